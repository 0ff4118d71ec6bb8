/** The words of the menu "More", in English. */
export const words = {
  pause: 'Pause at every phase',
  pauseNote: 'Playing rests at the end of each phase or block. "Play" goes on.',
  about: 'About ConvScope',
};

declare module '../../viewWords.ts' {
  interface ViewWords {
    readonly more: typeof words;
  }
}
