import type { Layer, Network, Tensor } from '../types.ts';

/** A network from its input and its layers in order; the tensors are those the layers bring, in the same order. */
export function defineNetwork(name: string, input: Tensor, layers: readonly Layer[]): Network {
  return { name, tensors: [input, ...layers.flatMap((layer) => layer.tensors)], layers };
}
