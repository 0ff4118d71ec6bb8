import { isConvolution } from '../roles.ts';
import type { Dense, WeightedLayer } from '../types.ts';

/**
 * How a layer's weights may lie in another program's file. A convolution's as here, (to, from, row, column), as PyTorch keeps them; or
 * with the maps last, (row, column, from, to), as Keras does. A dense layer's as here, (from, to); or transposed, (to, from), as PyTorch
 * keeps them. Neither turns a kernel: both slide it as it lies, as this page does.
 */
export type Reading = 'asHere' | 'mapsLast' | 'transposed';

/** The readings that a shape allows; two where it is a square. */
export function readingsFor(layer: WeightedLayer, shape: readonly number[]): Reading[] {
  const [here, other] = fullShapes(layer);
  const readings: Reading[] = [];
  if (isConvolution(layer)) {
    const { channels, kernels, kernel } = layer;
    const rows = [kernels, channels, kernel * kernel];
    // the one kernel of one map lies the same both ways
    const isOne = kernels * channels === 1 && isSame(shape, other);
    if (isOne || isSame(shape, here) || isLoose(shape, here) || isLoose(shape, rows)) readings.push('asHere');
    if (kernels * channels > 1 && (isSame(shape, other) || isLoose(shape, other))) readings.push('mapsLast');
  } else {
    if (isSame(shape, here)) readings.push('asHere');
    if (isSame(shape, other)) readings.push('transposed');
  }
  return readings;
}

/** A layer's shape with all its axes: as here, and the other way that it is read. */
export function fullShapes(layer: WeightedLayer): [here: number[], other: number[]] {
  if (!isConvolution(layer))
    return [
      [layer.from, layer.to],
      [layer.to, layer.from],
    ];
  const { channels, kernels, kernel } = layer;
  return [
    [kernels, channels, kernel, kernel],
    [kernel, kernel, channels, kernels],
  ];
}

export function isSquare(layer: WeightedLayer): layer is Dense {
  return !isConvolution(layer) && layer.from === layer.to;
}

/** Without its axes of one, as a program keeps it that has no axis for a single map. */
function isLoose(shape: readonly number[], full: readonly number[]): boolean {
  return shape.length < 4 && isSame(withoutOnes(shape), withoutOnes(full));
}

export function withoutOnes(shape: readonly number[]): number[] {
  return shape.filter((side) => side !== 1);
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((side, n) => side === b[n]);
}
