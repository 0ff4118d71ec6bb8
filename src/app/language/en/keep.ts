/** The words about keeping a drawing among one's own digits, in English. */
export const keep = {
  none: 'Keep this drawing',
  keep: 'Keep as a {{digit}}',
  kept: 'Kept as a {{digit}}',
  hint: 'It joins your own digits: "Train", "My digits" lists them, and a run can train on them.',
  onlyDrawings: 'Draw a digit and say what it is: then it can join your own digits.',
};

export const keepNotices = {
  digitsFull:
    'You keep {{count}} digits, as many as there is room for. Delete some in "Train", "My digits", then keep this one again.',
  digitsNotKept:
    'This browser could not store your digits. They are there until the page is closed: export them in "Train", "My digits".',
};
