import { hasWeights } from '../roles.ts';
import type { Network } from '../types.ts';
import { countIn, type FileTensor } from './fileTensor.ts';
import { withoutOnes } from './readings.ts';
import { isBias, isNormName, isNoWeightName } from './tensorNames.ts';

/** What a file has beside a network's weights, by what is to be done with it. */
export interface Leftovers {
  /** Numbers that would be added to sums: the network has no place for them. */
  readonly biases: readonly FileTensor[];
  /** Biases that are all zero: without them the network is the same. */
  readonly zeroBiases: readonly FileTensor[];
  /** Counts, gradients, what a pass computed: no part of the network. */
  readonly ignored: readonly FileTensor[];
  /** They look like weights of a network that is larger, or another. */
  readonly extra: readonly FileTensor[];
}

export function leftoversOf(network: Network, left: readonly FileTensor[]): Leftovers {
  const kinds = left.map((tensor) => ({ tensor, kind: kindOf(network, tensor) }));
  const all = (kind: keyof Leftovers): FileTensor[] =>
    kinds.flatMap((each) => (each.kind === kind ? [each.tensor] : []));
  return {
    biases: all('biases'),
    zeroBiases: all('zeroBiases'),
    ignored: all('ignored'),
    extra: all('extra'),
  };
}

function kindOf(network: Network, tensor: FileTensor): keyof Leftovers {
  const { name, shape, read } = tensor;
  const count = countIn(shape) ?? 0;
  if (read === null || count === 0) return 'ignored';
  if (isNoWeightName(name) || isOfPass(network, name)) return 'ignored';
  if (isNormName(name)) return 'extra';
  if (isBias(tensor)) return isZero(read()) ? 'zeroBiases' : 'biases';
  if (count === 1) return 'ignored';
  if (withoutOnes(shape).length > 1) return 'extra';
  // a list as long as a layer is wide is a bias, whatever it is called
  if (!widthsOf(network).includes(count)) return 'ignored';
  return isZero(read()) ? 'zeroBiases' : 'biases';
}

/** The image, the target and what a pass computes, by the design's own names. */
function isOfPass({ tensors }: Network, name: string): boolean {
  return tensors.some((tensor) => tensor.role !== 'weight' && tensor.name === name);
}

/** How many biases each layer would have. */
function widthsOf(network: Network): number[] {
  return network.layers
    .filter(hasWeights)
    .map((layer) => (layer.kind === 'convolution' ? layer.kernels : layer.to));
}

function isZero(numbers: Float64Array): boolean {
  return numbers.every((each) => each === 0);
}
