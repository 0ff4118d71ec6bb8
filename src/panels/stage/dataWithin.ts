import type { Part } from '../../core/index.ts';
import type { MapData } from './mapData.ts';

type Done = Pick<MapData, 'values' | 'phase' | 'done' | 'part'>;

/**
 * The same data as far as some cells that follow each other are concerned, which steps compute one after the other: it stays the same
 * while others are computed.
 */
export function dataWithin({ values, phase, done, part }: Done, { first, cells }: Part): Done {
  if (!phase) return { values, phase, done, part };
  const [from, to] = [phase.stepOf(first), phase.stepOf(first + cells - 1) + 1];
  const within = Math.min(Math.max(done, from), to);
  return { values, phase, done: within, part: within === done ? part : 0 };
}
