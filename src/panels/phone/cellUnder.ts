import { indexAt, mosaicSize, pictureCellOf } from '../parts/mosaicGeometry.ts';
import type { MapSpec } from '../stage/layout.ts';

/** A point of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The cell of a map under a finger; null beside the cells. */
export function cellUnder(map: Element, { shape }: MapSpec, { x, y }: Point): number | null {
  if (shape.kind === 'mosaic') {
    const box = map.querySelector('.map-body canvas')?.getBoundingClientRect();
    if (!box) return null;
    const { width, height } = mosaicSize(shape.geometry);
    const [across, down] = [(x - box.left) / box.width, (y - box.top) / box.height];
    const cell = pictureCellOf(shape.geometry, across * width, down * height);
    return cell === null ? null : indexAt(shape.geometry, cell);
  }
  const cell = document.elementFromPoint(x, y)?.closest('[data-cell]');
  return cell && map.contains(cell) ? Number(cell.getAttribute('data-cell')) : null;
}
