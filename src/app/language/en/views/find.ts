/** The words of the field that finds a cell by its name, in English. */
export const words = {
  title: 'Find a cell',
  label: 'Name of the cell',
  go: 'Go to it',
  hint: 'For example {{example}}. Indices count from 0.',
  tensors: 'Tensors',
  range: '{{first}} … {{last}}',
  form: 'This is not the name of a cell. Write a tensor and its index in brackets, for example {{example}}.',
  unknownTensor: 'This network has no tensor {{tensor}}. It has {{known}}.',
  noGradient: '{{tensor}} is the target: it is given and has no gradient.',
  noIndex: '{{name}} is a single number: write it without an index.',
  indexCount: 'Indices given: {{given}}, needed: {{expected}}. The names go from {{first}} to {{last}}.',
  rangeOnly: 'The index of {{tensor}} goes from 0 to {{last}}, not to {{given}}.',
  rangeOf: 'Index {{place}} of {{places}} of {{tensor}} goes from 0 to {{last}}, not to {{given}}.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly find: typeof words;
  }
}
