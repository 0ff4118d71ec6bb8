import { describe, expect, it } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import { newRun } from '../../../src/store/training/newRun.ts';
import {
  epochNow,
  isStuck,
  runAfter,
  secondsLeft,
  type TrainingRun,
} from '../../../src/store/training/trainingRun.ts';
import type { Progress, TrainAnswer } from '../../../src/worker/protocol.ts';

const settings = { learningRate: 0.1, decay: 1, batchSize: 1, epochs: 4, augment: false, seed: 1 };
const start = createWeights(networks.kernel, 1);
const trained = createWeights(networks.kernel, 2);

const fresh = (): TrainingRun => newRun(1, 'kernel', settings, start);

const progress = (epoch: number, digits: number, accuracy = 0.9): Progress => ({
  kind: 'progress',
  place: { epoch, digits },
  of: 9000,
  score: { meanError: 0.1, accuracy },
  weights: trained,
  milliseconds: 10,
  digits: 1000,
  sizes: [],
  rests: false,
});

const after = (messages: readonly TrainAnswer[]): TrainingRun => messages.reduce(runAfter, fresh());

describe('what a run has come to', () => {
  it('begins with the weights it starts from, and a first frame of them', () => {
    expect(fresh().weights).toBe(start);
    expect(fresh().checkpoints).toEqual([{ epoch: 0, weights: start, accuracy: null }]);
  });

  it('has a point for each report, counted in epochs, and the weights of the last', () => {
    const run = after([progress(0, 4500), progress(1, 2250, 0.95)]);
    expect(run.points.map(({ epoch, accuracy }) => [epoch, accuracy])).toEqual([
      [0.5, 0.9],
      [1.25, 0.95],
    ]);
    expect(run.weights).toBe(trained);
    expect(run.checkpoints.at(-1)).toEqual({ epoch: 1.25, weights: trained, accuracy: null });
  });

  it('has the scores of every epoch', () => {
    const score = { meanError: 0.2, accuracy: 0.8 };
    const validation = { meanError: 0.3, accuracy: 0.7 };
    const run = after([{ kind: 'epoch', epoch: 0, training: score, validation, weights: trained }]);
    expect(run.epochs).toEqual([{ epoch: 1, training: score, validation }]);
    expect(run.place).toEqual({ epoch: 1, digits: 0 });
  });

  it('keeps its whole shape in a bounded number of points, the first and the newest among them', () => {
    const messages = Array.from({ length: 5000 }, (_, n) => progress(0, n));
    const { points, checkpoints } = after(messages);
    expect(points.length).toBeLessThanOrEqual(400);
    expect(checkpoints.length).toBeLessThanOrEqual(48);
    expect(checkpoints[0].epoch).toBe(0);
    expect(points.at(-1)?.epoch).toBe(4999 / 9000);
    expect(checkpoints.at(-1)?.epoch).toBe(4999 / 9000);
    const gaps = points.slice(1).map(({ epoch }, n) => epoch - points[n].epoch);
    expect(Math.max(...gaps)).toBeLessThan(100 / 9000);
  });

  it('keeps the best epoch with its weights, also when later ones are worse', () => {
    const epoch = (n: number, accuracy: number): TrainAnswer => {
      const score = { meanError: 0.1, accuracy };
      const weights = createWeights(networks.kernel, 10 + n);
      return { kind: 'epoch', epoch: n, training: score, validation: score, weights };
    };
    const { best, checkpoints } = after([
      progress(1, 0),
      epoch(0, 0.8),
      progress(2, 0),
      epoch(1, 0.9),
      epoch(2, 0.1),
    ]);
    expect(best).toEqual({ epoch: 2, accuracy: 0.9, weights: createWeights(networks.kernel, 11) });
    // an epoch's end is one checkpoint of the film, with what was measured there
    expect(checkpoints.map((checkpoint) => [checkpoint.epoch, checkpoint.accuracy])).toEqual([
      [0, null],
      [1, 0.8],
      [2, 0.9],
      [3, 0.1],
    ]);
  });

  it('gathers single digits into points and frames, as the score and the time of one say nothing', () => {
    const one = (n: number): TrainAnswer => ({ ...progress(0, n, n % 2), digits: 1 });
    const { points, checkpoints, speed } = after(Array.from({ length: 600 }, (_, n) => one(n + 1)));
    expect(points.map(({ digits }) => digits)).toEqual([512, 88]);
    expect(points[0].accuracy).toBeCloseTo(0.5, 12);
    expect(points[0].meanError).toBeCloseTo(0.1, 12);
    expect(points[1].epoch).toBe(600 / 9000);
    expect(checkpoints.map(({ epoch }) => epoch)).toEqual([0, 512 / 9000, 600 / 9000]);
    expect(speed).toBe(0);
  });

  it('keeps the frame of an epoch’s end when single digits follow it', () => {
    const score = { meanError: 0.1, accuracy: 0.8 };
    const one = (n: number): TrainAnswer => ({ ...progress(1, n), digits: 1 });
    const { checkpoints } = after([
      { ...progress(1, 0), digits: 1 },
      { kind: 'epoch', epoch: 0, training: score, validation: score, weights: trained },
      one(1),
      one(2),
    ]);
    expect(checkpoints.map(({ epoch, accuracy }) => [epoch, accuracy])).toEqual([
      [0, null],
      [1, 0.8],
      [1 + 2 / 9000, null],
    ]);
  });

  it('knows how large weights and gradients were, in a bounded number of points', () => {
    const sizes = [{ tensor: 'w2', weights: 0.5, gradient: 0.01 }];
    const run = after(Array.from({ length: 500 }, (_, n) => ({ ...progress(0, n), sizes })));
    expect(run.sizes.length).toBeLessThanOrEqual(120);
    expect(run.sizes.at(-1)).toEqual({ epoch: 499 / 9000, sizes });
  });

  it('knows the epoch it is in and the rate there', () => {
    const decaying = { ...after([progress(2, 100)]), settings: { ...settings, decay: 0.5 } };
    expect(epochNow(decaying)).toEqual({ epoch: 3, rate: 0.025 });
  });

  it('knows how long it will still take', () => {
    expect(secondsLeft(fresh())).toBeNull();
    // 1,000 digits in 10 ms; 3 of 4 epochs of 9,000 are left
    expect(secondsLeft(after([progress(1, 0)]))).toBeCloseTo(0.27, 6);
  });

  it('is stuck when it has guessed for a while, and not before', () => {
    const guesses = (count: number) => Array.from({ length: count }, (_, n) => progress(0, n, 0.1));
    expect(isStuck(after(guesses(29)))).toBe(false);
    expect(isStuck(after(guesses(30)))).toBe(true);
    expect(isStuck(after([...guesses(30), progress(1, 0, 0.9)]))).toBe(false);
  });
});
