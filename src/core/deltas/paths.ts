import { expectRef } from '../check.ts';
import { createExplainer } from '../explain/explain.ts';
import { isDelta, product } from '../explain/terms.ts';
import type { Explanation, Factor, Network, Ref, Trace, Weights } from '../types.ts';

/** One product of the chain rule, written out to the last factor: from output k through hidden unit m and cell j. */
export interface Path {
  /** The first hidden layer's cell, the second's unit, the output; null where the weight lies beyond it. */
  readonly j: number | null;
  readonly m: number | null;
  readonly k: number | null;
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
  expectRef(network, ref);
  if (ref.of !== 'gradient') throw new RangeError(`${ref.tensor}: expected of 'gradient', got '${ref.of}'`);
  const explain = createExplainer(network, weights, trace);
  const known = new Map<string, Explanation>();
  const look = (cell: Ref): Explanation => {
    const key = `${cell.tensor} ${cell.index}`;
    const found = known.get(key) ?? explain(cell);
    known.set(key, found);
    return found;
  };
  const letters = new Map(network.tensors.map(({ name, letter }) => [name, letter]));
  for (const factors of expand(look, look(ref))) {
    yield { ...indices(letters, ref, factors), factors, value: product(factors) };
  }
}

function* expand(look: (ref: Ref) => Explanation, explanation: Explanation): Iterable<Factor[]> {
  for (const term of explanation.terms) {
    const next = term.factors.find(isDelta);
    if (!next) {
      yield [...term.factors];
      continue;
    }
    const own = term.factors.filter((factor) => factor !== next).reverse();
    for (const before of expand(look, look(next.ref))) yield [...before, ...own];
  }
}

/** j, m and k are read off the factors: they are the indices of the outputs whose slopes the path passes. */
function indices(
  letters: ReadonlyMap<string, string | undefined>,
  ref: Ref,
  factors: readonly Factor[],
): Pick<Path, 'j' | 'm' | 'k'> {
  const found: Record<string, number> = {};
  for (const factor of [{ kind: 'ref' as const, ref, value: 0 }, ...factors]) {
    if (factor.kind === 'constant') continue;
    const letter = letters.get(factor.ref.tensor);
    if (letter) found[letter] = factor.ref.index;
  }
  return { j: found['j'] ?? null, m: found['m'] ?? null, k: found['k'] ?? null };
}
