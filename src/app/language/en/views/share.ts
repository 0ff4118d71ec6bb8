/** The words of the dialog "Share", in English. */
export const words = {
  title: 'Share',
  ways: 'Ways to share',
  tabs: {
    link: 'Link',
    embed: 'Figure in a page',
    picture: 'Picture',
    numbers: 'Numbers and code',
    offline: 'Offline',
  },
  bring: 'Bring my weights along',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly share: typeof words;
  }
}
