import { cellsOf, coordinatesOf, indexAt, mapAxes, placeIn } from './place.ts';
import { tensorOf } from './check.ts';
import type { Network, Ref, Tensor } from './types.ts';

/**
 * Of a stack of maps one at a time is looked at: it stands in front. Maps are counted along the outermost map axis, so that a kernel of a
 * second convolution comes with its part for each map that it reads.
 */

type Shaped = Pick<Tensor, 'axes'>;

/** So many cells of a tensor, from index `first` on. */
export interface Part {
  readonly first: number;
  readonly cells: number;
}

/** How many maps can come to the front; 1 where nothing is stacked. */
export function frontMapsOf(tensor: Shaped): number {
  return mapAxes(tensor)[0]?.size ?? 1;
}

/** The cells of one of them. */
export function partInFront(tensor: Shaped, map: number): Part {
  const cells = cellsOf(tensor.axes) / frontMapsOf(tensor);
  return { first: map * cells, cells };
}

/** The map that a cell lies in; null where nothing is stacked. */
export function mapOfCell(network: Network, { tensor, index }: Pick<Ref, 'tensor' | 'index'>): number | null {
  const shaped = tensorOf(network, tensor);
  return mapAxes(shaped).length === 0 ? null : placeIn(shaped, index).maps[0];
}

/** The same cell of another map. @throws RangeError for a tensor that is not of the network. */
export function cellOfMap(network: Network, ref: Ref, map: number): Ref {
  const shaped = tensorOf(network, ref.tensor);
  return { ...ref, index: indexAt(shaped, [map, ...coordinatesOf(shaped, ref.index).slice(1)]) };
}
