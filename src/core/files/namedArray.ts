import type { Axis } from '../types.ts';

/** An array on its way into a file: row-major, in the order of its axes. */
export interface NamedArray {
  readonly name: string;
  readonly axes: readonly Axis[];
  readonly numbers: Float64Array | Int32Array;
}

/** The sizes of some axes; none for a scalar, as NumPy has it. */
export function shapeOf(axes: readonly Axis[]): number[] {
  return axes.map(({ size }) => size);
}

/** A shape as Python writes it: `(80, 25)`, `(25,)`. */
export function tuple(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}
