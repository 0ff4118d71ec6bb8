/** The history of undo and redo in English. */
export const enHistory = {
  undoes: 'Takes back: {{what}}',
  redoes: 'Does again: {{what}}',
  stroke: 'the stroke',
  clear: 'clearing the pad',
  sample: 'the next sample',
  digit: 'the digit put on the pad',
  target: 'the answer wanted',
  startOver: 'starting the run over',
  reset: 'resetting the run',
};
