import { shownNumber, shownProduct } from './number.ts';
import { factorDigits } from './printed.ts';
import type { Operation, Term } from '../types.ts';

/** A term on the screen, in numbers: `0.55 × (−1.7)`, with digits from which its value, printed with `digits`, can be recomputed. */
export function termNumbers(term: Term, op?: Operation, digits?: number): string {
  const each = factorDigits(term, op, digits);
  return shownProduct(term.factors.map(({ value }) => shownNumber(value, each)));
}
