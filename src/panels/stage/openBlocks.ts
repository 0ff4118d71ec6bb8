import { tensorName } from '../../core/index.ts';
import type { StageBlock, StageColumn } from './layout.ts';

/** A folded block's width, the rail's, the room between what a block holds and its edges, and that of an arrow between blocks; in pixels. */
export const FOLDED = 86;
export const RAIL = 82;
export const EDGE = 7;
export const ARROW = 15;
/** An arrow with a sign is pressed; "max" is a longer word than "σ". */
const SIGN_ARROW = 24;
const WIDE_ARROW = 26;

/** Of its share of the stage a column needs at least so much to be read. */
const LEAST = 0.62;
/** Pixels that a letter of a narrow map's name takes (stage.css). */
const LETTER = 6.65;
/** Pixels that bars take with their numbers. */
const BARS = 84;

export function arrowWidth({ signs }: StageColumn): number {
  if (!signs) return ARROW;
  return signs.some((sign) => sign.length > 2) ? WIDE_ARROW : SIGN_ARROW;
}

/** Pixels for the longer of a column's names, and of bars for their numbers. */
export function leastOf({ value, gradient }: StageColumn): number {
  return value.shape.kind === 'bars' ? BARS : Math.ceil(tensorName(gradient).length * LETTER);
}

/** The pixels that an open block needs at least. */
export function leastWidth({ columns, rail }: StageBlock): number {
  const shares = columns.reduce((sum, column) => sum + Math.max(column.share * LEAST, leastOf(column)), 0);
  const arrows = columns.slice(1).reduce((sum, column) => sum + arrowWidth(column), 0);
  return shares + arrows + 2 * EDGE + (rail ? RAIL : 0);
}

export interface OpenBlocksOptions {
  readonly blocks: readonly StageBlock[];
  /** The stage's, in pixels. */
  readonly width: number;
  /** The blocks of the step and of the cell that is pinned, most important first. */
  readonly wanted: readonly number[];
  /** What the reader opened or folded. */
  readonly byHand: (block: number) => boolean | undefined;
}

/** Which blocks are open: those that the reader opened, then those of the step and the pinned cell, then others while there is room. */
export function openBlocks({ blocks, width, wanted, byHand }: OpenBlocksOptions): boolean[] {
  const isOpen = blocks.map((_, n) => byHand(n) === true);
  const free = (): number =>
    width -
    blocks.reduce((sum, block, n) => sum + (isOpen[n] ? leastWidth(block) : FOLDED) + (n > 0 ? ARROW : 0), 0);
  const candidates = [...new Set([...wanted, ...blocks.keys()])].filter((n) => byHand(n) === undefined);
  for (const n of candidates) {
    const isFirst = n === candidates[0] && wanted.includes(n);
    isOpen[n] = isFirst || free() >= leastWidth(blocks[n]) - FOLDED;
  }
  return isOpen;
}
