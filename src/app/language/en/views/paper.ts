/** The words of what is printed, in English. */
export const words = {
  title: 'On paper',
  choice: {
    step: 'Print this step',
  },
  about: {
    step: 'One sheet: the maps of the block that the step works on, what the step does, and its formula with the numbers.',
  },
  sheet: 'Sheet of the step',
  weights: 'weights: {{weights}}',
  weightsScored: 'weights: {{weights}}, {{accuracy}} of the validation digits right',
  weightsChanged: 'weights: {{weights}}, changed by {{steps}} gradient step{{steps, s}}',
  digit: 'digit: {{wanted}}, read as {{guess}}',
  digitGuessed: 'digit: not said; read as {{guess}}, which is taken as the target',
  at: 'step {{n}} of {{count}} (step size: {{size}})',
  version: 'ConvScope {{name}} of {{date}}',
  key: 'In the maps a dash marks a negative number, a dashed cell one that is not computed yet. Indices count from 0.',
};

declare module '../../viewWords.ts' {
  interface ViewWords {
    readonly paper: typeof words;
  }
}
