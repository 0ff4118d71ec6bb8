import {
  makerOf,
  namesOf,
  networks,
  tensorOf,
  type NetworkName,
  type Ref,
  type Tensor,
} from '../../src/core/index.ts';

/** A map of the stage: the values of a tensor, or its gradient. */
export type StageMap = Pick<Ref, 'tensor' | 'of'>;

/**
 * The maps of a network's stage, worked out from its layers: all weights, and of each layer what it computes and the error
 * that comes back to it. A sum and its sigmoid share a place: the value is the sigmoid's, the gradient the sum's.
 */
export function stageMaps(network: NetworkName): StageMap[] {
  const { layers } = networks[network];
  const both = (tensor: string): StageMap[] => [
    { tensor, of: 'value' },
    { tensor, of: 'gradient' },
  ];
  return layers.flatMap((layer): StageMap[] => {
    switch (layer.kind) {
      case 'convolution':
        return [...both(layer.weights), ...both(layer.output)];
      case 'maxPool':
        return both(layer.output);
      case 'dense':
        return [...both(layer.weights), { tensor: layer.output, of: 'gradient' }];
      case 'sigmoid':
        return makerOf(networks[network], layer.input)?.kind === 'dense'
          ? [{ tensor: layer.output, of: 'value' }]
          : both(layer.output);
      case 'squaredError':
        return [];
    }
  });
}

/** What the pass of the network with one kernel computes, in this order. */
export const MAPS_IN_ORDER = (
  'temphicnn hicnn hocnn h2o yo ' +
  'dE/dyi dE/dw2 dE/dh2i dE/dw12 dE/dhocnn dE/dhicnn dE/dtemphicnn dE/dw1cnn'
).split(' ');

/** What a map is called. */
export function mapName({ tensor, of }: StageMap): string {
  return of === 'gradient' ? `dE/d${tensor}` : tensor;
}

const indices = new Map<string, ReadonlyMap<string, number>>();

/** The index of each cell of a map by the cell's name, `hicnn[2][5]`, `dE/dw12[8,33]`. */
export function indicesOf(network: NetworkName, map: StageMap): ReadonlyMap<string, number> {
  const key = `${network} ${mapName(map)}`;
  const { cell } = namesOf(networks[network]);
  const found =
    indices.get(key) ??
    new Map(
      everyIndex(tensorOf(networks[network], map.tensor)).map((index) => [cell({ ...map, index }), index]),
    );
  indices.set(key, found);
  return found;
}

function everyIndex({ shape }: Tensor): number[] {
  const count = shape.reduce((product, size) => product * size, 1);
  return Array.from({ length: count }, (_, index) => index);
}
