/** Milliseconds after which what changed without end has come to rest. */
export const REST = 120;

/** When something changed last, and when before that, in milliseconds. */
export type Changes = readonly [beforeLast: number, last: number];

export const NO_CHANGES: Changes = [-Infinity, -Infinity];

export function changesAfter([, last]: Changes, now: number): Changes {
  return [last, now];
}

/** The changes as if so many milliseconds had not passed: what drawing took is no rest. */
export function without(ms: number, [beforeLast, last]: Changes): Changes {
  return [beforeLast + ms, last + ms];
}

/**
 * Whether a change at `now` is one of a stream that nobody reads: the third in twice the rest. One scrubs, draws, or holds a
 * key down; two changes are two clicks.
 */
export function isStream([beforeLast]: Changes, now: number): boolean {
  return now - beforeLast < 2 * REST;
}
