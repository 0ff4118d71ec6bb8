import {
  addendDigits,
  exponentOf,
  powerOfTen,
  shownNumber,
  sumOfTerms,
  type MapSum,
  type Term,
} from '../../core/index.ts';
import type { PrintedGrid } from './printedPicture.ts';

/** What each map adds to the first `count` terms, printed so that it adds up to their sum with `digits`; '' for a map that is still to come. */
export function printMapSums(
  { terms }: { readonly terms: readonly Term[] },
  maps: readonly MapSum[],
  count: number,
  digits?: number,
): readonly string[] {
  const begun = maps.filter(({ first }) => first < count);
  const sums = begun.map(({ first, cells }) =>
    sumOfTerms(terms.slice(first, Math.min(first + cells, count))),
  );
  const each = addendDigits(sums, sumOfTerms(terms.slice(0, count)), digits);
  return maps.map((_, n) => (n < sums.length ? shownNumber(sums[n], each[n]) : ''));
}

/** The decimals of addends that share a power of ten. */
const SHARED_DECIMALS = 3;

/** Many addends, counted in one power of ten so that each is short: their texts, '' for one that is still to come. */
export function printTogether(sums: readonly (number | null)[]): PrintedGrid {
  const largest = Math.max(...sums.map((sum) => Math.abs(sum ?? 0)));
  const exponent = largest === 0 || (largest >= 0.1 && largest < 100) ? 0 : exponentOf(largest);
  const texts = sums.map((sum) => {
    if (sum === null) return '';
    const rounded = Number((sum / powerOfTen(exponent)).toFixed(SHARED_DECIMALS));
    if (rounded === 0) return sum === 0 ? '0' : '≈0';
    return String(rounded).replace('-', '−');
  });
  return { exponent, texts };
}
