/** The words about keeping a drawing among one's own digits, in English. */
export const keep = {
  none: 'Keep this drawing',
  keep: 'Keep as a {{digit}}',
  kept: 'Kept as a {{digit}}',
  hint: 'It joins your own digits: "Train", "My digits" lists them, and a run can train on them.',
  onlyDrawings: 'Draw a digit and say what it is: then it can join your own digits.',
};
