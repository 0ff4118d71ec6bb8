import { isDelta } from '../explain/terms.ts';
import type { Explanation, Factor, Ref } from '../types.ts';

/** Which term leads to the largest product behind a gradient, as `paths` writes them out. */
export function largestTerms(explain: (ref: Ref) => Explanation): (ref: Ref) => number {
  const known = new Map<string, { readonly size: number; readonly term: number }>();
  const largest = (ref: Ref): { readonly size: number; readonly term: number } => {
    const key = `${ref.tensor} ${ref.index}`;
    const found = known.get(key);
    if (found) return found;
    // the largest way on does not depend on the way so far, so each cell is asked once and not once a path
    const sizes = explain(ref).terms.map(({ factors }) =>
      factors.reduce((size, factor) => size * sizeOf(factor), 1),
    );
    const term = sizes.reduce((best, size, n) => (size > sizes[best] ? n : best), 0);
    const best = { size: sizes[term] ?? 0, term };
    known.set(key, best);
    return best;
  };
  const sizeOf = (factor: Factor): number =>
    isDelta(factor) ? largest(factor.ref).size : Math.abs(factor.value);
  return (ref) => largest(ref).term;
}
