import {
  cellAxes,
  cellCount,
  errorLayerOf,
  hasWeights,
  imageOf,
  isConvolution,
  isMaxPool,
  makerOf,
  mapsOf,
  ownerOf,
  readerOf,
  tensorOf,
  type Layer,
  type Network,
  type Tensor,
  type WeightedLayer,
} from '../../core/index.ts';

/** What kind of thing a tensor is; each has a plain name, and one for its gradient. */
export const TENSOR_KINDS = [
  'image',
  'sharedKernel',
  'kernels',
  'convolved',
  'pooled',
  'squashed',
  'hiddenWeights',
  'hiddenSums',
  'hidden',
  'outputWeights',
  'outputSums',
  'scores',
  'target',
  'error',
] as const;
export type TensorKind = (typeof TENSOR_KINDS)[number];

/** The kinds whose line of meaning depends on what stands around them. */
export type Meaning =
  TensorKind | 'kernelsOfMaps' | 'convolvedPlain' | 'convolvedSeveral' | 'convolvedSeveralPlain';

/** What is said of a tensor: the keys of its words, and the numbers and tensors that stand in them. */
export interface TensorWords {
  readonly kind: TensorKind;
  /** Which of the network's tensors of this kind it is, from 1; null where it is the only one. Kernels are counted as one kind. */
  readonly number: number | null;
  readonly meaning: Meaning;
  /** By article name, those that the line of meaning speaks of. */
  readonly tensors: { readonly input: string; readonly output: string };
  readonly numbers: Readonly<
    Record<'count' | 'rows' | 'columns' | 'maps' | 'side' | 'read' | 'window' | 'from' | 'to', number>
  >;
}

/** Read off the layer that makes a tensor, or whose weights it is. */
export function tensorWords(network: Network, name: string): TensorWords {
  const kind = kindOf(network, name);
  const alike = network.tensors.filter((tensor) => counted(kindOf(network, tensor.name)) === counted(kind));
  const layer = ownerOf(network, name) ?? makerOf(network, name);
  return {
    kind,
    number: alike.length > 1 ? alike.findIndex((tensor) => tensor.name === name) + 1 : null,
    meaning: meaningOf(network, name, kind),
    tensors: { input: layer?.input ?? name, output: layer?.output ?? name },
    numbers: numbersOf(tensorOf(network, name), layer),
  };
}

/** What is counted together: one kernel and several have gradients of one name. */
function counted(kind: TensorKind): TensorKind {
  return kind === 'kernels' ? 'sharedKernel' : kind;
}

function kindOf(network: Network, name: string): TensorKind {
  const { input: scores, output: error, target } = errorLayerOf(network);
  if (name === imageOf(network).name) return 'image';
  if (name === target) return 'target';
  if (name === error) return 'error';
  if (name === scores) return 'scores';
  const owner = ownerOf(network, name);
  if (owner) return weightsKind(network, owner);
  return valueKind(network, makerOf(network, name));
}

function weightsKind(network: Network, layer: WeightedLayer): TensorKind {
  if (isConvolution(layer)) return layer.kernels > 1 ? 'kernels' : 'sharedKernel';
  return isLast(network, layer) ? 'outputWeights' : 'hiddenWeights';
}

function valueKind(network: Network, layer: Layer | undefined): TensorKind {
  switch (layer?.kind) {
    case 'convolution':
      return 'convolved';
    case 'maxPool':
      return 'pooled';
    case 'dense':
      return isLast(network, layer) ? 'outputSums' : 'hiddenSums';
    case 'sigmoid':
      return comesFromDense(network, layer) ? 'hidden' : 'squashed';
    case 'squaredError':
    case undefined:
      throw new RangeError(`${network.name}: a tensor that no layer makes`);
  }
}

/** Whether a layer is the last with weights: it makes the digits' scores. */
function isLast(network: Network, layer: WeightedLayer): boolean {
  return network.layers.findLast(hasWeights) === layer;
}

/** Whether a sigmoid reads units, with nothing but sigmoids between. */
function comesFromDense(network: Network, { input }: Layer): boolean {
  const maker = makerOf(network, input);
  return maker?.kind === 'sigmoid' ? comesFromDense(network, maker) : maker?.kind === 'dense';
}

function meaningOf(network: Network, name: string, kind: TensorKind): Meaning {
  const owner = ownerOf(network, name);
  if (isConvolution(owner) && owner.channels > 1) return 'kernelsOfMaps';
  if (kind !== 'convolved') return kind;
  const several = mapsOf(tensorOf(network, name)).count > 1 ? 'Several' : '';
  return `convolved${several}${isMaxPool(readerOf(network, name)) ? '' : 'Plain'}`;
}

function numbersOf(tensor: Tensor, layer: Layer | undefined): TensorWords['numbers'] {
  const [rows = 1, columns = 1] = cellAxes(tensor).map(({ size }) => size);
  const convolution = isConvolution(layer) ? layer : undefined;
  const dense = layer?.kind === 'dense' ? layer : undefined;
  return {
    count: cellCount(tensor),
    rows,
    columns,
    maps: convolution?.kernels ?? mapsOf(tensor).count,
    side: convolution?.kernel ?? 0,
    read: convolution?.channels ?? 0,
    window: isMaxPool(layer) ? layer.window : 0,
    from: dense?.from ?? 0,
    to: dense?.to ?? 0,
  };
}
