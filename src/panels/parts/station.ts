import { errorLayerOf, tensorOf, type Network } from '../../core/index.ts';

/** What a cell of a tensor is called on the way of an error: an output, a unit of a hidden layer, or a cell of a map. */
export function stationOf(network: Network, tensor: string): 'output' | 'unit' | 'cell' {
  const { axes, letter } = tensorOf(network, tensor);
  if (axes[0]?.name !== 'unit') return 'cell';
  return letter === tensorOf(network, errorLayerOf(network).input).letter ? 'output' : 'unit';
}
