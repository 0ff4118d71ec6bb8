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
};
