/** The words of the dialog that sets the networks beside each other, in English. */
export const words = {
  title: 'What several kernels buy',
  table: 'Accuracy and cost of the networks',
  network: 'Network',
  accuracy: 'Accuracy',
  interval: '{{level}}% interval',
  weights: 'Weights',
  multiplications: 'Multipli\u00adcations, forward',
  none: 'not trained',
  named: '{{name}} ({{share}})',
  fewer: 'Fewer digits right than "{{other}}" ({{share}}): {{names}}.',
  same: 'As many digits right as "{{other}}" ({{share}}): {{names}}.',
  more: 'More digits right than "{{other}}" ({{share}}): {{names}}.',
  unsure:
    'The interval overlaps with that of "{{other}}": {{names}}. So many digits alone do not settle which is better.',
  deeper:
    '"{{name}}" ({{share}}) beside "{{other}}" ({{otherShare}}): {{weights}} times the weights and {{multiplications}} times the multiplications.',
  deeperUnsure:
    '"{{name}}" ({{share}}) beside "{{other}}" ({{otherShare}}): {{weights}} times the weights and {{multiplications}} times the multiplications. Their intervals overlap.',
  meaning:
    'Trained weights, {{of}} validation digits never trained on. With {{level}}% confidence the share over all such digits lies in the interval (Wilson). The same digits chose the best of several training runs, so each figure may be slightly too high.',
  thisDigit: 'This digit, with the trained weights',
  answers: 'Predictions of all networks',
  answer: 'Prediction',
  targetScore: 'Score of the target {{target}}',
  itsScore: 'Its score',
  verdict: 'Right?',
  right: '✓ right',
  wrong: '✗ wrong',
  loading: 'Loading its weights…',
  failed: 'Its weights could not be loaded ({{why}}).',
  blank: 'Draw a digit, and each network says what it reads.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly kernels: typeof words;
  }
}
