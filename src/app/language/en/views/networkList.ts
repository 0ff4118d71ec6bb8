/** The words of the list of networks, in English. */
export const words = {
  weights: '{{all}} weights',
  accuracy: '{{accuracy}} right',
  yours: 'opens with yours',
  notTrained: 'not trained',
  measured: 'Trained weights, {{all}} validation digits',
  table: 'What several kernels buy',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly networkList: typeof words;
  }
}
