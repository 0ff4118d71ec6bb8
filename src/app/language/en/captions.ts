/** The words of the steps of a pass, in English: the strip, a block, a phase, a cell, a multiplication. */
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
  block: {
    forward: '{{block}}: {{what}}',
    backward: '{{block}}, backward: {{what}}',
    convolution: 'The {{size}} kernel slides over {{input}}, {{products}} multiplications: {{tensor}}.',
    convolutionOf:
      '{{kernels}} kernels of {{size}} slide over {{input}}, {{products}} multiplications: {{kernels}} maps, {{tensor}}.',
    pool: 'Each {{side}}×{{side}} window keeps its largest.',
    sigmoid: 'σ makes {{count}} numbers between 0 and 1: {{tensor}}.',
    dense:
      'Each of {{count}} units adds up the {{cells}} cells of {{input}}, weighted: {{products}} multiplications for {{tensor}}.',
    denseOfMaps:
      'Each of {{count}} units adds up all {{cells}} cells of the {{maps}} maps of {{input}}, weighted: {{products}} multiplications for {{tensor}}.',
    scores: 'σ makes {{count}} scores: {{tensor}}.',
    error: 'Against the target: E = {{value}}.',
    outputDelta:
      'Backpropagation begins with score less target, times the slope of σ: {{count}} errors, dE/d{{tensor}}.',
    delta: "dE/d{{above}} returns through {{weights}} and σ's slope: {{count}} errors, dE/d{{tensor}}.",
    slope: "Each error is multiplied by σ's slope: {{count}} errors, dE/d{{tensor}}.",
    denseGradient: 'Each error times the {{cells}} cells of {{input}}: {{count}} gradients, dE/d{{tensor}}.',
    route: 'All but the largest of each window get 0.',
    kernelGradient: 'Slid over {{input}}, the errors make {{count}} gradients, dE/d{{tensor}}.',
  },
  phase: {
    convolution: 'The kernel slides over x: {{count}} positions, {{terms}} products each, make {{tensor}}.',
    convolutionOf:
      'Each of the {{kernels}} kernels slides over {{input}}: {{count}} positions each, {{terms}} products at every one, make {{tensor}}.',
    pool: 'Of every {{side}}×{{side}} window the largest is kept, and where it was: {{count}} cells of {{tensor}}.',
    sigmoid: 'σ turns each of the {{count}} cells into a number between 0 and 1: {{tensor}}.',
    dense: 'Each of {{count}} units adds up {{terms}} weighted inputs: {{tensor}}, and then σ.',
    error: 'How far the {{terms}} scores are from the target: E = {{value}}.',
    outputDelta:
      'Backpropagation begins, by the chain rule: the error of each of the {{count}} outputs, times the slope of its σ: dE/d{{tensor}}.',
    delta:
      'Errors flow back: each of {{count}} cells of {{tensor}} gathers {{terms}} weighted errors, times the slope of its σ: dE/d{{tensor}}.',
    denseGradient:
      "Each weight's gradient is the error at its end times the value at its start: {{count}} for {{tensor}}.",
    route:
      'Each of the {{count}} errors goes only to the cell that was the largest of its pool; the others get 0.',
    kernelGradient:
      'The errors slide over x as the kernel did: {{count}} kernel weights, {{terms}} terms each.',
    kernelGradientOf:
      'The errors slide over {{input}} as the kernels did: {{count}} kernel weights, {{terms}} terms each.',
    update:
      'Every weight of {{tensors}} moves by −{{rate}} × its gradient. E on this digit: {{before}} before, {{after}} after.',
  },
  caption: {
    convolution:
      'Row {{row}}, column {{column}} of {{map}}: the kernel meets {{count}} pixels, and their products add up to {{cell}} = {{value}}.',
    convolutionSeveral:
      'Row {{row}}, column {{column}} of {{map}}: kernel {{kernel}} meets {{count}} pixels, and their products add up to {{cell}} = {{value}}.',
    convolutionOf:
      'Row {{row}}, column {{column}} of {{map}}: kernel {{kernel}} meets {{count}} cells of {{input}}, and their products add up to {{cell}} = {{value}}.',
    pool: 'Of {{count}} neighbours the largest, {{winner}}, is kept: {{cell}} = {{value}}. The pool stores where it was: row {{row}}, column {{column}} of {{map}}.',
    sigmoid: '{{cell}} = σ({{from}}) = σ({{input}}) = {{value}}: any number becomes one between 0 and 1.',
    dense:
      '{{count}} weighted inputs add up to {{cell}} = {{value}}, and σ turns it into {{output}} = {{sigmoid}}.',
    error: 'E is half the sum of {{count}} squared differences between output and target: {{value}}.',
    outputDelta: '{{cell}}: output minus target, times the slope of σ: {{numbers}} = {{value}}.',
    delta:
      '{{cell}} gathers {{count}} errors from the right, each through its weight, times the slope of σ: {{value}}.',
    deltaNone:
      '{{cell}}: no error comes back to it, for no cell that was the largest of its pool was made from it: {{value}}.',
    denseGradient:
      'One error, {{from}}, times each of {{count}} values gives the gradients of {{count}} weights in {{tensor}}.',
    route:
      '{{from}} goes only where the largest was, row {{row}}, column {{column}} of {{map}}: {{cell}} = {{value}}. The other {{others}} get 0.',
    routeAll:
      '{{from}} goes to every one of {{count}} cells, though only {{winner}} was the largest: {{value}}.',
    kernelGradient:
      '{{cell}}: the error of each of {{count}} cells times the pixel this weight met there. They add up to {{value}}.',
    kernelGradientOf:
      '{{cell}}: the error of each of {{count}} cells times the cell of {{input}} this weight met there. They add up to {{value}}.',
    update: '{{tensor}}: every weight moves by −{{rate}} × its gradient.',
    updateOne: 'Weight {{n}} of {{count}}: {{cell}} moves by −{{step}}, from {{from}} to {{to}}.',
    before: 'E on this digit was {{before}} before.',
    beforeAfter: 'E on this digit: {{before}} before, {{after}} after all {{count}} tensors.',
    term: 'Term {{n}} of {{count}}: {{name}} = {{numbers}} = {{value}}. The sum so far, for {{cell}}: {{sum}}.',
    lastTerm:
      'Term {{n}} of {{count}}: {{name}} = {{numbers}} = {{value}}. The whole sum: {{cell}} = {{sum}}.',
    thenSigma: 'σ turns it into {{output}} = {{sigmoid}}.',
    product: 'Product {{n}} of {{count}}: {{cell}} = {{name}} = {{numbers}} = {{value}}.',
    compare:
      'Candidate {{n}} of {{count}} for {{cell}}: {{candidate}} = {{value}}. The largest so far: {{best}}.',
    compareLast:
      'Candidate {{n}} of {{count}} for {{cell}}: {{candidate}} = {{value}}. The largest is kept, {{best}}: {{cell}} = {{result}}.',
    routeWon: 'Cell {{n}} of {{count}}: {{origin}} was the largest, so {{cell}} is {{from}} = {{value}}.',
    routeLost: 'Cell {{n}} of {{count}}: {{origin}} was not the largest, so {{cell}} = {{value}}.',
    routeToo:
      'Cell {{n}} of {{count}}: {{origin}} was not the largest, yet {{cell}} is {{from}} = {{value}}.',
  },
};
