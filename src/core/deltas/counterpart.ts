import { hasCell, tensorOf } from '../check.ts';
import type { ChainRule, MetPixel } from './chainTypes.ts';
import { gradientIn, valueIn } from '../explain/terms.ts';
import { indexAt, mapAxes } from '../place.ts';
import { imageOf, isConvolution } from '../roles.ts';
import type { Explanation, Network, Ref, Term } from '../types.ts';

/** The weight of another network that meets what a weight met, and the path on which it does. */
export interface Counterpart {
  readonly ref: Ref;
  readonly chosen: Readonly<Record<string, number>>;
}

/**
 * The weight of `network` that stands beside that of `rule`: the weight of the same name, where both have one. Else, of those that
 * read the pixel which the path met, the one that leads to the same cell j, or if none does the one with the largest part in dE/dx;
 * for a kernel over cells inside its network the weight at the same place of a kernel. Null where there is none. `explain` answers for
 * `network`.
 */
export function counterpart(
  network: Network,
  explain: (ref: Ref) => Explanation,
  rule: Pick<ChainRule, 'ref' | 'factors' | 'indices' | 'met'>,
): Counterpart | null {
  const chosen = rule.indices;
  if (network.tensors.some(({ name }) => name === rule.ref.tensor))
    return hasCell(network, rule.ref) ? { ref: rule.ref, chosen } : null;
  const met = rule.factors[rule.factors.length - 1].factor;
  if (met.kind !== 'ref') return null;
  // a cell inside the network is another one in the other
  if (met.ref.tensor !== imageOf(network).name) return rule.met && inKernel(network, rule, rule.met);
  if (!hasCell(network, met.ref)) return null;
  const { terms } = explain({ ...met.ref, of: 'gradient' });
  const letter = (term: Term): string => tensorOf(network, deltaOf(term).tensor).letter ?? '';
  const sameCell = terms.find((term) => deltaOf(term).index === chosen[letter(term)]);
  const [largest] = [...terms].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const term = sameCell ?? largest;
  if (!term) return null;
  return {
    ref: { ...expectIn(valueIn(term), 'value'), of: 'gradient' },
    chosen: { ...chosen, [letter(term)]: deltaOf(term).index },
  };
}

/** The weight at the same row and column of the last convolution's kernel of the same number, on its largest path. */
function inKernel(
  network: Network,
  { indices }: Pick<ChainRule, 'indices'>,
  { u, v }: MetPixel,
): Counterpart | null {
  const layer = network.layers.findLast(isConvolution);
  if (!layer || Math.max(u, v) >= layer.kernel) return null;
  const tensor = tensorOf(network, layer.weights);
  const maps = mapAxes(tensor).map(({ letter, size }) => (indices[letter] ?? 0) % size);
  const index = indexAt(tensor, [...maps, u, v]);
  return { ref: { tensor: layer.weights, index, of: 'gradient' }, chosen: {} };
}

function deltaOf(term: Term): Ref {
  return expectIn(gradientIn(term), 'gradient');
}

function expectIn(found: Ref | null, of: Ref['of']): Ref {
  if (!found) throw new RangeError(`term: expected a factor of '${of}', got none`);
  return found;
}
