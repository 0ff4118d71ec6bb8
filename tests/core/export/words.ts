import type { ExplanationWords } from '../../../src/core/index.ts';

/** What an explanation says around its names and numbers, in the place of a language's. */
export const EXPLANATION_WORDS: ExplanationWords = {
  factors: 'Factors',
  numbers: 'Numbers',
  result: 'Result',
  sum: 'Sum',
  cell: 'Cell',
  won: 'kept',
  zero: (reason) => reason,
  omitted: (count, reason) => `not listed: ${count} (${reason})`,
};
