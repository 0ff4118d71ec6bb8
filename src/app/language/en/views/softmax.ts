/** The words of the view "softmax", in English. */
export const words = {
  title: 'Squared error beside cross-entropy',
  squared: 'Sigmoid:',
  softmax: 'Softmax:',
  vanishes:
    '{{output}} is {{value}} and should be {{wanted}}: wrong, and sure of it. The factor that vanishes is its slope, {{slope}}: {{delta}} goes back. Softmax with cross-entropy has no such factor: {{softmax}} goes back.',
  passes:
    'No output is both wrong and sure. {{output}} is farthest off, by {{off}}; its slope, {{slope}}, lets {{delta}} through, softmax with cross-entropy {{softmax}}.',
  equal:
    'All outputs are equally far off, by {{off}}. The slope of each, {{slope}}, lets its error through: here no factor vanishes.',
  typed:
    'd was typed by hand. Cross-entropy is compared here for a single target digit: choose one beside the pad to see both.',
  ask: 'With {{digit}} as the target digit one would be.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly softmax: typeof words;
  }
}
