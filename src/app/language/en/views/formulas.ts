/** The words of the view "formulas", in English. */
export const words = {
  title: 'The chain rule for {{name}} in both networks',
  titleAlone: 'The chain rule for {{name}}',
  row: '{{network}}: {{name}}',
  path: 'Path: {{letter}}',
  largest: 'Largest',
  largestHint: 'The path with the largest product',
  stage: 'Step of the formula',
  article: 'One path',
  every: 'every {{letter}}',
  which: 'which pixel',
  adds: '{{shown}} products add up to: {{name}} {{value}}',
  addsOne: 'One product: {{name}} {{value}}',
  articlePath:
    'The source article ("cnn突破七", the seventh part of a Chinese series on convolutional networks) writes one path: {{path}}.',
  articleGrown:
    'One path as the source article ("cnn突破七") writes it, with what the second convolution adds (in dashes): {{path}}.',
  one: 'one {{letter}}',
  summed: 'summed over {{letter}}',
  comma: ', ',
  articleMet:
    'Its {{met}} is the corner of the window, so it answers for {{weight}}. The next steps are added here.',
  articleWhole: "Here the source article's formula is already whole: nothing is left out.",
  everyText: 'It is completed by the sum over every {{letter}}: the error comes back on all {{count}} ways.',
  everyAdded:
    'New, in dashes: the article has one convolution. Here the error also comes back through the kernels of {{weights}}, from all {{count}} cell{{count, s}} {{letter}} whose windows hold this cell.',
  everyLast:
    'The sum over all {{count}} cells {{letter}} completes it: the kernel is shared by them. This is the whole gradient of {{weight}}.',
  whichText:
    'This weight is in row {{u}}, column {{v}} of its kernel: the cell it met lies that much further on.',
  whichZero: 'This is the first weight of its kernel: the cell it met is the corner itself.',
  onlyLast:
    'The formulas differ in the last factor only: a fully connected weight owns one pixel, a kernel weight meets one in each cell {{letter}}.',
  onlyIn: 'Only in "{{network}}": {{factors}}.',
  lastOther: 'The last factor differs, too.',
  restSame: 'All other factors are the same.',
  sameForm: 'Both networks have this formula: factor by factor it is the same, only the numbers are others.',
  ownMap:
    'In "{{network}}" {{letter}} runs through the {{count}} cell{{count, s}} of map {{map}} alone: the other kernels have maps of their own.',
  noneMeets: 'On this digit no kernel weight met {{pixel}}: no window that a pool kept covers it.',
  lastRead: 'The formulas differ in the last factor only: {{own}} here, {{theirs}} there.',
  noneAlike: '"{{network}}" has no weight that compares with this one.',
  loading: 'Loading the other network…',
  failed: 'The other network could not be loaded ({{why}}).',
  retry: 'Try again',
  multiplications: 'Multiplications',
  writtenOut: 'written out',
  shared: 'shared errors',
  oneWeight: 'this weight',
  allWeights: 'all of {{tensor}}',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly formulas: typeof words;
  }
}
