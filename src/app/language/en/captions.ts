/** The words of the steps that the page begins with, in English: the strip, the names of blocks, a cell. */
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
    pool: 'Of {{count}} neighbour{{count, s}} the largest, {{winner}}, is kept: {{cell}} = {{value}}. The pool stores where it was: row {{row}}, column {{column}} of {{map}}.',
    sigmoid: '{{cell}} = σ({{from}}) = σ({{input}}) = {{value}}: any number becomes one between 0 and 1.',
    dense:
      '{{cell}} = {{value}} is the sum of {{count}} weighted input{{count, s}}, and σ turns it into {{output}} = {{sigmoid}}.',
    denseOfMaps:
      'Here the {{maps}} map{{maps, s}} meet: {{cell}} = {{value}} is the sum of {{count}} weighted input{{count, s}} from all of them, and σ turns it into {{output}} = {{sigmoid}}.',
    densePlain: '{{cell}} = {{value}} is the sum of {{count}} weighted input{{count, s}}.',
    error: 'E is half the sum of {{count}} squared differences between output and target: {{value}}.',
    outputDelta: '{{cell}}: output minus target, times the slope of σ: {{numbers}} = {{value}}.',
    outputDeltaPlain: '{{cell}}: output minus target: {{value}}.',
    delta:
      '{{cell}} gathers {{count}} weighted error{{count, s}} from the right, times the slope of σ: {{value}}.',
    deltaPlain: '{{cell}} gathers {{count}} weighted error{{count, s}} from the right: {{value}}.',
    deltaRouted: '{{cell}}: what the pool sent back, times the slope of σ: {{numbers}} = {{value}}.',
    deltaNone:
      '{{cell}}: no error comes back to it, for no cell that was the largest of its pool was made from it: {{value}}.',
    deltaLost: '{{cell}}: {{from}} was not the largest of its pool, so no error comes back: {{value}}.',
    denseGradient:
      'One error, {{from}}, times each of {{count}} value{{count, s}} gives the gradients of {{count}} weight{{count, s}} in {{tensor}}.',
    route:
      '{{from}} goes only where the largest was, row {{row}}, column {{column}} of {{map}}: {{cell}} = {{value}}. The other {{others}} get 0.',
    routeAll:
      '{{from}} goes to every one of {{count}} cells, though only {{winner}} was the largest: {{value}}.',
    kernelGradient:
      '{{cell}}: the error of each of {{count}} cell{{count, s}} times the pixel this weight met there. They add up to {{value}}.',
    kernelGradientInner:
      '{{cell}}: the error of each of {{count}} cell{{count, s}} times the cell of {{input}} this weight met there. They add up to {{value}}.',
  },
};
