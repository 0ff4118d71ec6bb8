import { describe, expect, it } from 'vitest';
import {
  changesAfter,
  isStream,
  LIGHT,
  NO_CHANGES,
  REST,
  without,
  type Changes,
} from '../../src/timeline/stream.ts';

/** Which of the changes at these times are taken for a stream's. */
function streamed(times: readonly number[]): boolean[] {
  let changes: Changes = NO_CHANGES;
  return times.map((now) => {
    const found = isStream(changes, now);
    changes = changesAfter(changes, now);
    return found;
  });
}

describe('changes', () => {
  it('are no stream when there are one or two of them, however close', () => {
    expect(streamed([0])).toEqual([false]);
    expect(streamed([0, 1])).toEqual([false, false]);
  });

  it('are a stream from the third one on, as one scrubs or draws', () => {
    expect(streamed([0, 16, 33, 50])).toEqual([false, false, true, true]);
  });

  it('can be read when they come no faster than the rest allows', () => {
    expect(streamed([0, REST, 2 * REST, 3 * REST])).toEqual([false, false, false, false]);
    expect(streamed([0, REST - 1, 2 * REST - 1])).toEqual([false, false, true]);
  });

  it('begin anew after a rest', () => {
    expect(streamed([0, 16, 33, 33 + 2 * REST, 50 + 2 * REST, 66 + 2 * REST])).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
  });

  it('are a stream on a slow machine too: neither drawing one nor the light frames after it are a rest', () => {
    const drawing = 600;
    const slow = (between: number): boolean => {
      let changes: Changes = NO_CHANGES;
      let now = 0;
      for (const _ of [1, 2]) {
        changes = without(drawing, changesAfter(changes, now));
        now += drawing * (1 + LIGHT) + between;
      }
      return isStream(changes, now);
    };
    expect(slow(16)).toBe(true);
    expect(slow(REST)).toBe(false);
  });
});
