/** The words of the tab "Figure in a page", in English. */
export const words = {
  intro:
    'Put what you see into a page of your own, with its numbers, to be stepped through there. The figure begins at this moment and keeps nothing.',
  what: 'Show',
  kinds: { view: 'The step and views', block: 'Blocks', map: 'Maps' },
  height: 'Height',
  pixels: '{{pixels}} pixels',
  transport: 'With buttons to step and play',
  weights: {
    leftOut: 'Your weights are your own work, so they are in the figure only if you want it.',
    exact: 'The weights are in the address of the figure to the last bit.',
    rounded:
      'To fit, the weights are rounded to about {{digits}} digits: numbers differ from yours in the digits after these.',
    tooMany:
      'So many weights do not fit into an address of {{most}} character{{most, s}}: the figure shows the built-in ones.',
  },
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
