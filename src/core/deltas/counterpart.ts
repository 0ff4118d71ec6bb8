import { hasCell, tensorOf } from '../check.ts';
import type { ChainRule } from './chainTypes.ts';
import { gradientIn, valueIn } from '../explain/terms.ts';
import type { Explanation, Network, Ref, Term } from '../types.ts';

/** The weight of another network that meets what a weight met, and the path on which it does. */
export interface Counterpart {
  readonly ref: Ref;
  readonly chosen: Readonly<Record<string, number>>;
}

/**
 * The weight of `network` that meets the very same cell as the path of `rule` does in its own network: the weight of the
 * same name, where both have one; else, of those that read this pixel, the one that leads to the same cell j, or if none
 * does the one with the largest part in dE/dx. Null where no weight meets it. `explain` answers for `network`.
 */
export function counterpart(
  network: Network,
  explain: (ref: Ref) => Explanation,
  rule: Pick<ChainRule, 'ref' | 'factors' | 'indices'>,
): Counterpart | null {
  const chosen = rule.indices;
  if (network.tensors.some(({ name }) => name === rule.ref.tensor))
    return hasCell(network, rule.ref) ? { ref: rule.ref, chosen } : null;
  const met = rule.factors[rule.factors.length - 1].factor;
  // a cell inside the network need not be in the other
  if (met.kind !== 'ref' || !hasCell(network, met.ref)) return null;
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

function deltaOf(term: Term): Ref {
  return expectIn(gradientIn(term), 'gradient');
}

function expectIn(found: Ref | null, of: Ref['of']): Ref {
  if (!found) throw new RangeError(`term: expected a factor of '${of}', got none`);
  return found;
}
