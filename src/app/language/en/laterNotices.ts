/** Messages that come when the page has long been drawn, or of what is loaded after it, in English. */
export const laterNotices = {
  newVersion:
    'A newer version of this page is there. It opens when you reload, which keeps what is on the page; until then this one works on.',
  updateFailed:
    'The update could not be applied: weights would become infinite or NaN. They are as they were; choose a smaller learning rate.',
  placeFailed:
    'The digit for this question could not be loaded; the page shows what it did. Choose "Show it" again to retry, or reload the page.',
  plantFailed:
    'The bug could not be loaded, so nothing is planted and the gradients are right. Choose it again to retry.',
  printFailed: 'What is to be printed could not be loaded. Print again to retry, or reload the page.',
  linkDamaged:
    'This link does not open: it was cut off or changed on its way. Copy all of it once more. The page is as it was.',
  linkForeign:
    'This link does not open: it speaks of something that this page does not have. The page is as it was.',
  linkTooLarge: 'This link does not open: it is larger than any that this page makes. The page is as it was.',
  linkNewer:
    'This link does not open: it was made with a newer version of this page. Reload to look for that version; until then the page is as it was.',
  storageFull: `The browser's storage is full, so a reload would lose what was trained or saved last. Training itself is not affected. Delete saved weights in "Train", "Saved", or download yours there.`,
  storageForbidden:
    'The browser keeps nothing for this page (a private window, or a setting), so a reload would lose what is trained and saved here. Training itself is not affected. Download your weights in "Train", "Saved".',
  storageBlocked:
    'An older version of this page is open in another tab and holds what is stored. Close that tab or reload it: until then nothing of now is kept.',
  storageOutdated:
    'A newer version of this page is open in another tab, and this one can keep nothing any more. Download your weights in "Train", "Saved", then reload.',
  digitsFull:
    'You keep {{count}} digits, as many as there is room for. Delete some in "Train", "My digits", then keep this one again.',
  digitsNotKept:
    'This browser could not store your digits. They are there until the page is closed: export them in "Train", "My digits".',
  forgotten: 'Everything kept here was forgotten in another tab, which can undo that.',
  runInterrupted: 'A training run was interrupted. Nothing goes on by itself: you can resume it.',
  showRun: 'Show it',
};
