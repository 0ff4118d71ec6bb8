/** The words of the tab "Train", in English. */
export const words = {
  views: 'Views of training',
  view: { run: 'Run', mistakes: 'Misread', mine: 'My digits', saved: 'Saved', broken: 'Plant a bug' },
  start: 'Train',
  retry: 'Try again',
  pause: 'Pause',
  oneDigit: 'One digit',
  oneStep: 'One step',
  oneEpoch: 'One epoch',
  sizes: 'Size of weights and gradients',
  tensor: 'Tensor',
  weightsSize: 'weights',
  gradientSize: 'mean gradient',
  sizesNote: 'Root mean square over the tensor; the gradient is the mean one of the last steps.',
  resume: 'Continue',
  reset: 'Reset run',
  loading: 'Loading the digits…',
  settings: 'Training settings',
  from: 'Initial weights',
  random: 'Random weights',
  current: 'The weights in use',
  rate: 'Learning rate',
  decay: 'Epoch decay ×',
  batch: 'Batch size',
  epochs: 'Epochs',
  augment: 'Augment (rotate, scale, shear, shift)',
  seed: 'Seed',
  newSeed: 'New seed',
  loaded: 'Digits loaded: {{percent}}',
  place: 'epoch {{epoch}} of {{epochs}}',
  speed: '{{speed}} digit{{speed, s}} a second',
  left: '{{seconds}} s left',
  done_one: '{{count}} epoch done',
  done_other: '{{count}} epochs done',
  progress: 'Progress of the run',
  accuracy: 'Accuracy',
  error: 'Mean error E',
  epoch: 'epoch',
  training: 'training',
  validation: 'validation',
  validationNow: 'Validation accuracy {{percent}} (unseen digits)',
  curves: 'Curves',
  checkpoint: 'at epoch {{epoch}}',
  failedBy: {
    unreachable:
      'The file of digits could not be loaded: the server was not reached. Without a connection the page has these digits once they were used in this browser. Connect, then try again.',
    missing:
      'The file of digits could not be loaded: the server does not have it. Try again, or reload the page.',
    damaged: 'The file of digits arrived damaged or incomplete. Try again: it is loaded anew.',
    worker: 'The worker that computes this stopped and could not be restarted. Nothing is lost: try again.',
    refused: 'This could not be computed. Nothing is lost: try again.',
  },
  begin: {
    zeros: 'Begins with zeros: every weight is 0.',
    positive: 'Begins with the random weights of seed {{seed}}, without their minus signs.',
    large: 'Begins with the random weights of seed {{seed}}, {{times}} times as large.',
  },
  backTo: 'Back to the weights before: {{weights}}',
  showMade: 'Show the initial weights: {{weights}}',
  learning: {
    cutOff:
      'All weights behind {{tensor}} are 0: every output is {{score}}, and no error comes back. All of dE/d{{tensor}} is 0.',
    flat: 'On this digit the slope ds is below {{limit}} in {{flat}} of {{count}} sigmoid{{count, s}} ({{layers}}).',
    layer: '{{tensor}}: {{flat}} of {{count}}',
    separator: ', ',
    largest: 'The largest cell of dE/d{{tensor}}, without its sign, is {{largest}}.',
    alike:
      'In {{tensor}} ({{count}} cell{{count, s}}) all values are {{value}} and all errors are equal: the cells stay alike.',
  },
  note: 'Trains in your browser; the network diagram follows.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly train: typeof words;
  }
}
