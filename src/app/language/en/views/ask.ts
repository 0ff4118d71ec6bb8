/** The words of questions before a step shows its result, in English. */
export const words = {
  title: 'Question',
  round: 'Question {{number}} of {{count}}',
  score: 'in all {{right}} of {{asked}} right',
  question: {
    winner: 'Which of these {{count}} cells does the pool keep for {{cell}}?',
    metPixel: 'Which cell of {{map}} does {{weight}} meet for {{cell}}?',
    metPooled:
      'For {{cell}} the pool kept the ringed one of the {{count}} outlined cells of {{places}}. Which cell of {{map}} did {{weight}} meet there?',
    delta: '{{cell}} = {{product}}. What is that, sign and size?',
    term: 'Term {{n}} of {{cell}} is {{product}}. What is that, sign and size?',
    descent: 'The next step of descent: does {{weight}} go up or down?',
    zero: 'Term {{n}} of {{cell}}, {{product}}, is zero. Which factor makes it so, and why?',
    nearlyZero: 'Term {{n}} of {{cell}}, {{product}}, is nearly zero. Which factor makes it so, and why?',
    errorRoute: 'Where in this window does {{error}} = {{value}} go?',
  },
  given: 'Given',
  how: {
    cell: 'Choose the cell in {{map}}, or type its number.',
    range: 'The cells of {{map}} are numbered from 0 to {{last}}.',
    rangeOfMaps:
      'The cells of {{map}} are numbered through all its maps, from 0 to {{last}}: {{cell}} is number {{first}}.',
    number: 'An answer within {{percent}}% counts as right.',
    slope: '{{formula}}.',
  },
  cellNumber: 'Number of the cell in {{map}}',
  value: 'Value of {{cell}}',
  termValue: 'Value of term {{n}}',
  answer: 'Answer',
  show: 'Show me',
  next: 'Next question',
  goOn: 'Continue',
  choice: {
    up: 'Up',
    down: 'Down',
    allCells: 'To all {{count}} cells',
    none: 'No factor: the term belongs to a cell that was not the largest of its pool',
  },
  reason: {
    blankPixel: 'a blank pixel',
    zeroFactor: 'it is 0',
    noError: 'no error comes back',
    nearlyFlat: 'σ is nearly flat there',
    lostThePool: 'its cell was not the largest of its pool',
  },
  becauseOf: '{{factor}}: {{reason}}',
  hint: {
    empty: 'Type a number first.',
    notANumber: '"{{text}}" is not a number. Write it like −0.012 or 1.2e-3.',
    notACell: '{{value}} is not the number of a cell: those are whole, from 0 to {{last}}.',
    notACellNumber: '"{{text}}" is not the number of a cell: those are whole, from 0 to {{last}}.',
    otherTensor: 'That is a cell of another map. The answer is a cell of {{map}}.',
    notOffered: 'That cell is not in the window. Choose one of {{cells}}.',
    wantsCell: 'Choose a cell.',
    wantsNumber: 'Type the number: a cell is no answer here.',
    wantsChoice: 'Choose one of the buttons.',
    waiting: 'Answer first, or press "Show me".',
  },
  right: 'Right.',
  wrong: 'Not quite.',
  shown: 'The answer:',
  answered: 'Your answer was {{answer}}.',
  truth: {
    winner: '{{winner}} = {{value}} is the largest, so {{cell}} keeps it.',
    counting:
      'Corner {{corner}} + row {{u}} × width {{width}} + column {{v}} = {{pixel}}: {{weight}} meets {{met}}.',
    end: '{{weight}} reads {{met}}, and nothing else.',
    endOfMaps: '{{weight}} reads {{met}}, number {{number}} in {{map}}, and nothing else.',
    number: '{{product}} = {{numbers}} = {{value}}.',
    up: '{{name}} = {{gradient}} is negative. The step goes against it: {{weight}} goes up, and E down.',
    down: '{{name}} = {{gradient}} is positive. The step goes against it: {{weight}} goes down, and E too.',
    zero: '{{factor}} = {{value}}: {{reason}}.',
    errorRoute: '{{winner}} was the largest of the window, so all of {{error}} goes there. The others get 0.',
  },
  mistake: {
    largestInSize:
      '{{taken}} = {{value}} is the farthest from zero. The pool compares values, signs included, not sizes.',
    firstOfWindow: '{{taken}} = {{value}} only stands first in the window. Its place gives it no right.',
    smallest: '{{taken}} = {{value}} is the smallest of the window. The pool keeps the largest.',
    loser:
      '{{taken}} = {{value}} was less than {{winner}} = {{winnerValue}}: it had no part in the result, so it gets no error.',
    allCells:
      'The other {{count}} were counted too. A small change in any of them changes nothing, so no error goes to them.',
    corner: '{{taken}} is the corner of the window. From there it is {{u}} down and {{v}} to the right.',
    place:
      "{{taken}} counts with the place in the map that the kernel writes. The window's corner in {{map}} is {{corner}}.",
    transposed:
      'Row and column of the weight are swapped: it stands in row {{u}}, column {{v}} of the kernel.',
    otherWidth: 'You counted rows of {{otherWidth}} cells. Those of {{map}} have {{width}}.',
    turned: 'That is where the weight across the centre of the kernel lies. The kernel is not turned here.',
    notTheWinner: "You counted from the first cell of the pool's window. Count from the largest.",
    transposedWinner: 'Row and column of the largest cell in its window are swapped.',
    notScaled: 'A step in the pooled map is {{window}} steps in the map before the pool.',
    kernelFromOne: {
      weight: 'The weights are counted from 0, not from 1.',
      rowAndColumn: 'Rows and columns of the kernel are counted from 0, not from 1.',
    },
    otherMap: 'The right place, but in another map: {{taken}}. This weight reads the map of {{met}}.',
    otherEnd: 'This weight comes from cell {{from}}. Number {{to}} is the unit that it leads to.',
    forgotSlope: 'The slope was left out: multiply by {{slope}} = {{value}} too.',
    targetMinusOutput:
      'That is target minus output. The error is output minus target: {{difference}} = {{value}}.',
    weightSign:
      'The right size. But that is the sign of the weight, {{weight}} = {{value}}: the other factors have signs too.',
    wrongSign: 'The right size with the wrong sign. Factors below zero: {{list}}.',
    wrongSignNone: 'The right size with the wrong sign: no factor is below zero.',
    outputForSlope: 'You multiplied by y = {{output}}. The slope is {{formula}} = {{value}}.',
    slopeAtInput:
      'You took {{input}} = {{inputValue}}, which goes into σ. The slope comes from what σ gives: {{slope}} = {{value}}.',
    forgotTarget: 'The target was not subtracted: {{difference}} = {{value}}, not {{output}}.',
    forgotHalf: 'Twice too much: the 1/2 before the squares cancels the 2 of the derivative.',
    forgotFactor: '{{factor}} = {{value}} was left out.',
    powerOfTen: 'The right digits, but the point is off by {{count}} place{{count, s}}.',
    countedFromOne: 'Cells are counted from 0, not from 1.',
    withGradient: 'That would be a step along the gradient, {{gradient}}: E would grow.',
    notZero: '{{factor}} = {{value}} is not what makes it small.',
    countedLosers:
      'Cells that were not the largest of their pool, {{omitted}} here, are not in this sum at all. This term belongs to one that was.',
  },
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly ask: typeof words;
  }
}
