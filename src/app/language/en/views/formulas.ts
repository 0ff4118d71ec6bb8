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
  articleKernel:
    'The source article ("cnn突破七", the seventh part of a Chinese series on convolutional networks) writes one path: one m, one j, summed over the outputs k. Its pixel x[i→?] is the corner of the window, so it answers for weight 0. The next steps are added here.',
  articleDense: 'The source article writes one path: one m, summed over the outputs k.',
  articleWhole: "Here the source article's formula is already whole: nothing is left out.",
  everyText: 'It is completed by the sum over every {{letter}}: the error comes back on all {{count}} ways.',
  everyLast:
    'The sum over all {{count}} cells {{letter}} completes it: the kernel is shared by them. This is the whole gradient of weight 0.',
  whichText:
    'This weight is in row {{u}}, column {{v}} of the kernel: the pixel it met lies that much further on.',
  whichZero: 'This is weight 0: the pixel it met is the corner itself.',
  onlyLast:
    'Only the last factor differs: a fully connected weight owns one pixel, a kernel weight meets one in each cell j.',
  sameForm: 'Both networks have this formula: factor by factor it is the same, only the numbers are others.',
  noneMeets: 'On this digit no kernel weight met {{pixel}}: no window that the pool kept covers it.',
  loading: 'Loading the other network…',
  failed: 'The other network could not be loaded ({{why}}).',
  retry: 'Try again',
  multiplications: 'Multiplications',
  writtenOut: 'written out',
  shared: 'shared errors',
  oneWeight: 'this weight',
  allWeights: 'all of {{tensor}}',
};

declare module '../../viewWords.ts' {
  interface ViewWords {
    readonly formulas: typeof words;
  }
}
