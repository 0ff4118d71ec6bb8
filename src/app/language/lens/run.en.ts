/** The words of the view "Run" beyond those of training itself, in English. */
export const runEn = {
  batchBad: 'Give a whole number from 1 to 256. It is still {{value}}.',
  left: 'The next run begins with the weights in use: choose settings and train.',
  film: 'The network over time',
  showing: 'The stage shows epoch {{epoch}} of the run{{right}}.',
  showingNow: 'Drag: the stage follows.',
  backToNow: 'Back to now',
  goOn: 'Go on from here',
  goOnHint: 'These weights become yours, this run ends, and the next begins with them.',
  best: 'Back to epoch {{epoch}} ({{percent}})',
  diverged:
    'In epoch {{epoch}}, at a learning rate of {{rate}}, the weights stopped being finite ({{what}}). The last good ones are in use. Go back, choose a smaller rate, and train again.',
  stuck:
    'In epoch {{epoch}}, at a learning rate of {{rate}}, it only guesses, and has for a while: sums have grown so large that every σ is flat and gradients are next to nothing. Go back, choose a smaller rate, and train again.',
  spark: '{{name}}: {{first}} at first, from {{low}} to {{high}} since',
  sizesNote: 'Lines over the run, each on a logarithmic scale of its own.',
};
