/** The plain names of tensors, signs and phases, each with a line of meaning, in English. */
export const words = {
  /** The number keeps to the word before it. */
  numbered: '{{name}}\u00A0{{number}}',
  quoted: '"{{name}}"',
  size: '{{size}}, {{count}} number{{count, s}}',
  oneNumber: 'one number',
  line: '{{count}} number{{count, s}}',
  glossary: 'Glossary',
  glossaryNote: 'The entry you are at is lit in the network; press it to open its block.',
  close: 'Close the glossary',
  maps: 'Maps',
  gradients: 'Gradients',
  signs: 'Signs between maps',
  phases: 'Phases',
  kind: {
    image: 'image',
    sharedKernel: 'kernel',
    kernels: 'kernels',
    convolved: 'convolved',
    pooled: 'pooled',
    squashed: 'squashed',
    hiddenWeights: 'hidden weights',
    hiddenSums: 'hidden sums',
    hidden: 'hidden values',
    outputWeights: 'output weights',
    outputSums: 'output sums',
    scores: 'scores',
    target: 'target',
    error: 'error',
  },
  gradient: {
    image: 'image gradient',
    sharedKernel: 'kernel gradient',
    kernels: 'kernel gradient',
    convolved: 'convolution errors',
    pooled: 'pool errors',
    squashed: 'squash errors',
    hiddenWeights: 'hidden gradients',
    hiddenSums: 'hidden errors',
    hidden: 'hidden value errors',
    outputWeights: 'output gradients',
    outputSums: 'output errors',
    scores: 'score errors',
    target: 'target gradient',
    error: 'start of the errors',
  },
  meaning: {
    image: 'The digit as the network reads it: {{rows}}×{{columns}} pixels, each from 0 (paper) to 1 (ink).',
    sharedKernel: 'The {{side}}×{{side}} weights that slide over "{{input}}", the same at every place.',
    kernels:
      '{{maps}} kernels of {{side}}×{{side}} weights. Each slides over "{{input}}" and makes a map of its own.',
    kernelsOfMaps:
      '{{maps}} kernel{{maps, s}}. Each has {{side}}×{{side}} weights for each of the {{read}} maps of "{{input}}", and makes one map.',
    convolved: 'What the kernel found at each of the {{rows}}×{{columns}} places, before pooling.',
    convolvedPlain: 'What the kernel found at each of the {{rows}}×{{columns}} places.',
    convolvedSeveral:
      'What each of the {{maps}} kernels found at each of the {{rows}}×{{columns}} places, before pooling.',
    convolvedSeveralPlain:
      'What each of the {{maps}} kernels found at each of the {{rows}}×{{columns}} places.',
    pooled: 'The largest of each {{window}}×{{window}} window of "{{input}}"; the rest is dropped.',
    squashed: 'Each number of "{{input}}", squashed to between 0 and 1 by σ.',
    hiddenWeights:
      'A weight from each of the {{from}} numbers of "{{input}}" to each of the {{to}} hidden units.',
    hiddenSums: 'The weighted sum of "{{input}}" in each hidden unit, {{count}} in all.',
    hidden: 'What each hidden unit passes on, {{count}} in all: its sum, squashed to between 0 and 1 by σ.',
    outputWeights: 'A weight from each of the {{from}} numbers of "{{input}}" to each of the {{to}} digits.',
    outputSums: 'The weighted sum of "{{input}}" for each digit, {{count}} in all.',
    scores: 'A score for each of the {{count}} digit{{count, s}}. The highest is the answer.',
    target: 'What the {{count}} score{{count, s}} should be: 1 for the true digit, 0 for all others.',
    error: 'How far the scores are from the target: half the sum of the squared differences.',
  },
  gradientMeaning: {
    image: 'How much E changes as each pixel gets a little darker.',
    weights:
      'How much E changes as each weight of "{{name}}" grows a little. The update moves it the other way.',
    values:
      'The error that comes back to "{{name}}": how much E changes as each of these numbers grows a little.',
    target: 'Nothing flows back to the target.',
    error: 'E changes exactly as E does: always 1. Here the chain rule begins.',
  },
  sign: {
    convolve: 'convolve',
    sum: 'weighted sum',
    max: 'largest',
    toOne: 'to the largest alone',
    sigma: 'squash',
    slope: 'slope of σ',
  },
  signMeaning: {
    convolve:
      'A kernel slides over the map. At each place it multiplies what it meets by its weights and adds up.',
    sum: 'Each number is multiplied by its weight, and the products are added up. Backward, errors are added up the same way.',
    max: 'Of each window only the largest number goes on.',
    toOne: 'The error of a window goes back to the one cell that was the largest; the others get 0.',
    sigma: '{{formula}} squashes any number to between 0 and 1.',
    slope: '{{formula}}: how steep σ is there. Errors are multiplied by it on their way back.',
  },
  phase: {
    convolution: 'slide kernel',
    pool: 'keep largest',
    sigmoid: 'squash',
    dense: 'hidden',
    output: 'scores',
    error: 'error',
    route: 'to largest',
    update: 'adjust',
  },
  /** In the strip, under the name of the block. */
  short: {
    errors: 'errors',
    gradients: 'gradients',
  },
  phaseMeaning: {
    convolution: 'At each place of "{{input}}" the kernel multiplies and adds: "{{name}}".',
    pool: 'Of each window of "{{input}}" the largest is kept: "{{name}}".',
    sigmoid: 'σ squashes each number of "{{input}}" to between 0 and 1: "{{name}}".',
    dense: 'Each hidden unit adds up all of "{{input}}", weighted: "{{name}}".',
    output: 'Each digit adds up all of "{{input}}", weighted, and gets its score.',
    error: 'The scores are compared with the target.',
    outputDelta: 'The way back begins: score less target, times the slope of σ, for each digit.',
    delta: 'Errors flow back, weighted, and reach "{{name}}".',
    denseGradient: 'For each of these weights: the error at its end times the value at its start.',
    kernelGradient:
      'For each weight of the kernel: all errors that it had a part in, each times what the weight met there, added up.',
    route: 'Each error goes back only to the cell that was the largest of its window.',
    update: 'Every weight moves a little against its gradient, so that E gets smaller.',
  },
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly names: typeof words;
  }
}
