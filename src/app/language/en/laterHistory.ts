/** What the header says of weights that were changed or made, and of a network without trained ones, in English. */
export const laterHeader = {
  trainHint: '→ Train',
  trainNote: 'This network comes without trained weights: train it in "Train", and "Yours" stands here.',
  zeros: 'Zeros',
  positive: 'All positive',
  large: 'Too large',
  restore: 'Back to the built-in weights',
  restoreOwn: 'Back to your weights as they were',
  changedBy: 'Gradient steps applied: {{steps}}. Accuracy not measured.',
  typedBy: 'Weights typed in: {{typed}}, gradient steps applied: {{steps}}. Accuracy not measured.',
};

/** What undo and redo say of changes that the page does not begin with. */
export const laterHistory = {
  pixel: 'the typed pixel',
  typedTarget: 'the typed component of d',
  picture: 'the picture put on the pad',
  weight: 'the typed weight',
  apply: 'the gradient steps applied',
  removeDigits: 'deleting from your digits',
  relabel: 'the other name of a digit of yours',
  deleteWeights: 'deleting saved weights',
  renameWeights: 'renaming saved weights',
  replaceWeights: 'saving in the place of other weights',
  pin: 'pinning a weight',
  unpin: 'unpinning a weight',
  discardRun: 'discarding the interrupted run',
  leave: 'leaving the run for these weights',
};
