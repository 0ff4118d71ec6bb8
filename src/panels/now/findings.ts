import {
  cellAxes,
  coordinatesOf,
  imageOf,
  partInFront,
  strokeAnswers,
  tensorOf,
  type Convolution,
  type Network,
  type Part,
  type StrokeAnswer,
  type Trace,
  type Weights,
} from '../../core/index.ts';

/** What one kernel of several answers to, and its map on the digit. */
export interface Finding {
  readonly map: number;
  readonly kernel: readonly number[];
  readonly found: readonly number[];
  /** Where the map's cells lie among those of all maps. */
  readonly part: Part;
  /** Of a kernel over the image; none for one over what other kernels found. */
  readonly strokes: readonly StrokeAnswer[];
  /** Where the map is largest: the cell, its row and column in the map. */
  readonly largest: {
    readonly cell: number;
    readonly row: number;
    readonly column: number;
    readonly value: number;
  };
}

/** One finding a map of a convolution, in the order of the maps. */
export function findingsOf(
  network: Network,
  layer: Convolution,
  weights: Weights,
  { values }: Pick<Trace, 'values'>,
): readonly Finding[] {
  const kernels = tensorOf(network, layer.weights);
  const maps = tensorOf(network, layer.output);
  const isOverInk = layer.input === imageOf(network).name;
  return Array.from({ length: layer.kernels }, (_, map) => {
    const kernel = partOf(weights[layer.weights], partInFront(kernels, map));
    const part = partInFront(maps, map);
    const found = partOf(values[layer.output], part);
    const value = Math.max(...found);
    const cell = found.indexOf(value);
    const [row, column] = coordinatesOf({ axes: cellAxes(maps) }, cell);
    return {
      map,
      kernel,
      found,
      part,
      strokes: isOverInk ? strokeAnswers(kernel, layer.kernel) : [],
      largest: { cell, row, column, value },
    };
  });
}

/** How many of a map's cells are computed, where so many of all maps are. */
export function knownOf({ first, cells }: Part, done: number): number {
  return Math.min(Math.max(done - first, 0), cells);
}

function partOf(values: Float64Array, { first, cells }: Part): number[] {
  return Array.from(values.subarray(first, first + cells));
}
