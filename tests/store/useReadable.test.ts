import { afterEach, describe, expect, it, vi } from 'vitest';
import { timelineFor } from '../../src/store/pass/frames.ts';
import { createReadable, standsInScrub } from '../../src/store/useReadable.ts';
import { REST } from '../../src/timeline/stream.ts';
import { newStore } from './support.ts';

afterEach(() => void vi.useRealTimers());

/** What was read of the position, each time that it changed. */
function reading(from: number) {
  vi.useFakeTimers();
  const store = newStore();
  store.setState({ position: from, speed: 60 });
  const readable = createReadable(store);
  const get = (): number => readable.get().position;
  const read: number[] = [];
  readable.subscribe(() => read.push(get()));
  const stepEvery = (ms: number, steps: number): void => {
    for (let n = 0; n < steps; n += 1) {
      vi.advanceTimersByTime(ms);
      store.getState().step(1);
    }
  };
  return { store, readable, read, get, stepEvery };
}

describe('what is read of the steps', () => {
  it('is every step while they can be read', () => {
    const { read, stepEvery } = reading(10);
    stepEvery(REST, 5);
    expect(read).toEqual([11, 12, 13, 14, 15]);
  });

  it('is one in a while where they follow each other too fast, and the last', () => {
    const { store, read, get, stepEvery } = reading(10);
    store.setState({ playing: true });
    stepEvery(10, 65);
    expect(read).toEqual([10, 30, 50, 70]);
    store.getState().setPlaying(false);
    expect(get()).toBe(75);
  });

  it('is the first of each phase, however fast', () => {
    const [, pool] = timelineFor('kernel').starts.cell;
    const { store, read, stepEvery } = reading(pool - 8);
    store.setState({ playing: true });
    stepEvery(5, 8);
    expect(read).toContain(pool);
  });

  it('stands while one scrubs, over phases too, and is the last once that has rested', () => {
    const [, pool] = timelineFor('kernel').starts.cell;
    const { read, get, stepEvery } = reading(pool - 8);
    stepEvery(10, 60);
    // two steps are no stream yet
    expect(read).toEqual([pool - 7, pool - 6]);
    vi.advanceTimersByTime(REST);
    expect(get()).toBe(pool + 52);
  });

  it('and what stands in a scrub alone is that of every step that is played', () => {
    const { store, stepEvery } = reading(10);
    const read: number[] = [];
    const { subscribe, get } = createReadable(store, standsInScrub);
    subscribe(() => read.push(get().position));
    stepEvery(10, 4);
    expect(read).toEqual([11, 12]);
    store.setState({ playing: true });
    stepEvery(10, 3);
    expect(read).toEqual([11, 12, 14, 15, 16, 17]);
  });

  it('is what it has become before anything listens, and once nothing does any more', () => {
    const store = newStore();
    const { subscribe, get } = createReadable(store);
    store.setState({ position: 7 });
    expect(get().position).toBe(7);
    const end = subscribe(() => undefined);
    expect(get().position).toBe(7);
    end();
    store.setState({ position: 8 });
    expect(get().position).toBe(8);
  });

  it('is the same for who comes while it stands, and goes on for those who stay', () => {
    const { readable, read, get, stepEvery } = reading(10);
    stepEvery(10, 30);
    expect(get()).toBe(12);
    const later: number[] = [];
    const end = readable.subscribe(() => later.push(get()));
    expect(get()).toBe(12);
    vi.advanceTimersByTime(REST);
    expect(later).toEqual([40]);
    end();
    stepEvery(REST, 1);
    expect([read.at(-1), later.at(-1)]).toEqual([41, 40]);
  });
});
