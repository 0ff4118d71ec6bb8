import { hasWeights } from '../roles.ts';
import type { Network, WeightedLayer } from '../types.ts';
import type { FileTensor } from './fileTensor.ts';
import { isSquare, readingsFor, withoutOnes, type Reading } from './readings.ts';
import { isBias, namesTensor } from './tensorNames.ts';

/** A tensor of the file as the weights of a layer. */
export interface Taken {
  readonly layer: WeightedLayer;
  readonly from: FileTensor;
  readonly isByName: boolean;
  readonly reading: Reading;
}

/** What a file has for a network: by name where names and shapes agree, then by shape, in the file's order. */
export function takeWeights(
  network: Network,
  tensors: readonly FileTensor[],
): { readonly taken: readonly Taken[]; readonly lacking: readonly WeightedLayer[] } {
  const layers = network.layers.filter(hasWeights);
  const found = new Map<WeightedLayer, { from: FileTensor; isByName: boolean }>();
  const left = new Set(tensors.filter((each) => !isBias(each)).toSorted(readableFirst));
  const take = (layer: WeightedLayer, from: FileTensor | undefined, isByName: boolean): void => {
    if (!from) return;
    found.set(layer, { from, isByName });
    left.delete(from);
  };
  for (const layer of layers) {
    const named = [...left].filter((each) => namesTensor(each.name, layer.weights) && fits(layer, each));
    // the shortest: "w2" and not "best.w2"
    take(layer, named.toSorted((a, b) => a.name.length - b.name.length)[0], true);
  }
  for (const layer of layers) {
    if (found.has(layer)) continue;
    const fitting = [...left].filter((each) => fits(layer, each));
    // a plain list may be something else
    take(layer, fitting.find(({ shape }) => withoutOnes(shape).length > 1) ?? fitting[0], false);
  }
  const pairs = layers.flatMap((layer) => {
    const each = found.get(layer);
    return each ? [{ layer, ...each }] : [];
  });
  return { taken: withReadings(pairs), lacking: layers.filter((layer) => !found.has(layer)) };
}

function fits(layer: WeightedLayer, { shape }: FileTensor): boolean {
  return readingsFor(layer, shape).length > 0;
}

function readableFirst(a: FileTensor, b: FileTensor): number {
  return Number(a.read === null) - Number(b.read === null);
}

/** Where a shape allows two readings the other layers of its kind decide, and if they do not, the name. */
function withReadings(pairs: readonly Omit<Taken, 'reading'>[]): Taken[] {
  const certain = pairs.flatMap(({ layer, from }) => {
    const readings = readingsFor(layer, from.shape);
    return readings.length === 1 ? [{ kind: layer.kind, reading: readings[0] }] : [];
  });
  return pairs.map((pair) => {
    const { layer, from } = pair;
    const readings = readingsFor(layer, from.shape);
    const votes = new Set(certain.flatMap(({ kind, reading }) => (kind === layer.kind ? [reading] : [])));
    const [vote] = votes.size === 1 ? votes : readings;
    const reading = votes.size === 1 && readings.includes(vote) ? vote : byName(layer, from.name);
    return { ...pair, reading: readings.length === 1 ? readings[0] : reading };
  });
}

/** PyTorch calls weights `weight`, Keras `kernel`; a design's own name stands for the design's own order. */
function byName(layer: WeightedLayer, name: string): Reading {
  if (isSquare(layer)) return /weight$/i.test(name) ? 'transposed' : 'asHere';
  return /kernel(:\d+)?$/i.test(name) ? 'mapsLast' : 'asHere';
}
