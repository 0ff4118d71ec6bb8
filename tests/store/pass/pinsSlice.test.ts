import { pin, unpinWeight } from '../../../src/store/pass/pinning.ts';
import { describe, expect, it } from 'vitest';
import {
  MOST_PINS,
  pinsOf,
  PIN_HISTORY,
  pinsFrom,
  recordTrace,
  withPass,
} from '../../../src/store/pass/pinsSlice.ts';
import type { Pins } from '../../../src/store/pass/pinsState.ts';
import { tracedFor, tracedStore } from '../support.ts';

const weight = (index: number, tensor = 'w1cnn') => ({ tensor, index, of: 'gradient' }) as const;

describe('a pinned weight', () => {
  it('begins its history with the gradient that is shown', () => {
    const store = tracedStore('kernel');
    pin(store, weight(7));
    const { pins, traced } = store.getState();
    expect(pins.kernel).toEqual([{ ref: weight(7), history: [traced?.trace.gradients['w1cnn'][7]] }]);
  });

  it('is pinned once, four at most, and no other cell', () => {
    const store = tracedStore('kernel');
    const { getState } = store;
    pin(store, { tensor: 'hicnn', index: 1, of: 'gradient' });
    for (const index of [1, 1, 2, 3, 4, 5]) pin(store, weight(index));
    expect(pinsOf(getState().pins, 'kernel').map(({ ref }) => ref.index)).toEqual([1, 2, 3, 4]);
    expect(pinsOf(getState().pins, 'kernel')).toHaveLength(MOST_PINS);
    unpinWeight(store, weight(2));
    pin(store, weight(5));
    expect(pinsOf(getState().pins, 'kernel').map(({ ref }) => ref.index)).toEqual([1, 3, 4, 5]);
  });

  it('belongs to its network', () => {
    const store = tracedStore('kernel');
    const { getState } = store;
    pin(store, weight(1));
    getState().choose('fourLayer', 'trained');
    expect(pinsOf(getState().pins, 'fourLayer')).toEqual([]);
    pin(store, weight(30, 'w1'));
    expect(pinsOf(getState().pins, 'kernel')).toHaveLength(1);
    expect(pinsOf(getState().pins, 'fourLayer')).toHaveLength(1);
  });
});

describe('the history of a pinned weight', () => {
  it('takes in each new trace, whatever else changes', () => {
    const store = tracedStore('kernel');
    pin(store, weight(7));
    const next = tracedFor('kernel', { kind: 'sample', id: 1 });
    store.setState((state) => withPass(state, next));
    store.getState().setPosition(3);
    expect(pinsOf(store.getState().pins, 'kernel')[0].history).toHaveLength(2);
    expect(pinsOf(store.getState().pins, 'kernel')[0].history.at(-1)).toBe(next.trace.gradients['w1cnn'][7]);
  });

  it('goes back so many traces and no further', () => {
    const traced = tracedFor('kernel');
    let pins: Pins = { kernel: pinsFrom('kernel', [weight(3)]) };
    for (let n = 0; n < PIN_HISTORY + 5; n += 1) pins = recordTrace(pins, traced);
    expect(pinsOf(pins, 'kernel')[0].history).toHaveLength(PIN_HISTORY);
  });

  it('is not touched by a trace of the other network', () => {
    const pins = { kernel: pinsFrom('kernel', [weight(3)]) };
    expect(recordTrace(pins, tracedFor('fourLayer'))).toBe(pins);
  });
});
