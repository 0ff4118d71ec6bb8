/** The words of the pictures of a step, which come after the card that they stand in, in English. */
export const laterNow = {
  products: 'products',
  terms: 'terms',
  addUp: '· sum {{sum}}',
  others: 'from {{count}} other{{count, s}}',
  map: 'map {{map}}',
  candidates: '{{count}} candidate{{count, s}}',
  sum: 'sum',
  largestSoFar: 'largest so far',
  sumSoFar: 'sum of {{n}} of {{count}}',
  blankPixels: '{{count}} blank pixel{{count, s}}',
  andSigma: 'then σ',
  before: 'before',
  after: 'after',
  errorOnDigit: 'E on this digit',
};
