/** The words of the page as a figure in another one, in English. */
export const words = {
  title: 'ConvScope: the network "{{network}}"',
  openFull: 'Open in ConvScope',
  unknown:
    'The address of this figure names something that this network does not have. The full page does open.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly embed: typeof words;
  }
}
