import type {
  Convolution,
  Layer,
  MaxPool,
  Network,
  SquaredError,
  Tensor,
  Trace,
  WeightedLayer,
} from './types.ts';

/** Which part of a network plays which part: nothing outside core/networks knows tensors by name. */

/** The image. */
export function imageOf({ tensors }: Pick<Network, 'tensors'>): Tensor {
  return tensors[0];
}

/** The last layer: it reads the digits' scores (`input`), compares them with the `target`, and its `output` is E. */
export function errorLayerOf({ name, layers }: Pick<Network, 'name' | 'layers'>): SquaredError {
  const last = layers[layers.length - 1];
  if (last?.kind !== 'squaredError')
    throw new RangeError(
      `${name}: expected a squared error as its last layer, got ${last?.kind ?? 'no layer'}`,
    );
  return last;
}

export function hasWeights(layer: Layer): layer is WeightedLayer {
  return 'weights' in layer;
}

/** The name of a layer's weights; null where it has none. */
export function weightsOf(layer: Layer): string | null {
  return hasWeights(layer) ? layer.weights : null;
}

/** The layer whose weights `tensor` are. */
export function ownerOf({ layers }: Pick<Network, 'layers'>, tensor: string): WeightedLayer | undefined {
  return layers.filter(hasWeights).find(({ weights }) => weights === tensor);
}

/** The layer that computes `tensor`, and the one that reads it. */
export function makerOf({ layers }: Pick<Network, 'layers'>, tensor: string): Layer | undefined {
  return layers.find(({ output }) => output === tensor);
}

export function readerOf({ layers }: Pick<Network, 'layers'>, tensor: string): Layer | undefined {
  return layers.find(({ input }) => input === tensor);
}

export function isConvolution(layer: Layer | undefined): layer is Convolution {
  return layer?.kind === 'convolution';
}

export function isMaxPool(layer: Layer | undefined): layer is MaxPool {
  return layer?.kind === 'maxPool';
}

/** What a trace was given: the image and the target, d. */
export function givenIn(
  network: Network,
  { values }: Pick<Trace, 'values'>,
): { x: Float64Array; d: Float64Array } {
  return { x: values[imageOf(network).name], d: values[errorLayerOf(network).target] };
}

/** E of a trace. */
export function errorIn(network: Network, { values }: Pick<Trace, 'values'>): number {
  return values[errorLayerOf(network).output][0];
}
