import { errorLayerOf, hasWeights } from './roles.ts';
import type { Convolution, Dense, Layer, Network, SquaredError, WeightedLayer } from './types.ts';

interface BlockParts {
  readonly layers: readonly Layer[];
  /** Its weights, then what it makes, in the order of its layers; the output's target too. */
  readonly tensors: readonly string[];
  readonly input: string;
  /** What the next block reads; of the output the scores that E judges. */
  readonly output: string;
  /** Which of the blocks of its kind it is, from 0, and how many those are. */
  readonly number: number;
  readonly count: number;
}

/** Layers that belong together: one with weights, and what follows it up to the next one with weights. */
export type Block =
  | (BlockParts & { readonly kind: 'convolution'; readonly weighted: Convolution })
  | (BlockParts & { readonly kind: 'dense'; readonly weighted: Dense })
  /** The last: what makes the digits' scores, and E. */
  | (BlockParts & {
      readonly kind: 'output';
      readonly weighted: WeightedLayer;
      readonly error: SquaredError;
    });

const known = new WeakMap<Network, readonly Block[]>();

/** The blocks of a network, first to last. Every layer is in one of them, and every tensor but the image. Asked at every step, made once. */
export function blocksOf(network: Network): readonly Block[] {
  const blocks = known.get(network) ?? readBlocks(network);
  known.set(network, blocks);
  return blocks;
}

function readBlocks(network: Network): Block[] {
  const groups = groupsOf(network.layers);
  const kinds = groups.map(({ weighted }, n) => (n === groups.length - 1 ? 'output' : weighted.kind));
  return groups.map(({ weighted, layers }, n) => {
    const kind = kinds[n];
    const parts = {
      ...partsOf(layers),
      number: kinds.slice(0, n).filter((each) => each === kind).length,
      count: kinds.filter((each) => each === kind).length,
    };
    if (kind === 'output') {
      const error = errorLayerOf(network);
      return { ...parts, kind, weighted, error, output: error.input };
    }
    return weighted.kind === 'convolution'
      ? { ...parts, kind: weighted.kind, weighted }
      : { ...parts, kind: weighted.kind, weighted };
  });
}

/** What stands before the first layer with weights belongs to it: a network always has one. */
function groupsOf(layers: readonly Layer[]): { weighted: WeightedLayer; layers: Layer[] }[] {
  const groups: { weighted: WeightedLayer; layers: Layer[] }[] = [];
  const before: Layer[] = [];
  for (const layer of layers) {
    if (hasWeights(layer)) groups.push({ weighted: layer, layers: [...before.splice(0), layer] });
    else (groups[groups.length - 1]?.layers ?? before).push(layer);
  }
  return groups;
}

function partsOf(layers: readonly Layer[]): Pick<Block, 'layers' | 'tensors' | 'input' | 'output'> {
  const tensors = layers.flatMap((layer) => layer.tensors);
  const named = (isWeight: boolean): string[] =>
    tensors.flatMap(({ name, role }) => ((role === 'weight') === isWeight ? [name] : []));
  return {
    layers,
    tensors: [...named(true), ...named(false)],
    input: layers[0].input,
    output: layers[layers.length - 1].output,
  };
}

/** The number of the block that a tensor belongs to; -1 for the image. */
export function blockOfTensor(network: Network, tensor: string): number {
  return blocksOf(network).findIndex(({ tensors }) => tensors.includes(tensor));
}
