import { createExplainer } from '../explain/explain.ts';
import { product } from '../explain/terms.ts';
import { indicesAt } from '../place.ts';
import { tensorOf } from '../check.ts';
import type { Factor, Network, Ref, Trace, Weights } from '../types.ts';
import { deltasOf, type Delta } from './deltas.ts';

/** One product of the chain rule, written out to the last factor: from output k through hidden unit m and cell j. */
export interface Path {
  /** The cell that the first dense layer reads, the hidden unit, the output; null where the weight lies beyond it. */
  readonly j: number | null;
  readonly m: number | null;
  readonly k: number | null;
  /** Every index that the path passes, by its letter: j, m, k, and of further layers and maps theirs. */
  readonly indices: Readonly<Record<string, number>>;
  /** From the output back to the weight, as the source article writes them. */
  readonly factors: readonly Factor[];
  readonly value: number;
}

/**
 * The gradient `ref` with every sum written out: for a kernel weight 25 * 80 * 10 = 20,000 products of seven
 * factors (design 2.1). It is explain's tree, with each gradient among the factors replaced by its own terms.
 * @throws RangeError unless `ref` is a gradient.
 */
export function* paths(network: Network, weights: Weights, trace: Trace, ref: Ref): Iterable<Path> {
  const delta = deltasOf(createExplainer(network, weights, trace))(ref);
  for (const factors of expand(delta)) {
    const indices = indicesOf(network, ref, factors);
    const [j, m, k] = ['j', 'm', 'k'].map((letter) => indices[letter] ?? null);
    yield { j, m, k, indices, factors, value: product(factors) };
  }
}

function* expand({ edges }: Delta): Iterable<Factor[]> {
  for (const { to, own } of edges) {
    if (!to) yield [...own];
    else for (const before of expand(to)) yield [...before, ...own];
  }
}

/**
 * The letters of a path with their numbers: those of the gradient's own cell, and those of the cells whose slopes it
 * passes and of what was met.
 */
export function indicesOf(network: Network, ref: Ref, factors: readonly Factor[]): Record<string, number> {
  const passed = factors.flatMap((factor) => (factor.kind === 'constant' ? [] : [factor.ref]));
  const values = passed.filter(({ tensor }) => tensorOf(network, tensor).role !== 'weight');
  return Object.assign(
    {},
    ...[ref, ...values].map(({ tensor, index }) => indicesAt(tensorOf(network, tensor), index)),
  ) as Record<string, number>;
}
