import { tensorOf } from '../check.ts';
import { mapAxes } from '../place.ts';
import type { Network, WeightedLayer } from '../types.ts';
import { rearranged } from './rearranged.ts';
import { fullShapes } from './readings.ts';
import type { Taken } from './takeWeights.ts';

/** The numbers of a tensor that was taken, in the order that they have here. */
export function layoutHere(
  network: Network,
  taken: readonly Taken[],
  { layer, reading }: Taken,
  numbers: Float64Array,
): Float64Array {
  const [, other] = fullShapes(layer);
  if (reading === 'mapsLast') return rearranged(numbers, other, [3, 2, 0, 1]);
  const here = reading === 'transposed' ? rearranged(numbers, other, [1, 0]) : numbers;
  const maps = regroupedBy(network, taken, layer);
  if (maps === null || layer.kind !== 'dense') return here;
  return rearranged(here, [layer.from / maps, maps, layer.to], [1, 0, 2]);
}

/**
 * Of how many maps a dense layer reads the cells, where the program that saved it takes them place by place: one that keeps the maps of
 * its kernels last keeps them last in what it flattens too. Null where nothing is to be put in another order.
 */
export function regroupedBy(network: Network, taken: readonly Taken[], layer: WeightedLayer): number | null {
  if (layer.kind !== 'dense') return null;
  const [maps] = mapAxes(tensorOf(network, layer.input));
  if (!maps) return null;
  const before = taken.slice(
    0,
    taken.findIndex((each) => each.layer === layer),
  );
  return before.at(-1)?.reading === 'mapsLast' ? maps.size : null;
}
