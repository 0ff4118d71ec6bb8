import { addendDigits, factorDigits } from '../explain/printed.ts';
import type { Explanation } from '../types.ts';

/** With how many digits a term and its factors are printed in a list, so that each line and the sum can be recomputed. */
export interface TermDigits {
  readonly value: number;
  readonly factors: number;
}

export function termDigits({ op, terms, value }: Explanation): TermDigits[] {
  const digits = addendDigits(
    terms.map((term) => term.value),
    value,
  );
  return terms.map((term, n) => ({ value: digits[n], factors: factorDigits(term, op, digits[n]) }));
}
