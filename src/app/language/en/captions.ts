/** The words of the steps that the page begins with, in English: the strip, the names of blocks, a cell of a convolution. */
export const captions = {
  strip: {
    convolution: 'convolution',
    pool: 'pool',
    sigmoid: 'σ',
    hidden: 'hidden {{layer}}',
    onlyHidden: 'hidden',
    output: 'output',
    error: 'E',
    route: 'route',
    update: 'update',
  },
  blocks: {
    convolution: 'Convolution',
    convolutionOf: 'Convolution {{number}}',
    dense: 'Hidden layer',
    denseOf: 'Hidden layer {{number}}',
    output: 'Output',
  },
  caption: {
    pixels: '{{count}} pixel{{count, s}}',
    cells: '{{count}} cell{{count, s}} of {{input}}',
    convolution:
      'Row {{row}}, column {{column}} of {{map}}: the kernel meets {{met}}, and the products add up to {{cell}} = {{value}}.',
    convolutionSeveral:
      'Row {{row}}, column {{column}} of {{map}}: kernel {{kernel}} meets {{met}}, and the products add up to {{cell}} = {{value}}.',
  },
};
