import { createExplainer } from '../explain/explain.ts';
import { isDelta } from '../explain/terms.ts';
import type { Explanation, Factor, Network, Ref, Trace, Weights } from '../types.ts';

/** How many multiplications some gradients cost; the slopes themselves are not counted. */
export interface Multiplications {
  /** Products of the chain rule when every sum is written out (see paths). */
  readonly paths: number;
  /** Multiplications when each of those products is formed by itself. */
  readonly writtenOut: number;
  /** Multiplications when every delta is computed once and shared, which is what backpropagation is. */
  readonly shared: number;
}

type Explain = (ref: Ref) => Explanation;

/**
 * Counts both ways for the gradients `refs` (design 2.1: one kernel weight 120,000 against 2,940, all 25 of them
 * 3,000,000 against 3,540). Read off explain's own terms, so it holds for any network.
 * @throws RangeError as explain does.
 */
export function multiplications(
  network: Network,
  weights: Weights,
  trace: Trace,
  refs: readonly Ref[],
): Multiplications {
  const explain = createExplainer(network, weights, trace);
  const written = writtenOutCounter(explain);
  const each = refs.map(written);
  return {
    paths: each.reduce((sum, { paths }) => sum + paths, 0),
    writtenOut: each.reduce((sum, { paths, factors }) => sum + factors - paths, 0),
    shared: sharedCount(explain, refs),
  };
}

function keyOf({ tensor, index }: Ref): string {
  return `${tensor} ${index}`;
}

/** Paths of a gradient, and the factors in all of them together; remembered, as many cells share their deltas. */
function writtenOutCounter(explain: Explain): (ref: Ref) => { paths: number; factors: number } {
  const known = new Map<string, { paths: number; factors: number }>();
  const count = (ref: Ref): { paths: number; factors: number } => {
    const found = known.get(keyOf(ref));
    if (found) return found;
    const total = { paths: 0, factors: 0 };
    for (const { factors } of explain(ref).terms) {
      const delta = factors.find(isDelta);
      const inner = delta ? count(delta.ref) : { paths: 1, factors: 0 };
      const own = factors.length - (delta ? 1 : 0);
      total.paths += inner.paths;
      total.factors += inner.factors + inner.paths * own;
    }
    known.set(keyOf(ref), total);
    return total;
  };
  return count;
}

/** Every gradient that is needed, once: a factor that all terms share (the slope) is multiplied in after the sum. */
function sharedCount(explain: Explain, refs: readonly Ref[]): number {
  const waiting = [...refs];
  const seen = new Set<string>();
  let count = 0;
  for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
    if (seen.has(keyOf(ref))) continue;
    seen.add(keyOf(ref));
    const { terms } = explain(ref);
    const hasSharedSlope = terms.length > 1 && terms.every(({ factors }) => factors[0].kind === 'slope');
    const perTerm = (factors: readonly Factor[]): number => factors.length - 1 - (hasSharedSlope ? 1 : 0);
    count += terms.reduce((sum, { factors }) => sum + perTerm(factors), hasSharedSlope ? 1 : 0);
    waiting.push(...terms.flatMap(({ factors }) => factors.filter(isDelta).map((factor) => factor.ref)));
  }
  return count;
}
