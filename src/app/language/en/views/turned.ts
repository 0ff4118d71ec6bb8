/** The words of the view "turned", in English. */
export const words = {
  title: 'Both readings of {{name}}',
  select:
    'This view reads the gradient of a cell that a convolution reads: how errors of the map above come back to it. Choose such a cell:',
  choose: 'Choose {{name}}',
  none: 'This network has no convolution, so no kernel lies between an error and the map below it. Choose a network with kernels.',
  stamps: 'Each error lays its kernel below',
  overErrors: 'The turned kernel over the errors',
  acrossMiddle: 'As it lies, it meets the errors crosswise',
  products: 'products',
  patch: 'errors',
  border: 'outside the map',
  isTurned: 'turned',
  liesAsItIs: 'as it lies',
  notYet: 'not added yet',
  addUp: 'add up to {{sum}}',
  kernel: 'Kernel',
  turned: 'Turned',
  asItLies: 'As it lies',
  add: 'Add up',
  takeAway: 'Take away',
  stop: 'Stop',
  progress: 'Terms added',
  progressOf: '{{n}} of {{count}}',
  sum: '{{n}} of {{count}} term{{count, s}}: {{sum}}.',
  timesSlope: '{{name}} = {{sum}}, times {{slope}}: {{numbers}} = {{value}}',
  point: 'Choose an error, a weight or a product.',
  inStamp: 'In the kernel that {{place}} lays below, the cell meets row {{u}}, column {{v}}.',
  outside: '{{weight}} lies on the border of zeros: there is no error.',
  lost: '{{place}} = 0: it is not the largest of its pool, so no error came from there.',
  sumOver: 'Sum over the kernels',
  ofKernel: 'kernel {{kernel}}',
  namings: 'What is called a convolution?',
  mathematics:
    'Forward, the kernel slides over {{tensor}} as it lies, which mathematics calls cross-correlation. A convolution turns the kernel by 180° first: the way back is one.',
  books:
    'Textbooks call this gradient a full convolution with the kernel rotated by 180°; {{full}} means with the border of zeros.',
  libraries:
    '{{torch}} slides the kernel as it lies and is called a convolution all the same. {{conv2}} turns it, so {{call}} is this gradient; {{imfilter}} turns it only if told {{conv}}.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly turned: typeof words;
  }
}
