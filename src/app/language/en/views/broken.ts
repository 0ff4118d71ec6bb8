/** The words of planted bugs, in English. */
export const words = {
  title: 'Plant a bug in the backward pass',
  intro:
    'Gradients go wrong; what the network predicts stays right. Select a weight: "Why" checks its gradient and shows the wrong terms.',
  choice: 'Planted bug',
  bug: {
    none: 'None',
    forgottenSum: 'Sum over m forgotten',
    allFourCells: 'Error sent to all pooled cells',
    forgottenSlope: 'σ′ (ds) left out',
    cornerPixel: 'Corner instead of the pixel met',
    kernelNotTurned: 'Kernel not turned',
    forgottenKernels: 'Sum over q forgotten',
    oneKernel: 'One q only',
  },
  done: {
    none: 'The backward pass is right.',
    forgottenSum:
      'Somebody wrote = for +=: the share of each hidden unit overwrites the one before, and only the last is left.',
    allFourCells:
      'Somebody did not look up which cell was the largest: the pool hands its error to every cell of the window.',
    forgottenSlope:
      'Somebody passed the error through the hidden σ as if it were a straight line, without its slope.',
    cornerPixel:
      'Somebody left out where the weight lies in its kernel: every kernel weight takes the pixel in the corner of the window.',
    kernelNotTurned:
      'Somebody slid the kernel over the errors the way it lies in the forward pass, instead of turning it half way round: each error meets the weight on the opposite side of the centre.',
    forgottenKernels:
      'Somebody wrote = for += in the loop over the kernels q: the share of each kernel overwrites the one before, and a map hears from the last kernel only.',
    oneKernel:
      'Somebody paired maps and kernels by number: map a gets the error of kernel q = a alone, though every kernel read it.',
  },
  noLayer: 'This network has no layer for this bug.',
  badge: 'A bug is planted',
  badgeHint: '{{bug}}. Gradients and explanations are wrong on purpose. A reload removes it too.',
  secretHint:
    'Which one is for you to find. Gradients and explanations are wrong on purpose. A reload removes it.',
  repair: 'Repair',
  noteForward: 'Up to here all is right: the bug is in the backward pass.',
  noteBackward: 'The numbers are those with the bug; the sentence says what should happen.',
  noteUpdate: 'The updates shown here use wrong gradients.',
  noteRoute: 'This view shows the right network: which pixels should have been met.',
  noteView: 'This view shows the network with the bug.',
  noteFormulas: 'This view shows the right network: compare it with the terms in "Why".',
  noteWhatIf:
    'The curve is the true E. The line has the planted gradient for its slope: where that is wrong, the line crosses the curve instead of touching it.',
  mistake: 'What the bug does here',
  same: 'Nothing: this number is computed as it should be.',
  inherited:
    'The terms are the right ones, but a factor came in wrong: {{name}} is {{wrong}} and should be {{right}}.',
  open: 'Open {{name}}',
  replaced:
    'Terms with a wrong factor: {{count}} of {{terms}}. {{wrong}} stands where {{right}} belongs, and so on.',
  replacedOne: 'A factor is wrong: {{wrong}} stands where {{right}} belongs.',
  missingFactors: 'Every term lacks the factor {{factors}}.',
  missingTerms: 'Missing terms: {{count}} of {{terms}}, together {{sum}}. The largest: {{term}} = {{value}}.',
  extraTerms: 'Terms that do not belong in the sum: {{count}} of {{terms}}, together {{sum}}.',
  shouldBe: 'Here {{wrong}}, right {{right}}.',
  markReplaced: '{{right}} belongs here',
  markFactor: 'lacks × {{factors}}',
  markExtra: 'does not belong here',
  noApply: 'No updates while a bug is planted: they would use wrong gradients. Repair first.',
  compare: 'Training beside a correct run',
  curve: 'Training beside a correct run: {{name}}',
  compareNote:
    'Same initial weights, digits and order, with the settings of "Run" except the number of epochs. Neither touches your weights, and "Run" always trains without bugs.',
  compareStart: 'Compare',
  compareAgain: 'Compare again',
  compareStop: 'Stop',
  compareFirst: 'Plant a bug to compare.',
  loading: 'Loading the digits…',
  stopped: 'Stopped in epoch {{epoch}}',
  diverged: {
    right:
      'The correct run ended: its weights became infinite or NaN. Choose a smaller learning rate in "Run".',
    planted: 'The run with the bug ended: its weights became infinite or NaN.',
  },
  measure: 'Plot',
  right: 'correct',
  planted: 'with the bug',
  validation: 'On validation digits that neither was trained on.',
  hunt: 'Find the bug',
  huntNote: 'One is planted without saying which. Look at weights of each layer, at their checks and terms.',
  huntStart: 'Plant one in secret',
  huntAgain: 'Plant another in secret',
  huntOpen: 'Bug no. {{seed}} is planted. Which one is it?',
  huntAnswer: 'Which bug is it?',
  huntWrong: 'No, not this one: {{bug}}. Look for the first gradient, from the output on, that is wrong.',
  huntRight: 'Right: {{bug}}. Guesses: {{count}}. "Why" now shows what is wrong.',
  huntTold: 'It was: {{bug}}. "Why" now shows what is wrong.',
  answer: 'Answer',
  tell: 'Show the answer',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly broken: typeof words;
  }
}
