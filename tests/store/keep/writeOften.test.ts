import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeOften, type WriteOften } from '../../../src/store/keep/writeOften.ts';

let writes: boolean[];
let done: () => void;
let often: WriteOften;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  writes = [];
  often = writeOften(
    (isLeaving) => {
      writes.push(isLeaving);
      return new Promise((resolve) => {
        done = resolve;
      });
    },
    () => 500,
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Time passes, and no timer has rung yet. */
const later = (milliseconds: number): void => {
  const now = performance.now() + milliseconds;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
};

const finished = async (): Promise<void> => {
  done();
  await vi.advanceTimersByTimeAsync(0);
};

describe('writing often', () => {
  it('writes the first news at once, and what follows half a second later', async () => {
    often.news();
    expect(writes).toHaveLength(1);
    await finished();
    often.news();
    await vi.advanceTimersByTimeAsync(499);
    expect(writes).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(writes).toHaveLength(2);
  });

  it('does not wait for the late timers of a page in the background while there is news', async () => {
    often.news();
    await finished();
    later(600);
    often.news();
    expect(writes).toHaveLength(2);
  });

  it('does not care that the clock is set back', async () => {
    often.news();
    await finished();
    vi.setSystemTime(Date.now() - 3_600_000);
    often.news();
    await vi.advanceTimersByTimeAsync(500);
    expect(writes).toHaveLength(2);
  });

  it('does not begin before the last writing has ended, and forgets no news meanwhile', async () => {
    often.news();
    later(600);
    often.news();
    expect(writes).toHaveLength(1);
    await finished();
    await vi.advanceTimersByTimeAsync(500);
    expect(writes).toHaveLength(2);
  });

  it('writes at once when the page is left, and nothing where there is no news', async () => {
    window.dispatchEvent(new Event('pagehide'));
    expect(writes).toEqual([]);
    often.news();
    await finished();
    often.news();
    window.dispatchEvent(new Event('pagehide'));
    expect(writes).toEqual([false, true]);
  });
});
