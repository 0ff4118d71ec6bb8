/** The words above the two stages that stand side by side, in English. */
export const words = {
  sharedWeights: 'first layer: {{first}} shared weights',
  ownWeights: 'first layer: {{first}} weights',
  // goes on where there is room
  ofAll: ' of {{all}} in all',
  weights: '({{choice}})',
  answers: 'predicts',
  right: '✓ right',
  wrong: '≠ target {{target}}',
  score: 'score {{score}}',
  inUse: 'explained in "Why"',
  use: 'Explain this one',
  loading: 'Loading its weights…',
  failed: 'Its weights could not be loaded ({{why}}).',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly sideBySide: typeof words;
  }
}
