import type { AppState } from '../state.ts';
import type { Held } from './carried.ts';

/** The kinds of things that are kept, in the order in which they are listed. */
const KINDS = ['own', 'saved', 'digits', 'interrupted', 'ended', 'lesson', 'page'] as const;
export type Kind = (typeof KINDS)[number];

export interface Kept {
  /** `offline`: the page's own files. */
  readonly kind: Kind | 'offline';
  readonly count: number;
  /** Roughly. */
  readonly bytes: number;
}

/** `page`: the letters of the small state. */
export function inventoryOf(held: Held, state: AppState, page: number): readonly Kept[] {
  const lists = KINDS.flatMap((kind) =>
    kind === 'lesson' || kind === 'page'
      ? []
      : [{ kind, count: held[kind].length, bytes: bytesOf(held[kind]) }],
  );
  const done = state.chaptersDone;
  return [
    ...lists,
    { kind: 'lesson', count: done.length, bytes: bytesOf(done) },
    { kind: 'page', count: page > 0 ? 1 : 0, bytes: page },
  ];
}

/** About as many as the database needs: eight for a number, one for a letter. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value === 'object' && value !== null)
    return Object.values(value).reduce((sum: number, part: unknown) => sum + bytesOf(part), 0);
  return value === null || value === undefined ? 0 : 8;
}
