/** The words of the tab "Link", in English. */
export const words = {
  intro:
    'Whoever opens this link sees what is listed here, as you see it now. Everything is in the link itself: nothing is sent to a server or kept there.',
  ofFile:
    'This page is a file on this computer, so the link opens only here. Elsewhere, open a copy of the file there and put the part of the link from # on behind its address.',
  address: 'The link',
  copy: 'Copy link',
  copied: 'Copied.',
  selected: 'The browser does not allow copying from here. The link is selected: copy it with the keyboard.',
  qr: 'QR code of the link',
  noQr: 'The link is too long for a QR code that a camera could read.',
  carried: 'What it opens',
  missing: 'What it leaves out',
  network: 'The network "{{network}}" with the weights "{{weights}}"',
  beside: 'Beside it the network "{{network}}"',
  sample: 'Sample digit {{number}}, {{wanted}}',
  drawing: 'Your drawing of {{count}} stroke{{count, s}}, {{wanted}}',
  pixels: 'The digit on the pad with its {{side}} × {{side}} pixels, {{wanted}}',
  target: 'target {{digit}}',
  noTarget: 'no target chosen',
  typedTarget: 'd as you typed it',
  step: 'Step {{n}} of {{count}}, step size "{{size}}"',
  cell: 'The selected cell {{name}}',
  whatIf: 'The value {{value}} that you try in the selected weight',
  pins: '{{count}} pinned weight{{count, s}}',
  fronts: '{{count}} map{{count, s}} that you brought to the front',
  view: 'The view "{{view}}" and the tab "{{tab}}"',
  chapter: 'Chapter {{number}} of the lesson',
  bug: 'The bug that you planted',
  hiddenBug: 'The hidden bug, without telling which it is',
  settings: 'Language, theme, names, colour scales, learning rate and how drawings are prepared',
  bringsWeights: 'Your weights',
  without: {
    own: 'Your own weights: the link opens with the built-in ones.',
    changed: 'Your changes to the weights: the link opens with the built-in weights.',
    besideWork: 'Your weights of the network beside it.',
    run: 'The training run.',
    checkpoint: 'The checkpoint that is shown: the link opens with the built-in weights.',
    opened: 'The terms that you opened one below the other in "Why".',
    strokes:
      'The strokes of your drawing: it is long, so its pixels are in the link. The numbers are the same.',
  },
  weights: {
    leftOut: 'Your weights are your own work, so they are in the link only if you want it.',
    exact: 'The weights are in the link to the last bit.',
    rounded:
      'To fit, the weights are rounded to about {{digits}} digits: numbers differ from yours in the digits after these. A file has them exactly.',
    tooMany:
      'So many weights do not fit into a link of {{most}} character{{most, s}}, so they are left out. Send the file along: "Train", "Saved" opens it.',
  },
  file: 'Download the weights as a file',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly shareLink: typeof words;
  }
}
