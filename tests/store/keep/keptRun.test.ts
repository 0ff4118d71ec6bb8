import { describe, expect, it } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import { isInterruptible, keptPastOf, keptRunOf, runFrom } from '../../../src/store/keep/keptRun.ts';
import { readInterrupted } from '../../../src/store/keep/runRows.ts';
import { newRun } from '../../../src/store/training/newRun.ts';
import type { TrainingRun } from '../../../src/store/training/trainingRun.ts';
import { networkNames } from '../../core/support.ts';

const settings = {
  learningRate: 0.3,
  decay: 1,
  batchSize: 1,
  epochs: 50,
  augment: false,
  seed: 1,
};

/** A run at epoch 47.5 with a checkpoint an epoch. */
function longRun(name: (typeof networkNames)[number]): TrainingRun {
  const start = createWeights(networks[name], 1);
  const checkpoints = Array.from({ length: 48 }, (_, epoch) => ({
    epoch,
    weights: createWeights(networks[name], epoch + 1),
    accuracy: epoch === 0 ? null : 0.9,
  }));
  const weights = createWeights(networks[name], 99);
  return {
    ...newRun(3, name, settings, start),
    weights,
    checkpoints,
    best: checkpoints[30],
    of: 1000,
    place: { epoch: 47, digits: 500 },
    speed: 1000,
  };
}

describe.each(networkNames)('a kept run of the %s network', (name) => {
  const run = longRun(name);
  const kept = structuredClone(keptRunOf(run, 'session', 5));
  const past = structuredClone(keptPastOf(run, 'session'));

  it('is found again where it was, with its start, its best epoch and some of its checkpoints', () => {
    const { weights, place, start, best, checkpoints, speed } = runFrom(kept, past);
    expect({ weights, place, start, best }).toEqual({
      weights: run.weights,
      place: run.place,
      start: run.start,
      best: run.best,
    });
    expect([checkpoints[0], checkpoints.at(-2)]).toEqual([run.checkpoints[0], run.checkpoints[47]]);
    expect(checkpoints.at(-1)).toEqual({ epoch: 47.5, weights: run.weights, accuracy: null });
    expect(speed).toBe(0);
  });

  it('is found as the version before kept it, with its checkpoints under another name', () => {
    const { checkpoints, ...others } = past;
    expect(readInterrupted(kept, { ...others, film: checkpoints })).toEqual(readInterrupted(kept, past));
    expect(readInterrupted(kept, past)?.run.checkpoints).toHaveLength(checkpoints.length + 1);
  });

  it('takes little room however long it was', () => {
    const count = [...past.checkpoints, past].flatMap((each) =>
      Object.values('weights' in each ? each.weights : each.start),
    );
    const numbers = count.reduce((sum, { length }) => sum + length, 0);
    expect(numbers).toBeLessThan(55_000);
    expect(past.checkpoints.length).toBeGreaterThanOrEqual(numbers > 50_000 ? 2 : 4);
  });

  it('shows no frame that lies after its place, and nothing of another run', () => {
    const earlier = runFrom({ ...kept, place: { epoch: 20, digits: 0 } }, past);
    const epochs = earlier.checkpoints.map(({ epoch }) => epoch);
    expect(epochs).toEqual([...new Set(epochs)].toSorted((a, b) => a - b));
    expect(epochs.at(-1)).toBe(20);
    const other = runFrom(kept, { ...past, id: 4 });
    expect(other.start).toEqual(run.weights);
    expect(other.checkpoints).toHaveLength(1);
  });
});

describe("a run on one's own digits", () => {
  const mine = { images: new Uint8Array(196 * 2).fill(7), labels: Uint8Array.of(3, 9) };
  const run = { ...longRun('kernel'), settings: { ...settings, digits: 'both' as const }, mine };
  const kept = structuredClone(keptRunOf(run, 'session', 5));
  const past = structuredClone(keptPastOf(run, 'session'));

  it('goes on with the very digits', () => {
    expect(readInterrupted(kept, past)?.run.mine).toEqual(mine);
  });

  it('is not offered where they are missing or damaged', () => {
    const damaged = { ...past, mine: { ...mine, labels: Uint8Array.of(3) } };
    for (const found of [undefined, { ...past, mine: null }, { ...past, id: 4 }, damaged])
      expect(readInterrupted(kept, found)).toBeNull();
  });
});

describe('a run', () => {
  it('is worth taking up once it has begun and before it is over', () => {
    const run = longRun('kernel');
    expect(isInterruptible(run, { kind: 'paused' })).toBe(true);
    expect(isInterruptible(run, { kind: 'failed', until: null, reason: 'worker', message: '' })).toBe(true);
    expect(isInterruptible(run, { kind: 'diverged', message: '' })).toBe(false);
    expect(
      isInterruptible({ ...run, place: { epoch: 50, digits: 0 } }, { kind: 'running', until: null }),
    ).toBe(false);
    expect(isInterruptible({ ...run, place: { epoch: 0, digits: 0 } }, { kind: 'paused' })).toBe(false);
    expect(isInterruptible(null, { kind: 'idle' })).toBe(false);
  });
});
