/** The words of the tab "Picture" of the dialog "Share", in English. */
export const words = {
  part: 'What',
  parts: {
    enlarged: 'Enlarged: {{name}}',
    stage: 'Whole diagram: {{name}}',
    card: 'Card: {{name}}',
    panel: 'Panel: {{name}}',
    block: 'Block: {{name}}',
    map: 'Map: {{name}}',
    image: 'Image: {{name}}',
  },
  colors: 'Colors',
  page: 'As on the page',
  print: 'For print',
  form: 'Form',
  svg: 'SVG',
  png: 'PNG',
  about: {
    svg: 'Vector graphics: sharp at any size, for documents, slides and drawing programs. Formulas are outlines and look the same everywhere; text stays text.',
    png: 'Pixels, for messages and wherever SVG is not taken.',
  },
  size: '{{width}}×{{height}} pixels',
  sizeTwice: '{{width}}×{{height}} pixels, twice as fine as on the page',
  sizeOnce: '{{width}}×{{height}} pixels. Twice as fine would be more than browsers draw.',
  tooLarge: 'This part is too large for a PNG. Save it as SVG, or choose a part of it.',
  save: 'Save',
  copy: 'Copy',
  copied: 'The picture is on the clipboard.',
  notCopied: 'The browser does not put pictures on the clipboard here. Save it instead.',
  failed: 'The picture could not be drawn. Try another part or form.',
  nothing: 'Nothing on the page can be drawn yet.',
  gone: 'This part is no longer open on the page.',
  drawing: 'Drawing…',
  film: {
    title: 'Animation',
    phase: 'Steps of',
    pass: 'the whole pass',
    make: 'Make a GIF',
    progress: 'Frames drawn',
    cancel: 'Cancel',
    save: 'Save the GIF',
    made: '{{count}} frame{{count, s}}, {{size}} MB',
    cancelled: 'Given up. Nothing was kept.',
    failed: 'The animation could not be made. Try another part or phase.',
    about: '{{count}} frame{{count, s}}, one for each step. The page stays at its step.',
    coarse:
      '{{frames}} frames of {{steps}} steps: more would make the file too large. The page stays at its step.',
  },
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly sharePicture: typeof words;
  }
}
