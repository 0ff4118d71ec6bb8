import type { Axis, AxisName, Tensor } from './types.ts';

/** Between an index into a tensor and its coordinates. No other file takes an index apart. */

type Shaped = Pick<Tensor, 'axes'>;

/** How many cells some axes span; 1 where there are none. */
export function cellsOf(axes: readonly Axis[]): number {
  return axes.reduce((cells, { size }) => cells * size, 1);
}

/** The coordinates of cell `index`, one an axis: `index` = (...(c0 * size1 + c1) * size2 + c2 ...). */
export function coordinatesOf({ axes }: Shaped, index: number): number[] {
  const coordinates: number[] = [];
  let rest = index;
  for (let n = axes.length - 1; n >= 0; n -= 1) {
    coordinates.unshift(rest % axes[n].size);
    rest = Math.floor(rest / axes[n].size);
  }
  return coordinates;
}

/** The cell at some coordinates, one an axis. */
export function indexAt({ axes }: Shaped, coordinates: readonly number[]): number {
  return axes.reduce((index, { size }, n) => index * size + coordinates[n], 0);
}

interface Split {
  readonly maps: readonly Axis[];
  readonly cell: readonly Axis[];
  /** Cells a map. */
  readonly size: number;
}

const splits = new WeakMap<readonly Axis[], Split>();

/** The axes that tell maps apart and those within one map: asked for with every name, found once a tensor. */
function splitOf({ axes }: Shaped): Split {
  const known = splits.get(axes);
  if (known) return known;
  const cell = axes.filter(({ name }) => name !== 'map');
  const split = { maps: axes.filter(({ name }) => name === 'map'), cell, size: cellsOf(cell) };
  splits.set(axes, split);
  return split;
}

/** The axes that tell maps apart, and those within one map. */
export function mapAxes(tensor: Shaped): readonly Axis[] {
  return splitOf(tensor).maps;
}

export function cellAxes(tensor: Shaped): readonly Axis[] {
  return splitOf(tensor).cell;
}

/** Where a cell lies: which map (one number a map axis), which cell of that map, and the map's first cell. */
export interface Place {
  readonly maps: readonly number[];
  readonly cell: number;
  /** Index of the map's cell 0 in the whole tensor. */
  readonly first: number;
}

/** Maps are the outer axes, so that the cells of one lie side by side. */
export function placeIn(tensor: Shaped, index: number): Place {
  const { maps: axes, size } = splitOf(tensor);
  const cell = index % size;
  const maps = coordinatesOf({ axes }, Math.floor(index / size));
  return { maps, cell, first: index - cell };
}

/** How many maps a tensor stacks, and how many cells each has. */
export function mapsOf(tensor: Shaped): { readonly count: number; readonly cells: number } {
  return { count: cellsOf(mapAxes(tensor)), cells: cellsOf(cellAxes(tensor)) };
}

/** The size of an axis. @throws RangeError for a tensor without it. */
export function sizeAlong({ name, axes }: Pick<Tensor, 'name' | 'axes'>, along: AxisName): number {
  const axis = axes.find((each) => each.name === along);
  if (!axis) throw new RangeError(`${name}: expected an axis '${along}', got none`);
  return axis.size;
}

/** Whether a cell's name has an index for each axis, as w12[8,33] does. */
function isFromTo({ axes }: Shaped): boolean {
  return axes[0]?.name === 'from';
}

/** What stands in the brackets of a cell's name, a pair each: ['8,33'] of w12, ['2', '5'] of a stack of maps, ['7'], [] of a scalar. */
export function bracketsOf(tensor: Shaped, index: number): string[] {
  if (tensor.axes.length === 0) return [];
  if (isFromTo(tensor)) return [coordinatesOf(tensor, index).join(',')];
  const { maps, cell } = placeIn(tensor, index);
  return [...maps, cell].map(String);
}

/** How many values each index in a cell's name has, in the order of the name. */
export function indexSizes(tensor: Shaped): number[] {
  if (tensor.axes.length === 0 || isFromTo(tensor)) return tensor.axes.map(({ size }) => size);
  return [...mapAxes(tensor).map(({ size }) => size), splitOf(tensor).size];
}

/** The cell whose name has these indices. */
export function indexFrom(tensor: Shaped, indices: readonly number[]): number {
  const sizes = indexSizes(tensor);
  return indices.reduce((index, each, n) => index * sizes[n] + each, 0);
}

/**
 * The same in letters: ['j,m'], ['q', 'i'], ['j']. Of values, one letter counts the cells of all maps through, as the j
 * of w12[j,m] does.
 */
export function letterBrackets({ axes, role, letter }: Tensor): string[] {
  if (letter === undefined) return axes.length === 0 ? [] : [axes.map((axis) => axis.letter).join(',')];
  return role === 'weight' ? [...mapAxes({ axes }).map((axis) => axis.letter), letter] : [letter];
}

/** Every letter of a cell with its number: { j: 8, m: 33 }, { q: 2, i: 7 }, { j: 55 }. */
export function indicesAt(tensor: Tensor, index: number): Record<string, number> {
  const { axes, role, letter } = tensor;
  if (letter !== undefined && role !== 'weight') return { [letter]: index };
  const coordinates = coordinatesOf(tensor, index);
  const named = axes.flatMap((axis, n) =>
    letter === undefined || axis.name === 'map' ? [[axis.letter, coordinates[n]] as const] : [],
  );
  const own = letter === undefined ? [] : [[letter, placeIn(tensor, index).cell] as const];
  return Object.fromEntries([...named, ...own]);
}
