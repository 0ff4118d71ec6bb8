/** The words of the map of the image's gradient, in English. */
export const words = {
  show: 'Show {{name}}',
  tied: '(tie)',
  later: 'Known when the way back is over.',
  ties: 'A dot ({{count}} pixel{{count, s}}): equal cells in a pool met it, and only their order says which of them got the error. Select one for the slopes to both sides.',
  none: 'How E changes with each pixel.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly inputGradient: typeof words;
  }
}
