/** The history of undo and redo in English. */
export const history = {
  undoes: 'Takes back: {{what}}',
  redoes: 'Does again: {{what}}',
  stroke: 'the stroke',
  clear: 'clearing the pad',
  sample: 'the next sample',
  digit: 'the digit put on the pad',
  target: 'the target digit',
  startOver: 'starting the run over',
  reset: 'resetting the run',
  made: 'choosing the initial weights',
  steps: 'giving back the weights as they were',
};

/** The choice between drawing on the pad and looking at its pixels. */
export const pad = {
  mode: 'On the pad',
  draw: 'Draw',
  look: 'Look',
  asked: 'Answer first, then draw.',
  begins: 'Draw it large.',
  replaces: 'A stroke starts a new one.',
  adds: 'A stroke adds to the drawing.',
  explains: 'Choose a pixel.',
  nothing: 'The pad is blank: draw a digit, and all of this is computed from it.',
  small: 'Drawn small: larger is better.',
};
