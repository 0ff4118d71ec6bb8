/** The words of the view "My digits", and of training on them, in English. */
export const words = {
  none: 'None yet. Draw a digit on the pad, say what it is, and press "Keep as a …", or import a file.',
  reading: 'Looking for digits of earlier visits…',
  count: 'Your digits: {{count}}',
  countRight: 'Your digits: {{count}}. The weights in use classify {{right}} of them correctly.',
  unread: 'None that could be read.',
  storage: {
    full: 'There is no room left to store your digits. They are there until the page is closed: export them, then delete some or make room.',
    forbidden:
      'This browser stores nothing for this page (a private window, or a setting). Your digits are there until the page is closed: export them to have them later.',
    blocked:
      'An older version of this page is open in another tab and holds what is stored. Close that tab or reload it: until then your digits are neither read nor kept.',
    outdated:
      'A newer version of this page is open in another tab, and this one can keep nothing any more. Export your digits, then reload.',
    failed:
      'The browser could not store your digits. They are there until the page is closed: export them to have them later.',
  },
  import: 'Import',
  export: 'Export',
  removeAll: 'Delete all',
  removeAllTitle: 'Delete {{count}} digit{{count, s}}, all there are?',
  removeAllNote: 'They can be brought back until the page is closed or reloaded.',
  removeAllYes: 'Delete {{count}}',
  removeAllNo: 'Keep them',
  importing: 'Reading the file…',
  imported: 'Imported: {{added}}.',
  importedSome: 'Imported: {{added}}. You have {{known}} of its digits already.',
  refused: {
    unreadable: 'The browser could not read the file. Choose it again, or another one.',
    tooLarge:
      'The file has {{size}} MB; digits have at most {{most}} MB. Choose a file that was exported here.',
    notJson: 'The file is not JSON, or it is cut off or damaged. Choose a file that was exported here.',
    notDigits: 'The file holds no ConvScope digits. Choose a file that was exported here.',
    version:
      'The file has version {{version}} of the format; this page reads version {{known}}. Export it again with the page that wrote it.',
    tooManyPoints:
      'Up to digit {{digit}} the file has {{points}} points; at most {{most}} are read. Split it, or choose a file that was exported here.',
    blank: 'Digit {{digit}} of the file has no ink on the pad. Take it out, or export the file again.',
    tooMany: 'That would be {{count}} digits; at most {{most}} are kept. Delete some, or import fewer.',
  },
  damaged: {
    list: 'The file is damaged: it has no list of digits. Export it again.',
    label:
      'The file is damaged at {{where}}: a label is a whole number from 0 to 9, and this one is {{came}}. Fix it there, or export it again.',
    time: 'The file is damaged at {{where}}: a time is a number of milliseconds since 1970, and this one is {{came}}. Fix it there, or export it again.',
    digit:
      'The file is damaged at {{where}}: a digit is a list of strokes, and a stroke a list of points [x, y]; here stands {{came}}. Fix it there, or export it again.',
  },
  chosen: 'The digit on the pad',
  choose: 'Press a digit to put it on the pad.',
  isChosen: 'On the pad. Draw on it, and it is a new digit.',
  label: 'It is a',
  remove: 'Delete',
  undo: 'Bring back',
  removed: 'Deleted: {{count}}. "Bring back" undoes it.',
  group: 'Digits that are a {{label}}',
  tile: 'Your {{label}}, number {{number}}',
  tileRead: '{{name}}, read as {{answer}}',
  show: 'Put it on the pad',
  train: 'Digits to train on',
  shipped: 'Built-in',
  both: 'Both',
  mine: 'Mine ({{count}})',
  trainNone: 'The handwritten digits that come with the page. Keep some that you draw to train on yours.',
  trainShipped: 'The handwritten digits that come with the page.',
  trainBoth: 'All of these and yours, which are repeated to make up about a tenth of each epoch.',
  trainMine: "Yours alone. How well it reads other people's digits, the validation accuracy tells.",
  answered: 'Your own digits after the last epoch: {{correct}} of {{of}} correct',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly mine: typeof words;
  }
}
