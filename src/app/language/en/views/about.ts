/** The words of the dialog "About", in English. */
export const words = {
  title: 'About ConvScope',
  version:
    'Version {{version}}. Every multiplication of a small convolutional network, forward and backward.',
  sourceTitle: 'Source code',
  source:
    'Whoever gave you this page has its source code, or knows where it is had: no public address is written into this version. {{command}} builds the page from it; its file {{readme}} says how to run, test and change it.',
  licenceTitle: 'Licence',
  licence:
    '{{licence}} licence, {{copyright}}: you may use, change and pass on the code as long as the text of the licence stays with it. The digits come from MNIST ({{collectors}}), through the package {{package}}.',
  articleTitle: "What is the article's, and what is ours",
  article:
    'The derivation for one shared kernel follows the article "cnn突破七", the seventh part of a Chinese series on convolutional networks. Its own are the network with one kernel, the names of its tensors and the formula of one path. Added here: the sums over all paths, the pixel that each weight meets, further kernels and a second convolution, the trained weights, the lesson and this page. What is wrong in them is our fault.',
  deviceTitle: 'Nothing leaves this device',
  device:
    'What you draw, train and choose is computed and kept in this browser; what that is, how to take it along and how to have it forgotten stands under "More", "Kept in this browser". The page loads only its own files, from where it was opened, and a rule in it ({{policy}}) forbids the browser to connect anywhere else. Nothing is counted and nobody is followed.',
  faultTitle: 'Something is wrong?',
  fault:
    'Tell whoever gave you this page. Say what you did, what you expected and what you saw instead; a screenshot helps. Add these lines. They hold nothing that you drew.',
  facts: 'Facts for a report',
  copy: 'Copy these lines',
  copied: 'Copied.',
  selected:
    'The browser does not allow copying from here. The lines are selected: copy them with the keyboard.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly about: typeof words;
  }
}
