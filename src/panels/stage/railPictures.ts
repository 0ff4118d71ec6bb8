import { partInFront } from '../../core/index.ts';
import { arrangementInFront } from '../parts/arrangement.ts';
import { kernelAt, type KernelTable } from '../parts/kernelTable.ts';
import { dataWithin } from './dataWithin.ts';
import type { RailKernels, RailPart } from './railProps.ts';
import type { SmallMap } from './smallMap.ts';

/** A small map of the rail: which of the places for pictures it has, and which part of that place's width. */
export interface RailPicture extends SmallMap {
  readonly place: number;
  readonly from: number;
  readonly share: number;
}

/** Between two kernels of a row, in cells. */
const GAP = 1;

/** Where a kernel lies in its row, in parts of the row's width. */
export function partOfRow(
  { kernel, columns }: KernelTable,
  column: number,
): Pick<RailPicture, 'from' | 'share'> {
  const across = kernel.columns + GAP;
  const whole = columns.size * across - GAP;
  return { from: (column * across) / whole, share: kernel.columns / whole };
}

/** All pictures of a rail, map after map: of each its row of kernels, where there is a table of them, and its parts. */
export function railPictures(
  maps: number,
  parts: readonly RailPart[],
  kernels: RailKernels | null,
): RailPicture[] {
  const places = parts.length + (kernels ? 1 : 0);
  return Array.from({ length: maps }, (_, map) => [
    ...(kernels ? kernelsInRow(kernels, map, map * places) : []),
    ...parts.map(({ tensor, data, color }, n) => {
      const inFront = partInFront(tensor, map);
      return {
        ...dataWithin(data, inFront),
        ...inFront,
        arrangement: arrangementInFront(tensor),
        color,
        place: (map + 1) * places - parts.length + n,
        from: 0,
        share: 1,
      };
    }),
  ]).flat();
}

function kernelsInRow({ table, data, color }: RailKernels, row: number, place: number): RailPicture[] {
  const { columns, kernel } = table;
  return Array.from({ length: columns.size }, (_, column) => {
    const part = kernelAt(table, row * columns.size + column);
    return {
      ...dataWithin(data, part),
      ...part,
      ...partOfRow(table, column),
      arrangement: kernel,
      color,
      place,
    };
  });
}
