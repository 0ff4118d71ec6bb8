/** The words of the view "whatIf", in English. */
export const words = {
  title: 'What if',
  mode: 'Show',
  curve: 'Curve',
  ripple: {
    nudge: 'Nudge',
    hint: 'A small change of {{weight}} travels forward to E.',
    asTried: '{{change}} (as tried)',
    map: 'change of {{tensor}}',
    ghost: 'not revealed yet',
    count: '{{changed}} of {{count}}',
    back: 'Back',
    next: 'Next',
    play: 'Play',
    pause: 'Pause',
    start: '{{weight}} changes by {{nudge}}, from {{from}} to {{to}}. Press "Next" to follow it.',
    nothing: 'Nothing changes in {{tensor}}: the change ends here.',
    convolution:
      'Changed cells of {{tensor}}: {{changed}} of {{count}}, those where the weight multiplies a non-blank pixel. The largest change is {{largest}}, at {{cell}}.',
    convolutionInner:
      'Changed cells of {{tensor}}: {{changed}} of {{count}}, those where the weight multiplies a cell of {{input}}. The largest change is {{largest}}, at {{cell}}.',
    convolutionNext:
      'Changed cells of {{tensor}}: {{changed}} of {{count}}, those whose windows hold a changed cell of {{input}}. The largest change is {{largest}}, at {{cell}}.',
    maxPool:
      'Changed cells of {{input}}: {{before}}. Of these {{survive}} survive the pool: only the largest of a window passes its change on. Changed cells of {{tensor}}: {{changed}} of {{count}}.',
    switched: '{{told}} Pools where another cell is now the largest: {{switched}}. A kink was passed.',
    sigmoid:
      'σ multiplies each change by about its slope, at most 1/4: the largest in {{tensor}} is {{largest}}.',
    oneUnit: 'Of {{count}} cells of {{tensor}} one changes: {{cell}}, by {{largest}}.',
    unit: 'Each neuron adds up what reaches it. Changed cells of {{tensor}}: {{changed}} of {{count}}, {{cell}} the most, by {{largest}}.',
    error: 'E changes by {{change}}.',
    meets: 'Divided by the nudge: {{quotient}}. {{name}} is {{gradient}}; they differ by {{percent}}.',
    kink: 'The nudge went past a kink, so they need not agree.',
  },
  rippleMode: 'Ripple',
  chart: 'E over {{weight}}, all else fixed',
  handle: 'Try {{weight}}',
  valueText: '{{value}}, E = {{error}}',
  kinkAt: 'Kink at {{value}}: pools of {{tensors}} whose largest cell changes: {{pools}}',
  drag: 'Drag the dot along the curve: the whole page follows.',
  tried: '{{weight}} is tried at {{value}}. The whole page shows it.',
  triedShort: 'The page shows {{weight}} = {{value}}.',
  reset: 'Reset',
  promised: 'Predicted by tangent ΔE',
  actual: 'Actual ΔE',
  apart: 'Actual − predicted',
  level:
    'E does not depend on this weight here: it multiplies only blank pixels, or the cells it feeds pass nothing on.',
  same: 'At the value that the weight has, curve and tangent touch.',
  kept: 'So close by, the prediction is off by {{percent}}.',
  curvature: 'They part because the curve bends: the slope itself changes on the way.',
  kink: 'They part because the slope changes on the way: kinks passed: {{kinks}}, pools with another largest cell: {{pools}}; and between kinks the curve bends.',
  wrong: {
    line: 'line with the planted gradient',
    promised: 'Predicted by the line ΔE',
    same: "At the value that the weight has, the line crosses the curve instead of touching it: its slope is the planted gradient, not the curve's own.",
    apart: "They part from the start: the line's slope is the planted gradient, not the curve's own.",
  },
  legend: {
    error: 'E',
    tangent: 'tangent',
    own: 'own value',
    handle: 'tried value',
    kink: 'kink: another largest cell',
    kinkOf: 'kink: {{tensor}}',
  },
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly whatIf: typeof words;
  }
}
