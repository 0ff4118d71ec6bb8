import type { StageBlock } from './layout.ts';
import { ARROW, arrowWidth, EDGE, FOLDED, RAIL } from './openBlocks.ts';

/** The stage's grid: its columns, and where among them (from 1) each block begins. */
export interface StageTracks {
  readonly template: string;
  readonly starts: readonly number[];
}

const pixels = (width: number): string => `${width}px`;

/** Columns of a block that is open: an edge, the rail, its maps with arrows between them, an edge. */
export function blockTracks({ columns, rail }: StageBlock): string[] {
  return [
    pixels(EDGE),
    ...(rail ? [pixels(RAIL)] : []),
    ...columns.flatMap((column, n) => [
      ...(n > 0 ? [pixels(arrowWidth(column))] : []),
      `minmax(0, ${column.share}fr)`,
    ]),
    pixels(EDGE),
  ];
}

/** How many columns of the grid a block takes. */
export function tracksTaken(block: StageBlock, isOpen: boolean): number {
  return isOpen ? blockTracks(block).length : 1;
}

export function stageTracks(blocks: readonly StageBlock[], isOpen: readonly boolean[]): StageTracks {
  const tracks: string[] = [];
  const starts: number[] = [];
  for (const [n, block] of blocks.entries()) {
    if (n > 0) tracks.push(pixels(ARROW));
    starts.push(tracks.length + 1);
    tracks.push(...(isOpen[n] ? blockTracks(block) : [pixels(FOLDED)]));
  }
  return { template: tracks.join(' '), starts };
}
