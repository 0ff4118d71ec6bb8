/** The words of the field in which a number is typed, in English. */
export const words = {
  title: 'Type {{cell}}',
  label: 'Value of {{cell}}',
  take: 'Take it',
  cancel: 'Cancel',
  close: 'Close',
  hint: {
    weight: 'Any number from −{{most}} to {{most}}, for example {{examples}}.',
    pixel: 'A number from 0 (paper) to 1 (ink).',
    target:
      'A number from 0 to 1: what output {{k}} ought to be. d is then your own, and E is half the sum of the squared differences from it.',
  },
  guessed: 'So far the prediction stands for the target.',
  computed:
    '{{cell}} is computed, so it cannot be typed. What can be: weights, such as those of {{weight}}, the pixels of the image, and d. For d[k], select output k.',
  range: {
    weight: 'This is too large: a weight goes from −{{most}} to {{most}}.',
    pixel: 'A pixel goes from 0 to 1.',
    target: 'A component of d goes from 0 to 1, as outputs do.',
  },
  problem: {
    empty: 'Type a number first.',
    notNumber: 'This is not a number. Numbers are written like these: {{examples}}.',
    comma: 'The comma could divide thousands. Write a point before the decimals, and no comma.',
    tooLarge: 'This number is larger than a computer can calculate with.',
    tooSmall: 'This number is so small that a computer takes it for 0. Type 0, or a larger one.',
    notHere: 'This cell is still on its way. Try again in a moment.',
  },
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly typeValue: typeof words;
  }
}
