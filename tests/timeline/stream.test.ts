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

  describe('on a slow machine', () => {
    const drawing = 600;
    /** Whether the third of changes is of a stream that come so long after the drawing of each. */
    const slow = (between: number, light: number): boolean => {
      let changes: Changes = NO_CHANGES;
      let now = 0;
      for (const _ of [1, 2]) {
        changes = without(drawing, changesAfter(changes, now), light);
        now += drawing + between;
      }
      return isStream(changes, now);
    };

    it('are a stream under a pointer too: neither drawing one nor the light frames after it are a rest', () => {
      expect(slow(drawing * LIGHT + 16, LIGHT)).toBe(true);
      expect(slow(drawing * LIGHT + REST, LIGHT)).toBe(false);
    });

    it("are none when a button is pressed in one's own time, however long each takes to draw", () => {
      expect(slow(REST, 0)).toBe(false);
      expect(slow(16, 0)).toBe(true);
    });
  });
});
