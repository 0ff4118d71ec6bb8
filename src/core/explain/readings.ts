import { tensorOf } from '../check.ts';
import { cellAxes, coordinatesOf, indexAt, mapAxes, placeIn } from '../place.ts';
import { isConvolution, readerOf } from '../roles.ts';
import type { Convolution, Explanation, Network, Ref, Tensor, Term } from '../types.ts';
import { sumOfTerms, valueIn } from './terms.ts';

/**
 * The gradient of a cell that a convolution reads, read in two ways with one result (design 2.3). As stamps: every error that
 * reached the cell, times the weight between, at the place that the error came from. As a patch: the kernel turned by 180 degrees
 * over the errors in a border of zeros.
 */
export interface Readings {
  /** Rows and columns of a kernel, and of its patch of errors. */
  readonly side: number;
  /** One for each kernel, in order. */
  readonly maps: readonly MapReading[];
}

/** What one kernel's map of errors adds. */
export interface MapReading {
  readonly map: number;
  /** Row and column of the patch's corner in the map of errors: negative where it hangs over the upper or left edge. */
  readonly corner: { readonly row: number; readonly column: number };
  /** The terms of the explanation that belong to this kernel, in their order. */
  readonly stamps: readonly Stamped[];
  /** Row by row the patch of errors, each place with the weight of the turned kernel that lies on it. */
  readonly patch: readonly PatchCell[];
  readonly sum: number;
}

/** A term with the place of its error and its weight. */
export interface Stamped {
  readonly place: Ref;
  readonly weight: Ref;
  readonly term: Term;
}

/** A cell of the patch. */
export interface PatchCell {
  /** A gradient of what the convolution made; null outside its map, in the border of zeros. */
  readonly place: Ref | null;
  readonly weight: Ref;
  /** Null where no error came from: outside the map, and at places that lost their pool. */
  readonly term: Term | null;
}

/** Whether a cell's gradient can be read so: a convolution reads it. */
export function hasReadings(network: Network, { tensor, of }: Pick<Ref, 'tensor' | 'of'>): boolean {
  return of === 'gradient' && isConvolution(readerOf(network, tensor));
}

/** The tensors whose gradients can be read so, in the order of the pass. */
export function tensorsWithReadings({ layers }: Pick<Network, 'layers'>): string[] {
  return layers.filter(isConvolution).map(({ input }) => input);
}

/** A kernel turned by 180 degrees, or its cells in any such order; turned twice it lies as before. */
export function turned<Cell>(cells: readonly Cell[]): Cell[] {
  return cells.toReversed();
}

/**
 * Both readings of a gradient, made of the terms that explain it.
 * @throws RangeError unless it is the gradient of a cell that a convolution reads.
 */
export function readingsOf(network: Network, { ref, terms }: Pick<Explanation, 'ref' | 'terms'>): Readings {
  const layer = readerOf(network, ref.tensor);
  if (ref.of !== 'gradient' || !isConvolution(layer))
    throw new RangeError(`${ref.tensor}: expected the gradient of a cell that a convolution reads`);
  const weights = tensorOf(network, layer.weights);
  const stamped = terms.map((term) => stampedBy(network, layer, ref, term));
  const maps = Array.from({ length: layer.kernels }, (_, map) => {
    const stamps = stamped.filter(({ weight }) => kernelOf(weights, layer, weight.index) === map);
    return mapReading(network, layer, ref, map, stamps);
  });
  return { side: layer.kernel, maps };
}

function kernelOf(weights: Tensor, layer: Convolution, index: number): number {
  return layer.kernels === 1 ? 0 : placeIn(weights, index).maps[0];
}

/** Row and column of a cell within its map. */
function cellIn(tensor: Tensor, index: number): [number, number] {
  const [row, column] = coordinatesOf({ axes: cellAxes(tensor) }, placeIn(tensor, index).cell);
  return [row, column];
}

/** The place that a weight lay on when it met a cell: the cell's row and column less the weight's own; null outside the map. */
function placeMet(network: Network, layer: Convolution, cell: Ref, weight: number): Ref | null {
  const [weights, made] = [layer.weights, layer.output].map((name) => tensorOf(network, name));
  const [row, column] = cellIn(tensorOf(network, cell.tensor), cell.index);
  const [u, v] = cellIn(weights, weight);
  const at = [row - u, column - v];
  if (at.some((each, n) => each < 0 || each >= layer.outputSize[n])) return null;
  const map = mapAxes(made).length === 0 ? [] : [kernelOf(weights, layer, weight)];
  return { tensor: layer.output, index: indexAt(made, [...map, ...at]), of: 'gradient' };
}

function stampedBy(network: Network, layer: Convolution, cell: Ref, term: Term): Stamped {
  const weight = valueIn(term);
  const place = weight && placeMet(network, layer, cell, weight.index);
  if (!place)
    throw new RangeError(
      `${cell.tensor}: expected terms that are an error times a weight of ${layer.weights}`,
    );
  return { place, weight, term };
}

function mapReading(
  network: Network,
  layer: Convolution,
  cell: Ref,
  map: number,
  stamps: readonly Stamped[],
): MapReading {
  const [read, weights] = [layer.input, layer.weights].map((name) => tensorOf(network, name));
  const [row, column] = cellIn(read, cell.index);
  const last = layer.kernel - 1;
  // the kernel's part for the map that the cell lies in
  const part = [...(layer.kernels === 1 ? [] : [map]), ...placeIn(read, cell.index).maps];
  const sides = Array.from({ length: layer.kernel }, (_, n) => n);
  const asItLies = sides.flatMap((u) => sides.map((v) => indexAt(weights, [...part, u, v])));
  const sent = new Map(stamps.map(({ place, term }) => [place.index, term]));
  const patch = turned(asItLies).map((index): PatchCell => {
    const place = placeMet(network, layer, cell, index);
    const weight: Ref = { tensor: layer.weights, index, of: 'value' };
    return { place, weight, term: (place && sent.get(place.index)) ?? null };
  });
  return {
    map,
    corner: { row: row - last, column: column - last },
    stamps,
    patch,
    sum: sumOfTerms(stamps.map(({ term }) => term)),
  };
}
