import { frontMapsOf, partInFront } from '../front.ts';
import { tensorOf } from '../check.ts';
import type { Network, Trace, WeightedLayer } from '../types.ts';

/**
 * What the gradients of biases would be, had a layer one for each of its maps (a dense layer: one for each unit): a bias is added to every
 * sum of its map, so its gradient is the sum of their errors.
 */
export function biasGradients(
  network: Network,
  { gradients }: Pick<Trace, 'gradients'>,
  layer: WeightedLayer,
): number[] {
  const errors = gradients[layer.output];
  if (layer.kind === 'dense') return Array.from(errors);
  const made = tensorOf(network, layer.output);
  return Array.from({ length: frontMapsOf(made) }, (_, map) => {
    const { first, cells } = partInFront(made, map);
    return errors.subarray(first, first + cells).reduce((sum, error) => sum + error, 0);
  });
}
