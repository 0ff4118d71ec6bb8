import { createExplainer } from '../explain/explain.ts';
import type { Network, Ref, Trace, Weights } from '../types.ts';
import { deltasOf, fold, reachable, type Delta } from './deltas.ts';

/** How many multiplications some gradients cost; the slopes themselves are not counted. */
export interface Multiplications {
  /** Products of the chain rule when every sum is written out (see paths). */
  readonly paths: number;
  /** Multiplications when each of those products is formed by itself. */
  readonly writtenOut: number;
  /** Multiplications when every delta is computed once and shared, which is what backpropagation is. */
  readonly shared: number;
}

/**
 * Counts both ways for the gradients `refs` (design 2.1: one kernel weight 120,000 against 2,940, all 25 of them
 * 3,000,000 against 3,540). Read off explain's own terms, so it holds for any network.
 * @throws RangeError as explain does, and for what is no gradient.
 */
export function multiplications(
  network: Network,
  weights: Weights,
  trace: Trace,
  refs: readonly Ref[],
): Multiplications {
  const deltas = refs.map(deltasOf(createExplainer(network, weights, trace)));
  const each = deltas.map(writtenOut());
  return {
    paths: each.reduce((sum, { paths }) => sum + paths, 0),
    writtenOut: each.reduce((sum, { paths, factors }) => sum + factors - paths, 0),
    shared: [...reachable(deltas)].reduce((sum, delta) => sum + ownCount(delta), 0),
  };
}

/** How many products a gradient is the sum of when every sum is written out. */
export function pathCounts(): (delta: Delta) => number {
  return fold(({ edges }, of) => edges.reduce((sum, { to }) => sum + (to ? of(to) : 1), 0));
}

/** Paths of a gradient, and the factors in all of them together. */
function writtenOut(): (delta: Delta) => { paths: number; factors: number } {
  return fold(({ edges }, of) => {
    const total = { paths: 0, factors: 0 };
    for (const { to, own } of edges) {
      const further = to ? of(to) : { paths: 1, factors: 0 };
      total.paths += further.paths;
      total.factors += further.factors + further.paths * own.length;
    }
    return total;
  });
}

/** What one delta costs once those it is made of are there: a slope that all terms share is multiplied in after the sum. */
function ownCount({ edges }: Delta): number {
  const hasSharedSlope = edges.length > 1 && edges.every(({ term }) => term.factors[0].kind === 'slope');
  const perTerm = (factors: number): number => factors - 1 - (hasSharedSlope ? 1 : 0);
  return edges.reduce((sum, { term }) => sum + perTerm(term.factors.length), hasSharedSlope ? 1 : 0);
}
