import { createWeights } from '../network.ts';
import type { Network, Weights } from '../types.ts';

/** Initial weights from which a network learns nothing, or hardly: to see why the random ones are small and of both signs. */
export const MADE_WEIGHTS = ['zeros', 'positive', 'large'] as const;
export type MadeWeights = (typeof MADE_WEIGHTS)[number];

/** How many times the random weights the weights `large` are. */
export const TOO_LARGE = 10;

/**
 * All weights of a network, in the layout of `createWeights`: `zeros` are 0; `positive` are the random weights of the seed without their minus signs;
 * `large` are the same random weights, ten times as large. The same seed gives the same weights.
 * @throws RangeError for a seed that is no whole number.
 */
export function madeWeights(network: Network, kind: MadeWeights, seed: number): Weights {
  const random = createWeights(network, seed);
  return Object.fromEntries(
    Object.entries(random).map(([name, numbers]) => [name, numbers.map((weight) => madeOf(kind, weight))]),
  );
}

function madeOf(kind: MadeWeights, random: number): number {
  switch (kind) {
    case 'zeros':
      return 0;
    case 'positive':
      return Math.abs(random);
    case 'large':
      return TOO_LARGE * random;
  }
}

export function isMadeWeights(name: string): name is MadeWeights {
  return MADE_WEIGHTS.some((each) => each === name);
}
