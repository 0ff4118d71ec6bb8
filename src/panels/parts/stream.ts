import { useEffect, useState } from 'react';

/** Milliseconds after which what changed without end has come to rest. */
export const REST = 120;

/** When something changed last, and when before that, in milliseconds. */
export type Changes = readonly [beforeLast: number, last: number];

export const NO_CHANGES: Changes = [-Infinity, -Infinity];

export function changesAfter([, last]: Changes, now: number): Changes {
  return [last, now];
}

/**
 * Whether a change at `now` is one of a stream that nobody reads: the third in twice the rest. One scrubs, draws, or holds a
 * key down; two changes are two clicks.
 */
export function isStream([beforeLast]: Changes, now: number): boolean {
  return now - beforeLast < 2 * REST;
}

interface Streamed<Value> {
  readonly value: Value;
  readonly changes: Changes;
  readonly isStream: boolean;
}

/** True while a value changes too fast to be read, and until it has rested. */
export function useStream<Value>(value: Value): boolean {
  const [seen, setSeen] = useState<Streamed<Value>>({ value, changes: NO_CHANGES, isStream: false });
  if (seen.value !== value) setSeen(streamed(seen, value, performance.now()));
  useEffect(() => {
    if (!seen.isStream) return undefined;
    const timer = setTimeout(() => setSeen((last) => ({ ...last, isStream: false })), REST);
    return () => clearTimeout(timer);
  }, [seen.value, seen.isStream]);
  return seen.isStream;
}

function streamed<Value>({ changes }: Streamed<Value>, value: Value, now: number): Streamed<Value> {
  return { value, changes: changesAfter(changes, now), isStream: isStream(changes, now) };
}
