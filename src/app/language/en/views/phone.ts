/** The words of the page on a phone, in English. */
export const words = {
  maps: 'Maps',
  show: 'Show',
  value: 'Values',
  gradient: 'Gradient',
  next: 'Next map',
  back: 'Previous map',
  chosen: 'Network and weights: {{name}}, {{weights}}',
  choices: 'Network and weights',
  views: 'Views',
  open: 'Open the sheet',
  close: 'Close the sheet',
  compared: 'Compared networks, and what each predicts',
  answer: '{{name}}: {{digit}}',
  alone: 'End the comparison',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly phone: typeof words;
  }
}
