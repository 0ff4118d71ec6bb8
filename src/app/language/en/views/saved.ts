/** The words of what is kept of training: saved weights, interrupted runs, where a run begins. In English. */
export const words = {
  interrupted: 'Interrupted run',
  interruptedAt: 'A run was interrupted at epoch {{epoch}} of {{epochs}}.',
  about: '{{network}}, learning rate {{rate}}, {{date}}. It goes on with its own settings.',
  resume: 'Resume',
  discard: 'Discard',
  discardHint: 'The weights that it reached stay yours; its curves are deleted.',
  beginRandom: 'Begins with random weights of seed {{seed}}.',
  beginCurrent: 'Begins with the weights in use: {{weights}}.',
  inUse: '{{network}}, {{weights}}',
  inUseNamed: '{{network}}, {{weights}} ("{{name}}")',
  changedInUse: '{{weights}}, changed',
  save: 'Save the weights in use',
  name: 'Name',
  saveButton: 'Save',
  taken: '"{{name}}" is taken. Replace the saved weights of this name?',
  replace: 'Replace',
  keepBoth: 'Do not replace',
  takenRename: '"{{name}}" is taken. Choose another name.',
  list: 'Saved weights',
  none: 'Nothing is saved yet.',
  reading: 'Reading what is saved…',
  unread: 'What is saved could not be read.',
  right: 'accuracy {{percent}}',
  rightClaimed: 'accuracy {{percent}}, according to the file',
  rightClaimedOf: 'accuracy {{percent}} on {{of}} digits, according to the file',
  rightUnknown: 'accuracy not measured',
  current: 'in use',
  use: 'Use',
  useName: 'Use "{{name}}"',
  useHint: 'Becomes "Yours". What is yours now is kept here if it is not saved. A run of this network ends.',
  rename: 'Rename "{{name}}"',
  newName: 'New name of "{{name}}"',
  ok: 'OK',
  cancel: 'Cancel',
  download: 'Download "{{name}}"',
  delete: 'Delete "{{name}}"',
  upload: 'Upload a file…',
  uploadInput: 'Weights file to upload',
  uploadNote:
    'Files that were downloaded here, and weights that your own program saved: {{torchFile}} (PyTorch) or {{numpyFile}} (NumPy, Keras).',
  uploadDrop: 'A file can also be dropped here.',
  program: {
    title: 'How "{{file}}" was read:',
    other:
      'Its weights fit the network "{{network}}" and not the one that was open, so "{{network}}" is open now.',
    notOpen:
      'It is in the list but not in use, because "{{network}}" is being trained and the run would end. Press "Use" to open it all the same.',
    byName: 'Matched by name: {{names}}.',
    byShape: 'Matched by shape and order, since the names do not say it: {{names}}.',
    exact: 'Its numbers are {{types}} and were taken to the last bit.',
    widened: 'Its numbers are {{types}}. Each keeps its value; the page computes with {{ownType}}.',
    transposed: 'Saved as (to, from), as PyTorch does, and transposed to (from, to): {{names}}.',
    mapsLast:
      'Saved with the maps last (row, column, from, to), as Keras does, and put into the order (to, from, row, column): {{names}}.',
    regrouped:
      'A program that has its maps last flattens them pixel by pixel, this page map by map, so the rows were put into this order: {{names}}.',
    squareTransposed:
      'As many rows as columns, so the shape does not tell which are which; taken as transposed, like the other layers or by its name: {{names}}.',
    squareAsHere:
      'As many rows as columns, so the shape does not tell which are which; taken as they are, like the other layers or by its name: {{names}}.',
    zeroBiases: 'Biases that are all zero, left out because these networks have none: {{names}}.',
    ignored: 'Not weights, left out: {{names}}.',
    more: '{{first}} and {{count}} more',
  },
  undo: 'Undo',
  news: {
    saved: '"{{name}}" is saved.',
    savedAs: '"{{name}}" was taken in another tab meanwhile: it is saved as "{{to}}".',
    notKept: '"{{name}}" is in this list, but not saved: see above.',
    uploaded: '"{{name}}" is in the list. Press "Use" to see it in the network diagram.',
    deleted: '"{{name}}" is deleted.',
    undone: '"{{name}}" is back.',
    renamed: '"{{name}}" is "{{to}}" now.',
    used: '"{{name}}" is in use as "Yours".',
    usedKept: '"{{name}}" is in use as "Yours". What was yours is kept as "{{kept}}".',
  },
  withoutAccuracy:
    '"{{name}}" was downloaded without its accuracy: the file of digits that it was measured on could not be loaded. Download it again to retry.',
  before: 'before {{name}}',
  beforeRun: 'before the last run ({{network}})',
  beforeLink: 'before a link was opened ({{network}})',
  ofTab: 'of a tab that was closed ({{network}})',
  problem: {
    tooLong:
      '"{{file}}" was not read: it has {{size}} MB, and weights have at most {{most}} MB. Choose a file that ConvScope has saved.',
    empty: '"{{file}}" is empty. Choose another file, or save it again.',
    notJson: '"{{file}}" is not JSON, or it is cut off or damaged. Choose a file that ConvScope has saved.',
    notWeights: '"{{file}}" holds no ConvScope weights. Choose a file that ConvScope has saved.',
    version:
      '"{{file}}" is of another version of the format ({{came}}); this page reads version {{known}}. Open it with the page that saved it, and save it again.',
    network:
      '"{{file}}" is for a network that this page does not have ({{came}}). Choose a file for a network of this page.',
    noTensors:
      'In "{{file}}" the weights are missing or damaged ({{came}}). Choose a file that ConvScope has saved.',
    unknownTensor:
      '"{{file}}" does not fit its network: it has weights called {{came}}, and the network has {{expected}} alone. Choose a file that ConvScope has saved.',
    length:
      '"{{file}}" does not fit its network: {{tensor}} has {{expected}} weights, and the file gives {{came}}. Choose a file that ConvScope has saved.',
    notFinite:
      'In "{{file}}" the weight {{cell}} is no number: {{came}}. Choose a file that ConvScope has saved.',
    tooLarge:
      'In "{{file}}" the weight {{cell}} = {{value}} is larger than any training makes it. Choose a file with smaller weights.',
    longFile:
      '"{{file}}" was not read: it has {{size}} MB, and at most {{most}} MB are read. Save the weights alone, without an optimizer or data.',
    cutOff: '"{{file}}" ends before its contents do: it is cut off. Save or copy it again.',
    badHeader:
      '"{{file}}" is damaged, or not what its ending says: the list of its tensors cannot be read. Save it again with your program.',
    badTensor: 'In "{{file}}" the tensor {{tensor}} is damaged. Save the file again with your program.',
    packing:
      'In "{{file}}" the array {{tensor}} is encrypted, or packed in a way that NumPy does not use. Save it so: {{numpySave}}.',
    unpacksTooLarge:
      '"{{file}}" was not unpacked: it would grow to more than {{most}} MB. Save the weights alone, without an optimizer or data.',
    tooMany: '"{{file}}" holds too many tensors (more than {{most}}). Save the weights of the network alone.',
    noArrays:
      '"{{file}}" holds no tensors. Save the weights with {{torchSave}} in PyTorch, or with {{numpySave}}.',
    singleArray:
      '"{{file}}" is a single array, and a network has several. Save all of them in one file: {{numpySave}}.',
    otherProgram:
      'Files of this kind ({{ending}}) are not read here: "{{file}}". In PyTorch save with {{torchSave}}, in Keras with {{kerasSave}}.',
    noNetwork:
      'No network of this page has weights as in "{{file}}": {{came}}. Give your network the layers of one of them; "Network" in the header lists their sizes.',
    missing:
      '"{{file}}" comes closest to the network "{{network}}", but has no weights {{tensor}} of the shape {{expected}}. Save all layers of the network.',
    shape:
      '"{{file}}" comes closest to the network "{{network}}", but {{name}} has the shape {{came}}, and {{tensor}} has {{expected}}. Give the layer this size in your program, or choose another file.',
    type: 'In "{{file}}" the numbers of {{name}} are of the type {{came}}; those read are {{readTypes}}. Save them as one of these.',
    bias: '"{{file}}" has biases that are not zero: {{names}}. The networks of this page have no biases, so they would answer otherwise than yours. Build your layers without ({{torchBias}} in PyTorch, {{kerasBias}} in Keras), train and save again.',
    extra:
      '"{{file}}" fits the network "{{network}}" but for {{name}} {{came}}, for which that has no place. If your network computes with it, it is another network; if not, save the file without it.',
    notNumber:
      'In "{{file}}" {{cell}} is {{came}}, with which nothing can be computed. Train again, perhaps with a smaller learning rate, and save then.',
    unreadable: 'The browser could not read "{{file}}". Choose it again, or another file.',
  },
  refused: '{{problem}} Nothing was changed.',
  storage: {
    full: "The browser's storage is full: what changes here is lost with a reload. Delete some, or download what you need.",
    forbidden:
      'The browser keeps nothing for this page (a private window, or a setting): this list is lost with a reload. Download what you need.',
    blocked:
      'An older version of this page is open in another tab and holds what is stored. Close that tab or reload it: until then this list is not kept.',
    outdated:
      'A newer version of this page is open in another tab, and this one can keep nothing any more. Download what you need, then reload.',
    failed: 'The browser could not keep this list: a reload may lose what is new. Download what you need.',
  },
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly saved: typeof words;
  }
}
