import type { StageBlock } from './layout.ts';
import { ARROW, arrowWidth, EDGE, FOLDED, leastOf, RAIL } from './openBlocks.ts';

/** The stage's grid: its columns, and where among them (from 1) each block begins. */
export interface StageTracks {
  readonly template: string;
  readonly starts: readonly number[];
  /** How many columns each block takes. */
  readonly spans: readonly number[];
}

/** Where some blocks are folded, the others grow by so much at most: the stage would become too high. */
const MOST = 1.25;

const pixels = (width: number): string => `${width}px`;

/** A column of the grid: a width in pixels, or a share of what is left, and what its name takes at least, in pixels. */
type Track = { readonly width: number } | { readonly share: number; readonly least: number };

/** Columns of a block that is open: an edge, the rail, its maps with arrows between them, an edge. */
function openTracks({ columns, rail }: StageBlock): Track[] {
  return [
    { width: EDGE },
    ...(rail ? [{ width: RAIL }] : []),
    ...columns.flatMap((column, n): Track[] => [
      ...(n > 0 ? [{ width: arrowWidth(column) }] : []),
      { share: column.share, least: leastOf(column) },
    ]),
    { width: EDGE },
  ];
}

function allTracks(blocks: readonly StageBlock[], isOpen: readonly boolean[]): Track[] {
  return blocks.flatMap((block, n): Track[] => [
    ...(n > 0 ? [{ width: ARROW }] : []),
    ...(isOpen[n] ? openTracks(block) : [{ width: FOLDED }]),
  ]);
}

type Shared = Extract<Track, { readonly share: number }>;

function sumOf(tracks: readonly Track[], of: (track: Shared) => number): number {
  return tracks.reduce((sum, track) => sum + ('share' in track ? of(track) : 0), 0);
}

/** What the columns of a width of their own leave to the others. */
function roomOf(tracks: readonly Track[], width: number): number {
  return Math.max(width - tracks.reduce((sum, track) => sum + ('width' in track ? track.width : 0), 0), 0);
}

/** Pixels a share, on a stage so wide. */
function scaleOf(tracks: readonly Track[], width: number): number {
  return roomOf(tracks, width) / sumOf(tracks, ({ share }) => share);
}

export function stageTracks(
  blocks: readonly StageBlock[],
  isOpen: readonly boolean[],
  width: number,
): StageTracks {
  const tracks = allTracks(blocks, isOpen);
  const most = MOST * scaleOf(allTracks(blocks, Array<boolean>(blocks.length).fill(true)), width);
  const isCapped = scaleOf(tracks, width) > most;
  // of blocks that the reader opened there may be more than have room: then names are cut, and not the stage
  const room = Math.min(roomOf(tracks, width) / sumOf(tracks, ({ least }) => least), 1);
  const template = tracks.map((track) => {
    if ('width' in track) return pixels(track.width);
    const least = Math.floor(track.least * room);
    return `minmax(${pixels(least)}, ${isCapped ? pixels(Math.floor(track.share * most)) : `${track.share}fr`})`;
  });
  const spans = blocks.map((block, n) => (isOpen[n] ? openTracks(block).length : 1));
  const starts: number[] = [];
  for (const n of blocks.keys()) starts.push(n === 0 ? 1 : starts[n - 1] + spans[n - 1] + 1);
  return { template: template.join(' '), starts, spans };
}
