import { expectRef } from '../check.ts';
import { isDelta, product } from '../explain/terms.ts';
import type { Explanation, Factor, Network, Ref, Term } from '../types.ts';

/**
 * One gradient in the graph of deltas: how it is made of other gradients. Everything that follows the chain rule (paths,
 * products, flow, the largest path, counts of multiplications) is a fold over this graph.
 */
export interface Delta {
  readonly ref: Ref;
  readonly value: number;
  /** One a term of explain, in its order. */
  readonly edges: readonly DeltaEdge[];
}

/** One term of a gradient. */
export interface DeltaEdge {
  readonly term: Term;
  /** The gradient among its factors; null where the chain rule ends: at the output's difference. */
  readonly to: Delta | null;
  /** The other factors, from the output back to the weight: as the source article writes them. */
  readonly own: readonly Factor[];
  /** The product of the other factors. */
  readonly factor: number;
}

type Explain = (ref: Ref) => Explanation;
/** The delta of a gradient. @throws RangeError unless `ref` is a gradient. */
export type Deltas = (ref: Ref) => Delta;

const known = new WeakMap<Explain, Deltas>();

/** The graph of one trace, made as it is asked for, each node once. `explain` has to answer the same all the time. */
export function deltasOf(explain: Explain): Deltas {
  const deltas = known.get(explain) ?? createDeltas(explain);
  known.set(explain, deltas);
  return deltas;
}

function createDeltas(explain: Explain): Deltas {
  const nodes = new Map<string, Delta>();
  const edgeOf = (term: Term): DeltaEdge => {
    const next = term.factors.find(isDelta);
    const others = term.factors.filter((factor) => factor !== next);
    return {
      term,
      to: next ? deltaOf(next.ref) : null,
      own: next ? others.reverse() : others,
      factor: product(others),
    };
  };
  const deltaOf: Deltas = (ref) => {
    if (ref.of !== 'gradient') throw new RangeError(`${ref.tensor}: expected of 'gradient', got '${ref.of}'`);
    const key = `${ref.tensor} ${ref.index}`;
    const found = nodes.get(key);
    if (found) return found;
    const { value, terms } = explain(ref);
    const made: Delta = { ref, value, edges: terms.map(edgeOf) };
    nodes.set(key, made);
    return made;
  };
  return deltaOf;
}

/** Folds the graph: what `combine` makes of a node from what it made of the nodes further on, each node once. */
export function fold<T>(combine: (delta: Delta, of: (further: Delta) => T) => T): (delta: Delta) => T {
  const results = new Map<Delta, T>();
  const of = (delta: Delta): T => {
    if (!results.has(delta)) results.set(delta, combine(delta, of));
    return results.get(delta) as T; // was put there just now
  };
  return of;
}

/** Every node that some gradients are made of, themselves too, each once. */
export function reachable(deltas: readonly Delta[]): Set<Delta> {
  const seen = new Set<Delta>();
  const waiting = [...deltas];
  for (let delta = waiting.pop(); delta; delta = waiting.pop()) {
    if (seen.has(delta)) continue;
    seen.add(delta);
    for (const { to } of delta.edges) if (to) waiting.push(to);
  }
  return seen;
}

/** The role of a ref's tensor. @throws RangeError unless `ref` is the gradient of a weight. */
export function expectWeightGradient(network: Network, ref: Ref): void {
  const { role } = expectRef(network, ref);
  if (role !== 'weight' || ref.of !== 'gradient')
    throw new RangeError(`${ref.tensor}: expected the gradient of a weight, got '${ref.of}' of a ${role}`);
}
