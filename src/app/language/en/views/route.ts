/** The words of the view "route", in English. */
export const words = {
  title: 'Which pixel {{name}} met',
  image: 'Pixels that {{name}} met',
  imageInner: 'Cells that {{name}} met',
  imageOne: 'The pixel that {{name}} met',
  terms: 'Terms of {{name}}',
  choose: 'cell {{letter}}: choose one of {{count}} term{{count, s}}',
  route: 'Route',
  station: { output: 'output {{index}}', unit: 'unit {{index}}', cell: 'cell {{index}}' },
  cell: 'cell',
  winner: 'largest',
  place: 'place',
  corner: 'corner',
  pixel: 'pixel',
  metCell: 'met',
  through: 'through',
  kernel: 'Kernel that the error came through',
  kernelPart: 'kernel {{map}}: {{value}}',
  largest: 'largest part',
  weight: 'weight',
  term: 'term',
  open: 'Open the term of {{name}} in "Why"',
  blank: 'blank pixel',
  met: '{{name}} was met by {{count}} weights',
  metOne: '{{name}} was met by one weight',
  metNone: '{{name}} was met by no weight: no window that a pool kept covers it.',
  pixelValue: '({{name}} = {{value}})',
  meeting: '{{weight}} through {{cell}}',
  others: 'and {{count}} more',
  hint: 'Choose a pixel: which weights met it?',
  hintInner: 'Choose a cell: which weights met it?',
  oneWeight:
    'One weight, one pixel: in a fully connected layer nothing is shared. {{name}} leads from {{pixel}} to {{cell}} and to nothing else.',
  noPixel:
    '{{name}} meets no pixel. It meets {{met}} = {{value}}, a value inside the network. For pixels choose a weight of {{first}}.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly route: typeof words;
  }
}
