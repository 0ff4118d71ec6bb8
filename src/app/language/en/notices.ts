import { keepNotices } from './keep.ts';

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
  ...keepNotices,
  runInterrupted: 'A training run was interrupted. Nothing goes on by itself: you can resume it.',
  sessionNotKept:
    'The browser does not keep your last changes: its storage is full or forbidden. On your next visit your drawing, settings and gradient steps may be gone. Nothing on the page is lost now. Free some space, or allow this site to store data.',
  storageFull: `The browser's storage is full, so a reload would lose what was trained or saved last. Training itself is not affected. Delete saved weights in "Train", "Saved", or download yours there.`,
  storageForbidden:
    'The browser keeps nothing for this page (a private window, or a setting), so a reload would lose what is trained and saved here. Training itself is not affected. Download your weights in "Train", "Saved".',
  storageFailed:
    'The browser could not keep what was trained or saved last, so a reload would lose it. The page tries again. Download your weights in "Train", "Saved".',
  storageBlocked:
    'An older version of this page is open in another tab and holds what is stored. Close that tab or reload it: until then nothing of now is kept.',
  storageOutdated:
    'A newer version of this page is open in another tab, and this one can keep nothing any more. Download your weights in "Train", "Saved", then reload.',
  lastSessionLost:
    'What your last visit left could not be loaded. It is still there: reload to get it back. Until then nothing is written over it.',
  languageFailed: '{{language}} could not be loaded, so the page keeps the language it has.',
  showRun: 'Show it',
  dismiss: 'Dismiss',
};
