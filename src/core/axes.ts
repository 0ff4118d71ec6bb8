import type { Axis, Tensor } from './types.ts';

/** How tensors are made: from the axes that a layer gives them. */

/** The axis of a stack of maps; one map has none. */
export function mapAxis(letter: string, size: number): Axis[] {
  return size === 1 ? [] : [{ name: 'map', letter, size }];
}

/** The axes of a map's rows and columns. */
export function plane(
  size: readonly [number, number],
  letters: readonly [string, string] = ['r', 'c'],
): Axis[] {
  return [
    { name: 'row', letter: letters[0], size: size[0] },
    { name: 'column', letter: letters[1], size: size[1] },
  ];
}

/** A tensor that a layer computes. */
export function valueTensor(name: string, axes: readonly Axis[], letter?: string): Tensor {
  return { name, axes, shape: shapeOf(axes), role: 'value', ...(letter === undefined ? {} : { letter }) };
}

/** A tensor of weights, and the standard deviation of their first random values. */
export function weightTensor(
  name: string,
  axes: readonly Axis[],
  deviation: number,
  letter?: string,
): Tensor {
  return { ...valueTensor(name, axes, letter), role: 'weight', deviation };
}

function shapeOf(axes: readonly Axis[]): number[] {
  return axes.length === 0 ? [1] : axes.map(({ size }) => size);
}
