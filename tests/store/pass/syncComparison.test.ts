import { beforeEach, describe, expect, it } from 'vitest';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { startComparison, plant } from '../../../src/store/weights/planting.ts';
import { syncComparison } from '../../../src/store/pass/syncComparison.ts';
import type { Hear } from '../../../src/worker/client.ts';
import { newStore } from '../support.ts';

let store: AppStore;
let told: string[];
let hear: Hear<'compare'>;
let digits: { arrive: () => void; fail: (error: Error) => void };

beforeEach(() => {
  told = [];
  store = newStore();
  syncComparison(store, {
    digitsOf: () => ({
      load: () =>
        new Promise((resolve, fail) => {
          digits = { arrive: () => resolve(Uint8Array.of(1)), fail };
        }),
    }),
    client: {
      setDigits: () => told.push('digits'),
      compare: ({ bug }, heard) => {
        told.push(`compare ${bug}`);
        hear = heard;
      },
      stop: () => told.push('stop'),
    },
  });
  plant(store, 'cornerPixel');
});

/** Lets what was promised come to pass. */
const settle = async (): Promise<void> => {
  for (let n = 0; n < 5; n += 1) await Promise.resolve();
};
const status = () => store.getState().comparison?.status;
const score = (accuracy: number) => ({ meanError: 1 - accuracy, accuracy });
const report = (epoch: number, isLast = false): void =>
  hear({ kind: 'compared', epoch, scores: { right: score(0.5), planted: score(0.2) }, isLast });

describe('a comparison', () => {
  it('loads the digits once, and then tells the worker', async () => {
    startComparison(store);
    expect(status()).toEqual({ kind: 'loading' });
    digits.arrive();
    await settle();
    expect(status()).toEqual({ kind: 'running' });
    startComparison(store);
    await settle();
    expect(told).toEqual(['digits', 'compare cornerPixel', 'compare cornerPixel']);
  });

  it('collects the points of both curves, and those anew of a worker that began anew', async () => {
    startComparison(store);
    digits.arrive();
    await settle();
    for (const epoch of [0, 0.5, 1, 0, 0.5]) report(epoch);
    const points = store.getState().comparison?.points ?? [];
    expect(points.map(({ epoch }) => epoch)).toEqual([0, 0.5]);
    expect(points[1].scores).toEqual({ right: score(0.5), planted: score(0.2) });
    report(1, true);
    expect(store.getState().comparison?.points).toHaveLength(3);
    expect(status()).toEqual({ kind: 'finished' });
  });

  it('that is stopped keeps its points and hears no more', async () => {
    startComparison(store);
    digits.arrive();
    await settle();
    report(0);
    store.getState().stopComparison();
    expect(told.at(-1)).toBe('stop');
    report(0.5);
    expect(store.getState().comparison?.points).toHaveLength(1);
    expect(status()).toEqual({ kind: 'stopped' });
  });

  it('that is stopped while the digits load never starts', async () => {
    startComparison(store);
    store.getState().stopComparison();
    digits.arrive();
    await settle();
    expect(told).not.toContain('compare cornerPixel');
  });

  it('says why it could not go on', async () => {
    startComparison(store);
    digits.fail(new Error('no line'));
    await settle();
    expect(status()).toEqual({ kind: 'failed', reason: 'refused', message: 'no line' });
    startComparison(store);
    digits.arrive();
    await settle();
    hear({ kind: 'stopped' });
    expect(status()).toEqual({ kind: 'failed', reason: 'worker', message: '' });
  });

  it("never touches the weights that are one's own", async () => {
    const { own, changed } = store.getState();
    startComparison(store);
    digits.arrive();
    await settle();
    report(1);
    expect(store.getState().own).toBe(own);
    expect(store.getState().changed).toBe(changed);
  });
});
