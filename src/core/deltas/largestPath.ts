import { fold, type Delta } from './deltas.ts';

/** How large the largest product behind a gradient is, and which of its terms leads there. */
interface Largest {
  readonly size: number;
  readonly term: number;
}

/** Which term leads to the largest product behind a gradient, as `paths` writes them out. */
export function largestTerms(): (delta: Delta) => number {
  // the largest way on does not depend on the way so far, so each gradient is asked once and not once a path
  const largest = fold<Largest>(({ edges }, of) => {
    const sizes = edges.map(({ to, factor }) => Math.abs(factor) * (to ? of(to).size : 1));
    const term = sizes.reduce((best, size, n) => (size > sizes[best] ? n : best), 0);
    return { size: sizes[term] ?? 0, term };
  });
  return (delta) => largest(delta).term;
}
