/** The words of the tab "Numbers and code" of the dialog "Share", in English. */
export const words = {
  what: 'What to take',
  form: 'As',
  tensor: 'Which tensor',
  kinds: {
    explanation: 'Explanation',
    program: 'Program',
    tensor: 'Tensor',
    pass: 'Whole pass',
    weights: 'Weights',
  },
  about: {
    explanationCsv:
      'Why {{cell}} is {{value}}: a line for each term (of a pool, for each cell of its window) with the names and values of its factors, what they come to, and why that is zero. The last line is {{cell}} itself. Every digit is kept.',
    explanationMarkdown:
      'Why {{cell}} is {{value}}: the formula in symbols and in numbers, and a table of its terms, with the digits that this page prints. The formulas are {{tex}} between double dollar signs.',
    explanationLatex:
      'Why {{cell}} is {{value}}: a piece for a {{latex}} document that loads {{amsmath}}. It has the formula in symbols and in numbers, then its terms line by line, with the digits that this page prints.',
    numpyProgram:
      'A program in {{python}} with {{numpy}}. It holds x, the weights and d with every digit, computes the pass forward and backward step by step, and prints {{cell}}, the number on this page and their relative difference.',
    torchProgram:
      "A program in {{python}} with {{torch}}, in {{float64}}. It holds x, the weights and d with every digit, computes the pass forward, takes gradients by {{torch}}'s autograd, and prints {{cell}}, the number on this page and their relative difference.",
    tensorCsv:
      '{{name}} with every digit, without a heading: {{lines}} line{{lines, s}} of {{columns}} number{{columns, s}}.',
    tensorNpy: '{{name}} for {{load}}: {{float64}}, little-endian, in C order (the last axis runs fastest).',
    passNpz:
      'Everything in this pass through "{{network}}", for {{load}}: the values of each tensor under its name (x, d and the weights too), its gradient under {{gradient}} and the name, and under {{winner}} and the name the cell that won each window of a pool ({{int32}}, counted row by row). All else is {{float64}}, little-endian, in C order, in the shape of its axes.',
    passJson:
      'Everything in this pass through "{{network}}": of each tensor its axes, its shape, its values and its gradient as flat lists with every digit (the last axis runs fastest), and of a pool the cell that won each window, counted row by row.',
    weightsSafetensors:
      'The weights of "{{network}}" that are in use, under their names: {{f64}} ({{float64}}). Axes of a kernel: map, map that it reads, row, column (of a single map, none); of weights between layers: from, to. There are no biases.',
    weightsNpz:
      'The weights of "{{network}}" that are in use, under their names, for {{load}}: {{float64}}, little-endian. Axes of a kernel: map, map that it reads, row, column (of a single map, none); of weights between layers: from, to. There are no biases.',
  },
  selectedCell: 'It is the cell that is selected on the page.',
  order: 'Axes from the outside in: {{axes}}.',
  axes: {
    map: 'map ({{size}})',
    row: 'row ({{size}})',
    column: 'column ({{size}})',
    from: 'from ({{size}})',
    to: 'to ({{size}})',
    unit: 'unit ({{size}})',
  },
  table: { factors: 'Term', numbers: 'In numbers', result: 'Result', sum: 'Sum', cell: 'Cell' },
  preview: 'Text of the file',
  reading: 'How {{python}} reads the file',
  bytes: 'The file holds numbers in bytes: these lines of {{python}} read it, and are what is copied.',
  cut: 'These are the first {{shown}} of {{lines}} lines. Copying and saving take all.',
  copy: 'Copy',
  save: 'Save as file',
  copied: 'Copied.',
  selected: 'The browser does not allow copying from here. The text is selected: copy it with the keyboard.',
  notCopied: 'The browser does not allow copying from here. Save it as a file.',
  saved: 'Saved as {{file}}.',
  planted: 'A bug is planted: this is the right pass, without it.',
  blank: 'The weights can be saved all the same.',
  waits: 'A question waits for your answer, and the numbers could tell it. Answer it first.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly shareNumbers: typeof words;
  }
}
