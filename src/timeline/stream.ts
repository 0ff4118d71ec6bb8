/** For how much of what a long frame took the frames after it are left to what is light, such as the thumb under a finger. */
export const LIGHT = 0.5;

/** Milliseconds after which what changed without end has come to rest. */
export const REST = 120;

/** When something changed last, and when before that, in milliseconds. */
export type Changes = readonly [beforeLast: number, last: number];

export const NO_CHANGES: Changes = [-Infinity, -Infinity];

export function changesAfter([, last]: Changes, now: number): Changes {
  return [last, now];
}

/**
 * The changes as if the drawing of one, in milliseconds, had not passed, nor the light frames after it, `light` times as long: neither
 * is a rest. `light` is LIGHT of what a pointer draws along, and 0 of single presses.
 */
export function without(drawing: number, [beforeLast, last]: Changes, light: number): Changes {
  const ms = drawing * (1 + light);
  return [beforeLast + ms, last + ms];
}

/**
 * Whether a change at `now` is one of a stream that nobody reads: the third in twice the rest. One scrubs, draws, or holds a
 * key down; two changes are two clicks.
 */
export function isStream([beforeLast]: Changes, now: number): boolean {
  return now - beforeLast < 2 * REST;
}
