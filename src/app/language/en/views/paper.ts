/** The words of what is printed, in English. */
export const words = {
  choice: {
    step: 'Print this step',
    worksheet: 'Worksheet of this digit',
  },
  about: {
    step: 'One sheet: the maps of the block that the step works on, what the step does, and its formula with the numbers.',
    worksheet:
      'For a class with pocket calculators: from one cell forward to E, back, and on to the step of a weight, with the answers on the next page. It follows the weight or the cell that is selected.',
  },
  noWorksheet:
    'No worksheet can be made of this digit: the gradients are zero, or no pool on the way has one cell that is clearly the largest. Take another digit or select another weight.',
  sheet: 'Sheet of the step',
  worksheet: 'Worksheet',
  answers: 'Worksheet: answers',
  follows:
    'We follow {{cell}} forward to E and its error back, and come to the gradient of {{weight}}. Numbers are rounded to {{digits}} significant digits. Write yours with as many and continue with them: of each result the first {{right}} digits then agree with the answers, the last of these to within one.',
  forward: 'Forward',
  backward: 'Backward',
  gradient: 'The gradient of {{weight}}',
  patch: 'Multiply each cell by the weight that lies over it, and add up:',
  pool: 'The largest of these {{count}}:',
  sum: 'Multiply and add up:',
  product: 'Multiply:',
  error: 'Half the squares, added up:',
  met: 'Which cell of {{input}} did {{weight}} meet when it helped to make {{cell}}?',
  table: 'Fill in the blanks and add up:',
  others: 'the other {{count}} together',
  otherMaps: 'the other maps together: {{count}} product{{count, s}}',
  zeros: '{{count}} term{{count, s}} left out: zero',
  update: 'A step of descent with the rate {{rate}}:',
  weights: 'weights: {{weights}}',
  weightsScored: 'weights: {{weights}}, {{accuracy}} of the validation digits right',
  weightsChanged: 'weights: {{weights}}, changed by {{steps}} gradient step{{steps, s}}',
  weightsTyped:
    'weights: {{weights}}, changed by hand (typed: {{typed}}) and by {{steps}} gradient step{{steps, s}}',
  digitTyped: 'd is typed by hand; read as {{guess}}',
  digit: 'digit: {{wanted}}, read as {{guess}}',
  digitGuessed: 'digit: not said; read as {{guess}}, which is taken as the target',
  at: 'step {{n}} of {{count}} (step size: {{size}})',
  version: 'ConvScope {{name}} of {{date}}',
  key: 'In the maps a dash marks a negative number, a dashed cell one that is not computed yet. Indices count from 0.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly paper: typeof words;
  }
}
