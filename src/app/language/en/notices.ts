/** The page's messages about its own state, in English. */
export const notices = {
  workerRestarted: 'The calculation had stopped and was restarted. Nothing is lost.',
  workerFailed:
    'The calculation stopped and could not be restarted. Draw again to retry, or reload the page.',
  weightsFailed:
    'The weights "{{weights}}" of the network "{{network}}" could not be loaded: {{why}}. The ones before are still in use; choose again to retry.',
  noWeights:
    'The weights "{{weights}}" of the network "{{network}}" could not be loaded: {{why}}. Choose others, or reload the page.',
  samplesFailed:
    'The next sample could not be loaded; the digit on the pad is as it was. Choose "Next sample" again to retry, or reload the page.',
  sessionNotKept:
    'The browser does not keep your last changes: its storage is full or forbidden. A reload may lose them. Free some space, or allow this site to store data.',
  storageFailed:
    'The browser could not keep what was trained or saved last, so a reload would lose it. The page tries again. Download your weights in "Train", "Saved".',
  lastSessionLost:
    'What your last visit left could not be loaded. It is still there: reload to get it back. Until then nothing is written over it.',
  languageFailed: '{{language}} could not be loaded, so the page keeps the language it has.',
  linkUnread: 'What opens links could not be loaded; the page is as it was. Reload to try again.',
  dismiss: 'Dismiss',
};
