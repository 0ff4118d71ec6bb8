import { cellsOf } from '../../place.ts';
import { isConvolution, ownerOf } from '../../roles.ts';
import type { Network, Tensor } from '../../types.ts';

/**
 * How a tensor is shaped in a program: as libraries for networks have it, stacks (maps, rows, columns), kernels (kernels, maps read,
 * rows, columns), weights (from, to). Axes of size 1 are there too; cells are counted row by row as on the page.
 */
export function programShape(network: Network, { name, axes }: Tensor): number[] {
  const owner = ownerOf(network, name);
  if (isConvolution(owner)) return [owner.kernels, owner.channels, owner.kernel, owner.kernel];
  const plane = axes.filter((axis) => axis.name === 'row' || axis.name === 'column');
  if (plane.length === 0) return axes.map(({ size }) => size);
  return [cellsOf(axes) / cellsOf(plane), ...plane.map(({ size }) => size)];
}
