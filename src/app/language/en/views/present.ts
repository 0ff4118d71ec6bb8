/** The words of the presentation, in English. */
export const words = {
  title: 'Presentation',
  leave: 'End presentation',
  keys: '→, Space, Page Down: on; ←, Page Up: back; Esc: end',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly present: typeof words;
  }
}
