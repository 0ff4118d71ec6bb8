/** The words of planted mistakes, in English. */
export const brokenEn = {
  title: 'Plant a mistake in the backward pass',
  intro:
    'Gradients go wrong, what the network answers stays right. Select a weight: the tab Why measures its gradient and shows the wrong terms.',
  choice: 'Planted mistake',
  bug: {
    none: 'None',
    forgottenSum: 'Sum over m forgotten',
    allFourCells: 'Error sent to all four pooled cells',
    forgottenSlope: 'ds forgotten',
    cornerPixel: 'Corner instead of the pixel met',
  },
  done: {
    none: 'The backward pass is right.',
    forgottenSum:
      'Somebody wrote = for +=: the share of each hidden unit overwrites the one before, and the last alone is left.',
    allFourCells:
      'Somebody did not look up the winner: the pool hands its error to all four cells of the window.',
    forgottenSlope:
      'Somebody passed the error through the hidden σ as if it were a straight line, without its slope.',
    cornerPixel:
      'Somebody left out u·14 + v: every kernel weight takes the pixel in the corner of the window.',
  },
  noLayer: 'This network has no layer to make it in.',
  badge: 'A mistake is planted',
  badgeHint: '{{bug}}. Gradients and explanations are wrong on purpose. A reload repairs as well.',
  secretHint:
    'Which one is yours to find. Gradients and explanations are wrong on purpose. A reload repairs.',
  repair: 'Repair',
  noteForward: 'Up to here all is right: the mistake is in the backward pass.',
  noteBackward: 'The numbers are those with the mistake; the sentence says what should happen.',
  noteUpdate: 'The steps shown here follow the wrong gradients.',
  noteRoute: 'This view shows the right network: which pixels should have been met.',
  noteFlow: 'This view shows the network with the mistake.',
  noteFormulas: 'This view shows the right network: compare it with the terms under Why.',
  noteWhatIf:
    'The curve is the true E. The line has the planted gradient for its slope: it need not touch the curve, and bends are not to blame.',
  noteProducts: 'This view shows the network with the mistake.',
  mistake: 'What the mistake does here',
  same: 'Nothing: this number is computed as it should be.',
  inherited:
    'The terms are the right ones, but a factor came in wrong: {{name}} is {{wrong}} and should be {{right}}.',
  open: 'Open {{name}}',
  replaced:
    '{{count}} of {{terms}} terms have a wrong factor: {{wrong}} stands where {{right}} belongs, and so on.',
  replacedOne: 'A factor is wrong: {{wrong}} stands where {{right}} belongs.',
  missingFactors: 'Every term lacks the factor {{factors}}.',
  missingTerms:
    '{{count}} of {{terms}} terms are missing, together {{sum}}. The largest of them: {{term}} = {{value}}.',
  extraTerms: '{{count}} of {{terms}} terms do not belong into the sum, together {{sum}}.',
  shouldBe: 'Here {{wrong}}, right {{right}}.',
  markReplaced: '{{right}} belongs here',
  markFactor: 'lacks × {{factors}}',
  markExtra: 'does not belong here',
  noApply: 'No steps while a mistake is planted: they would follow wrong gradients. Repair first.',
  compare: 'Training beside a right run',
  compareNote:
    'The same start, digits and order, with the settings of the view Run. Neither touches your weights, and the view Run always trains without mistakes.',
  compareStart: 'Compare',
  compareAgain: 'Compare again',
  compareStop: 'Stop',
  compareFirst: 'Plant a mistake to compare.',
  loading: 'Loading the digits…',
  place: 'epoch {{epoch}} of {{epochs}}',
  finished: '{{epochs}} epochs done',
  stopped: 'Stopped in epoch {{epoch}}',
  diverged: {
    right:
      'The right run ended: its weights stopped being finite. Choose a smaller learning rate in the view Run.',
    planted: 'The run with the mistake ended: its weights stopped being finite.',
  },
  measure: 'What is drawn',
  accuracy: 'Right answers',
  error: 'Mean error E',
  epoch: 'epoch',
  at: 'at epoch {{epoch}}',
  right: 'right',
  planted: 'with the mistake',
  validation: 'On 1,000 digits that neither was trained on.',
  hunt: 'Find the mistake',
  huntNote: 'One is planted without saying which. Look at weights of each layer, at their checks and terms.',
  huntStart: 'Plant one in secret',
  huntAgain: 'Plant another in secret',
  huntOpen: 'Mistake no. {{seed}} is planted. Which one is it?',
  huntAnswer: 'Which mistake is it?',
  huntWrong: 'No, not this one: {{bug}}. Look for the first gradient, from the output on, that is wrong.',
  huntRight: 'Right: {{bug}}. Guesses: {{count}}. Why shows now what is wrong.',
  huntTold: 'It was: {{bug}}. Why shows now what is wrong.',
  answer: 'Answer',
  tell: 'Tell me',
};
