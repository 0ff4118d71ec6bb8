/** The words of steps that the page does not begin with, in English: other cells, a block, a phase, a multiplication, the update. */
export const laterCaptions = {
  caption: {
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
  block: {
    forward: '{{block}}: {{what}}',
    backward: '{{block}}, backward: {{what}}',
    convolution:
      'The {{size}} kernel slides over {{input}}, {{products}} multiplication{{products, s}}: {{tensor}}.',
    convolutionOf:
      '{{kernels}} kernels of {{size}} slide over {{input}}, {{products}} multiplication{{products, s}}: {{kernels}} maps, {{tensor}}.',
    pool: 'Each {{side}}×{{side}} window keeps its largest: {{tensor}}.',
    sigmoid: 'σ makes {{count}} number{{count, s}} between 0 and 1: {{tensor}}.',
    dense:
      '{{count}} unit{{count, s}}, each adding up the {{cells}} cell{{cells, s}} of {{input}}, weighted: {{products}} multiplication{{products, s}} for {{tensor}}.',
    denseOfMaps:
      'here the {{maps}} map{{maps, s}} of {{input}} meet: {{count}} unit{{count, s}} each add up all {{cells}} cell{{cells, s}}, weighted: {{products}} multiplication{{products, s}} for {{tensor}}.',
    scores: 'σ makes {{count}} score{{count, s}}: {{tensor}}.',
    error: 'Against the target: E = {{value}}.',
    errorComing: 'Held against the target, they give E.',
    outputDelta:
      'Backpropagation begins with score less target, times the slope of σ: {{count}} error{{count, s}}, {{gradient}}.',
    delta:
      "{{gradientAbove}} returns through {{weights}} and σ's slope: {{count}} error{{count, s}}, {{gradient}}.",
    outputDeltaPlain:
      'Backpropagation begins with score less target: {{count}} error{{count, s}}, {{gradient}}.',
    deltaPlain: '{{gradientAbove}} returns through {{weights}}: {{count}} error{{count, s}}, {{gradient}}.',
    slope: "Each error is multiplied by σ's slope: {{count}} error{{count, s}}, {{gradient}}.",
    denseGradient:
      'Each error times the {{cells}} cell{{cells, s}} of {{input}}: {{count}} gradient{{count, s}}, {{gradient}}.',
    route: 'All but the largest of each window get 0.',
    kernelGradient: 'Slid over {{input}}, the errors make {{count}} gradient{{count, s}}, {{gradient}}.',
  },
  phase: {
    convolution:
      'The kernel slides over {{input}}: {{count}} position{{count, s}}, {{terms}} product{{terms, s}} each, make {{tensor}}.',
    convolutionSeveral:
      'Each of the {{kernels}} kernels slides over {{input}}: {{count}} position{{count, s}} each, {{terms}} product{{terms, s}} at every one, make {{tensor}}.',
    pool: 'Of every {{side}}×{{side}} window the largest is kept, and where it was: {{count}} cell{{count, s}} of {{tensor}}.',
    sigmoid: 'σ turns each cell into a number between 0 and 1: {{count}} cell{{count, s}} of {{tensor}}.',
    dense:
      '{{count}} unit{{count, s}}, each the sum of {{terms}} weighted input{{terms, s}}: {{tensor}}, and then σ.',
    denseOfMaps:
      'Here the {{maps}} map{{maps, s}} meet: {{count}} unit{{count, s}}, each the sum of {{terms}} weighted input{{terms, s}} from all of them: {{tensor}}, and then σ.',
    denseOfMapsPlain:
      'Here the {{maps}} map{{maps, s}} meet: {{count}} unit{{count, s}}, each the sum of {{terms}} weighted input{{terms, s}} from all of them: {{tensor}}.',
    densePlain:
      '{{count}} unit{{count, s}}, each the sum of {{terms}} weighted input{{terms, s}}: {{tensor}}.',
    error: 'How far the {{terms}} scores are from the target: E = {{value}}.',
    errorComing: 'How far the {{terms}} scores are from the target: that is E.',
    outputDelta:
      'Backpropagation begins, by the chain rule: the error of each of the {{count}} outputs, times the slope of its σ: {{gradient}}.',
    outputDeltaPlain:
      'Backpropagation begins, by the chain rule: the error of each of the {{count}} outputs: {{gradient}}.',
    delta:
      'Errors flow back: {{terms}} weighted error{{most, s}} to each cell of {{tensor}}, added up, times the slope of its σ. {{gradient}} has {{count}} cell{{count, s}}.',
    deltaPlain:
      'Errors flow back: {{terms}} weighted error{{most, s}} to each cell of {{tensor}}, added up. {{gradient}} has {{count}} cell{{count, s}}.',
    deltaRouted:
      'Errors flow back: what the pool sent to each cell of {{tensor}}, times the slope of its σ. {{gradient}} has {{count}} cell{{count, s}}.',
    denseGradient:
      "Each weight's gradient is the error at its end times the value at its start: {{count}} for {{tensor}}.",
    route:
      'Each error goes only to the cell that was the largest of its pool; the others get 0: {{count}} pool{{count, s}}.',
    kernelGradient:
      'The errors slide over {{input}} as the kernel did: {{count}} kernel weight{{count, s}}, {{terms}} term{{terms, s}} each.',
    kernelGradientSeveral:
      'The errors slide over {{input}} as the kernels did: {{count}} kernel weight{{count, s}}, {{terms}} term{{terms, s}} each.',
    update:
      'Every weight of {{tensors}} moves by −{{rate}} × its gradient. E on this digit: {{before}} before, {{after}} after.',
    updating:
      'Every weight of {{tensors}} moves by −{{rate}} × its gradient. E on this digit was {{before}} before.',
    range: '{{least}} to {{most}}',
    upTo: 'up to {{most}}',
  },
  multiply: {
    term: 'Term {{n}} of {{count}}: {{name}} = {{numbers}} = {{value}}. The sum so far, for {{cell}}: {{sum}}.',
    lastTerm:
      'Term {{n}} of {{count}}: {{name}} = {{numbers}} = {{value}}. The whole sum: {{cell}} = {{sum}}.',
    idleError:
      'Error {{n}} of {{count}}: {{error}} went to a cell that was not made from {{from}}, so it adds nothing.',
    idle: 'Error {{n}} of {{count}}: {{error}} adds nothing.',
    sumSoFar: 'The sum so far, for {{cell}}: {{sum}}.',
    wholeSum: 'The whole sum: {{cell}} = {{sum}}.',
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
  descent: {
    update: '{{tensor}}: every weight moves by −{{rate}} × its gradient.',
    updateOne: 'Weight {{n}} of {{count}}: {{cell}} moves by −{{step}}, from {{from}} to {{to}}.',
    before: 'E on this digit was {{before}} before.',
    beforeAfter: 'E on this digit: {{before}} before, {{after}} after all {{count}} tensor{{count, s}}.',
  },
};
