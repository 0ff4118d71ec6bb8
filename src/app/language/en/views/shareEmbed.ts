/** The words of the tab "Figure in a page", in English. */
export const words = {
  intro:
    'Put what you see into a page of your own, with its numbers, to be stepped through there. The figure begins at this moment and keeps nothing.',
  what: 'Show',
  kinds: { view: 'The step and views', block: 'Blocks', map: 'Maps' },
  height: 'Height',
  pixels: '{{pixels}} pixels',
  transport: 'With buttons to step and play',
  noWeights: 'Your own weights do not come along: the figure shows the built-in ones.',
  frameTitle: 'ConvScope: {{name}} in the network "{{network}}"',
  html: 'HTML for your page',
  copy: 'Copy HTML',
  copied: 'Copied.',
  selected: 'The browser does not allow copying from here. The HTML is selected: copy it with the keyboard.',
  preview: 'Preview',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly shareEmbed: typeof words;
  }
}
