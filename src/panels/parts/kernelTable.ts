import { mapAxes, type Axis, type Part, type Tensor } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { arrangementOfMap, type Arrangement } from './arrangement.ts';

/** Kernels that read several maps as a table: a row for each map that is made, a column for each that is read. */
export interface KernelTable {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Of one kernel. */
  readonly kernel: Arrangement;
}

type Shaped = Pick<Tensor, 'axes'>;

const tables = new WeakMap<Tensor['axes'], KernelTable | null>();

/** The table of a tensor with two map axes; null for every other. The same object for the same tensor. */
export function kernelTableOf(tensor: Shaped): KernelTable | null {
  const known = tables.get(tensor.axes);
  if (known !== undefined) return known;
  const [rows, columns, ...others] = mapAxes(tensor);
  const table =
    rows && columns && others.length === 0 ? { rows, columns, kernel: arrangementOfMap(tensor) } : null;
  tables.set(tensor.axes, table);
  return table;
}

/** The weights of the kernel at a place of the table, counted row by row. */
export function kernelAt({ kernel }: KernelTable, place: number): Part {
  const cells = kernel.rows * kernel.columns;
  return { first: place * cells, cells };
}

/** The place in the table of the kernel that a weight belongs to. */
export function placeOfWeight({ kernel }: KernelTable, index: number): number {
  return Math.floor(index / (kernel.rows * kernel.columns));
}

export function rowOf({ columns }: KernelTable, place: number): number {
  return Math.floor(place / columns.size);
}

export function columnOf({ columns }: KernelTable, place: number): number {
  return place % columns.size;
}

/** What of a table lights up: the kernels with a weight that does, and the row or the column in which all of them lie. */
export interface LitKernels {
  readonly places: ReadonlySet<number>;
  readonly row: number | null;
  readonly column: number | null;
}

const NONE: LitKernels = { places: new Set(), row: null, column: null };

/** A single kernel lights neither its row nor its column. */
export function litKernels(table: KernelTable, marks: ReadonlyMap<number, Mark> | undefined): LitKernels {
  if (!marks) return NONE;
  const places = new Set(Array.from(marks.keys(), (index) => placeOfWeight(table, index)));
  const common = (of: (table: KernelTable, place: number) => number): number | null => {
    const [first, ...others] = new Set(Array.from(places, (place) => of(table, place)));
    return places.size > 1 && first !== undefined && others.length === 0 ? first : null;
  };
  return { places, row: common(rowOf), column: common(columnOf) };
}
