/** The words of the view "Run" beyond those of training itself, in English. */
export const words = {
  batchBad: 'Give a whole number from 1 to {{most}}. It is still {{value}}.',
  of: 'Run: {{network}}',
  next: 'New run: {{network}}',
  curves: 'Curves: {{network}}',
  replayOf: 'Training replay: {{network}}',
  replayOther: 'The replay is of "{{run}}"; "{{other}}" is in use.',
  otherName: 'Run of another network',
  other: 'This run is of the network "{{run}}". In use now: "{{other}}".',
  show: 'Show "{{run}}"',
  trainOther: 'Train "{{other}}"',
  startOver: 'Start over',
  startFromThese: 'New run from the weights in use',
  startOverHint: 'Begins a new run with the settings below. This run can be brought back with Undo.',
  resetHint: 'Ends this run and returns to the weights it began with. It can be brought back with Undo.',
  gone: {
    startOver: 'A new run took the place of the one before.',
    reset: 'The run was reset.',
  },
  undo: { startOver: 'Undo start over', reset: 'Undo reset' },
  noDigits:
    'Your own digits are chosen to train on, and there are none. Keep some in "{{mine}}", or choose "{{shipped}}" in the settings of "{{run}}".',
  settingsNote:
    'For the next run. This run continues with the settings it began with; only the number of further epochs is taken from here.',
  left: 'The next run begins with the weights in use: choose settings and train.',
  inUse: 'The weights in use are those of this run.',
  notInUse: 'The weights in use are not those that this run ended with.',
  replay: 'Training replay',
  showing: 'The network diagram shows epoch {{epoch}} of the run.',
  showingRight: 'The network diagram shows epoch {{epoch}} of the run (validation accuracy {{percent}}).',
  showingNow: 'Drag: the network diagram follows.',
  backToNow: 'Latest',
  goOn: 'Continue from here',
  goOnHint: 'These weights become yours, this run ends, and the next begins with them.',
  best: 'Back to epoch {{epoch}} ({{percent}})',
  diverged:
    'In epoch {{epoch}}, at a learning rate of {{rate}}, the weights became infinite or NaN ({{what}}). The last good ones are in use. Go back, choose a smaller rate, and train again.',
  stuck:
    'In epoch {{epoch}}, at a learning rate of {{rate}}, accuracy is at chance, and has been for a while. The rate is too large, so that the units saturate, or too small, so that the weights hardly move: start over with another rate, slower decay or smaller batches.',
  stuckMade:
    'In epoch {{epoch}}, at a learning rate of {{rate}}, accuracy is at chance, and has been for a while. The run began with weights that hinder learning: the note above says how.',
  spark: '{{name}}: {{first}} at first, from {{low}} to {{high}} since',
  sizesNote: 'Lines over the run, each on a logarithmic scale of its own.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly run: typeof words;
  }
}
