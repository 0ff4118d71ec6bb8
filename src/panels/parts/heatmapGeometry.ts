import { placeAt, type Arrangement } from './arrangement.ts';
import { CELL } from './HeatmapCell.tsx';

/** Where the cells of a heatmap lie, in the drawing's own units. */

/** Room for the lines around the cells at the edge, and between maps. */
export const MARGIN = 1.5;
const GAP = 16;

/** Width to height of a picture with the room around it. */
export function aspectRatio(arrangement: Arrangement): number {
  const { width, height } = sizeOf(arrangement);
  return (width + 2 * MARGIN) / (height + 2 * MARGIN);
}

/** The whole picture's width and height, and a cell's corner in it. */
export function sizeOf({ rows, columns, tiles }: Arrangement): { width: number; height: number } {
  const gaps = { across: (tiles?.columns ?? 1) - 1, down: (tiles?.rows ?? 1) - 1 };
  return { width: columns * CELL + gaps.across * GAP, height: rows * CELL + gaps.down * GAP };
}

export function cornerAt(arrangement: Arrangement, cell: number): { x: number; y: number } {
  const { row, column, tileRow, tileColumn } = placeAt(arrangement, cell);
  return { x: column * CELL + tileColumn * GAP, y: row * CELL + tileRow * GAP };
}
