/** The words of the presentation, in English. */
export const words = {
  title: 'Presentation',
  leave: 'Leave',
  keys: '→, Space, Page Down: on; ←, Page Up: back; Esc: leave',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly present: typeof words;
  }
}
