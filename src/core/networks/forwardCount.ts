import { cellCount, tensorOf } from '../check.ts';
import { hasWeights } from '../roles.ts';
import type { Network } from '../types.ts';

/** How many multiplications by a weight it takes from the image to the digits' scores. */
export function forwardMultiplications(network: Network): number {
  return network.layers.filter(hasWeights).reduce((count, { output, links }) => {
    return count + cellCount(tensorOf(network, output)) * links.weightsOfOutput(0).length;
  }, 0);
}
