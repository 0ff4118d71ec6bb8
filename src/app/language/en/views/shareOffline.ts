/** The words of the tab "Offline", in English. */
export const words = {
  page: {
    kept: 'This browser keeps the page: it opens without a network, with all networks, both languages and the lesson.',
    notYet: 'The page is being kept. In a few seconds it opens without a network.',
    forgotten: 'The files of the page were forgotten here. The next visit keeps them again.',
    impossible:
      'This browser does not keep the page at this address, so it opens only with a network. A private window, a setting, or an address without https can be the reason.',
    inside: 'This page is one file that carries everything. It needs no network.',
  },
  install: 'Once it is kept, many browsers can install it as an app: look in the menu of the browser.',
  digits: 'Digits to train on',
  digitsNote: 'Training and "Misread" read them. They are kept once they were used, or now:',
  digitsOf: '{{side}}×{{side}} pixels',
  areKept: 'Kept',
  keep: 'Keep them',
  keepOf: 'Keep the digits of {{side}}×{{side}} pixels',
  keptOf: 'Kept: the digits of {{side}}×{{side}} pixels',
  keeping: 'Loading…',
  failed: 'They could not be kept: the server was not reached, or there is no room. Try again later.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly shareOffline: typeof words;
  }
}
