/** The words of the view "Misread digits", in English. */
export const words = {
  loading: 'Loading the digits…',
  evaluating: 'The network classifies the validation digits…',
  again: 'Try again',
  right: '{{right}} of {{of}} correct: {{percent}}',
  interval: '95% interval {{low}} to {{high}} (Wilson)',
  note: 'On validation digits, never trained on.',
  following: 'On validation digits, never trained on, once a second.',
  matrix: 'Confusion matrix',
  axes: 'Rows: true digit. Columns: predicted digit.',
  answered: 'read as {{answer}}',
  true: 'true {{digit}}',
  cell_one: 'true {{digit}}, read as {{answer}}: {{count}} digit',
  cell_other: 'true {{digit}}, read as {{answer}}: {{count}} digits',
  point: 'Choose a cell to see its digits.',
  accuracies: 'Accuracy of each digit',
  accuracy: '{{digit}}: {{right}} of {{of}}, {{percent}}',
  gallery: 'The digits themselves',
  all_one: '{{count}} misread digit',
  all_other: '{{count}} misread digits, most confident first',
  showAll: 'All misread digits',
  choose: 'Choose one: the network diagram shows it, with its true digit as target.',
  onStage: 'In the network diagram: a {{digit}}, read as {{answer}} with a score of {{score}}.',
  why: 'Why {{answer}}?',
  none: 'There is none.',
  picture: '{{digit}}, read as {{answer}}, score {{score}}',
  page: '{{from}} to {{to}} of {{count}}',
  before: 'Pictures before',
  after: 'More pictures',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly mistakes: typeof words;
  }
}
