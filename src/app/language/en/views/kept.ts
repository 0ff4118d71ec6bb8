/** The words of the dialog "Kept in this browser", in English. */
export const words = {
  title: 'Kept in this browser',
  intro:
    'What you make here is kept in this browser, on this device, and nowhere else. Where browsers are wiped, as on many school computers, one file takes all of it along.',
  looking: 'Looking at what is kept…',
  notKept:
    'The browser keeps nothing of this: it is there until the page is closed. Save it in a file to have it later.',
  columns: { what: 'What', count: 'How many', size: 'Size, about' },
  kinds: {
    own: 'Weights that are yours',
    saved: 'Saved weights',
    digits: 'Your own digits',
    interrupted: 'Runs that can be continued',
    ended: 'Runs that are over',
    lesson: 'Chapters of the lesson that are done',
    page: 'Settings, and what the page shows',
    offline: 'Files of the page itself, so that it opens without a network (not in the file)',
  },
  count: '{{count}}',
  countOf: '{{count}} of {{of}}',
  unread:
    'Besides, {{count}} that cannot be read: damaged, or of another version of this page. They do not come into the file.',
  save: 'Save all in one file',
  take: 'Take in a file…',
  takeInput: 'File of all that is kept',
  takeNote:
    'A file adds what it has to what is here: nothing of yours is lost. The settings become those of the file.',
  withMoment: 'Then show what the page showed there',
  work: {
    saving: 'Making the file…',
    taking: 'Reading the file…',
    forgetting: 'Forgetting…',
    undoing: 'Bringing it back…',
  },
  done: {
    saved: 'The file is "{{file}}", {{size}}. "Take in a file…" brings it back, here or on another device.',
    taken: 'The file of {{date}} is taken in.',
    forgotten: 'Everything is forgotten. What you do from now on is kept anew.',
    forgottenHere: 'The page is as on a first visit. The browser keeps nothing for it.',
    forgottenButFiles:
      'All of yours is forgotten. The files of the page itself stay, since its server cannot be reached now: without them this page would not open again. With a network, forget once more.',
    forgottenPartly:
      'The page is as on a first visit, but the browser did not let go of all that it had stored. Close other tabs of this page and try again.',
    backTaken: 'What the file brought is gone again.',
    backForgotten: 'Everything is back.',
    failed: 'That did not work. Try again, or reload the page.',
  },
  came: {
    weights: 'Weights: {{added}} new, {{known}} that you had.',
    digits: 'Digits: {{added}} new, {{known}} that you had.',
    runs: 'Runs: {{added}} new, {{known}} that you had.',
    chapters: 'Chapters done: {{added}} new, {{known}} that you had.',
    settings: 'The settings are those of the file.',
    moment: 'The settings, and what the page shows, are those of the file.',
  },
  refused: '{{problem}} Nothing was changed.',
  problem: {
    unreadable: 'The browser could not read the file. Choose it again, or another one.',
    foreign: 'This is no file of all that ConvScope keeps. Choose one that "Save all in one file" made.',
    cutOff: 'The file is cut off or damaged. Copy it once more from where it was saved.',
    tooLarge:
      'The file is too large: at most {{most}} are read. Choose one that "Save all in one file" made.',
    unpacksTooLarge:
      'The file unpacks to more than {{most}}, and was not read to its end. Choose one that "Save all in one file" made.',
    version:
      'The file has version {{came}} of the format; this page reads version {{known}}. Open it with the page that made it, or a newer one.',
    damaged: 'The file is damaged: its part "{{part}}" is not what was saved. Copy it once more.',
    network:
      'The part "{{part}}" of the file is for a network that this page does not have ({{came}}). Open it with the page that made it.',
    tooMany: 'The file has {{count}} part{{count, s}} or more; at most {{most}} are read.',
    tooManyDigits:
      'That would be {{count}} digit{{count, s}}; at most {{most}} are kept. Delete some, then take it in again.',
  },
  undo: 'Undo',
  undoNote: {
    taken: 'Takes out what the file brought.',
    forgotten: 'Brings all of yours back, as long as this page is open.',
  },
  forget: 'Forget everything kept here…',
  forgetTitle: 'Forget everything?',
  forgetNote:
    'All that is listed above goes, in every tab of this page: weights, digits, runs, what is done of the lesson, settings, and the digit on the pad. The files of the page itself go too, where there is a network: the next visit keeps them again. The page begins as on a first visit. "Undo" brings back all of yours as long as this page is open; after that only a file does.',
  saveFirst: 'Save it in a file first',
  forgetYes: 'Forget everything',
  forgetNo: 'Keep it',
  names: {
    since: 'before the last "Undo" ({{network}})',
    own: 'from a file ({{network}})',
    steps: 'steps from a file ({{network}})',
  },
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly kept: typeof words;
  }
}
