import { beforeEach, describe, expect, it } from 'vitest';
import { copyWeights, createWeights, evaluate, inkOf, networks, writeDigits } from '../../src/core/index.ts';
import type { CompareOrder, Numbered, TrainSettings } from '../../src/worker/protocol.ts';
import { TrainRun } from '../../src/worker/trainRun.ts';
import { Handled, someDigits } from './handled.ts';
import { trainSlice } from './trainSlice.ts';

const [train, validation] = [someDigits(1500), someDigits(100)];
const bytes = writeDigits({ train, validation });
const settings: TrainSettings = {
  learningRate: 0.3,
  decay: 1,
  batchSize: 1,
  epochs: 1,
  augment: false,
  seed: 9,
};
const weights = createWeights(networks.kernel, 1);
const compare: Numbered<CompareOrder> = {
  kind: 'compare',
  order: 3,
  network: 'kernel',
  bug: 'cornerPixel',
  weights,
  settings,
  mine: null,
};

let worker: Handled;

beforeEach(() => {
  worker = new Handled({ kind: 'digits', side: 14, bytes });
});

const points = () => worker.all('compared');

describe('a comparison', () => {
  it('begins where both are the same, and goes on slice by slice to the end of the last epoch', () => {
    worker.tell(compare);
    worker.run(1);
    expect(points()).toHaveLength(1);
    expect(points()[0].epoch).toBe(0);
    expect(points()[0].scores.planted).toEqual(points()[0].scores.right);
    worker.run();
    expect(points().map(({ epoch }) => epoch)).toEqual([0, 1024 / 1500, 1]);
    expect(points().map(({ isLast }) => isLast)).toEqual([false, false, true]);
    expect(points()[2].scores.planted).not.toEqual(points()[2].scores.right);
  });

  it('trains the right one as the worker of the view "Run" would, on the same digits in the same order', () => {
    worker.tell(compare);
    worker.run();
    const alone = new TrainRun(
      { network: 'kernel', weights, settings, from: { epoch: 0, digits: 0 } },
      { train, validation },
    );
    while (!alone.isOver) trainSlice(alone);
    const { meanError, correct } = evaluate(
      networks.kernel,
      alone.weights,
      inkOf(validation.images),
      validation.labels,
    );
    expect(points().at(-1)?.scores.right).toEqual({ meanError, accuracy: correct / 100 });
  });

  it('leaves the weights it was given as they were', () => {
    const before = copyWeights(weights);
    worker.tell(compare);
    worker.run();
    expect(weights).toEqual(before);
  });

  it('trains both on the user’s own digits where the settings want them, and counts epochs of those', () => {
    const mine = { images: train.images.slice(0, 30 * 196), labels: train.labels.slice(0, 30) };
    worker.tell({ ...compare, settings: { ...settings, digits: 'mine' }, mine });
    worker.run();
    expect(worker.posted.at(-1)).toMatchObject({ kind: 'compared', order: 3, epoch: 1, isLast: true });
  });

  it('stops at once when it is told to', () => {
    worker.tell(compare);
    worker.run(1);
    const count = worker.posted.length;
    worker.tell({ kind: 'stop' });
    worker.run();
    expect(worker.posted).toHaveLength(count);
  });

  it('judges in slices, and can be stopped between two of them', () => {
    const many = someDigits(2500);
    worker.tell({ kind: 'digits', side: 14, bytes: writeDigits({ train, validation: many }) }, compare);
    // three slices for each of the two
    worker.run(4);
    expect(points()).toHaveLength(0);
    worker.run(1);
    const { meanError, correct } = evaluate(networks.kernel, weights, inkOf(many.images), many.labels);
    expect(points()[0].scores.planted).toEqual({ meanError, accuracy: correct / 2500 });
    worker.run(3);
    worker.tell({ kind: 'stop' });
    worker.run();
    expect(points()).toHaveLength(1);
  });

  it('says which of the two ended where weights stop being finite', () => {
    // sigmoids bound every error, so it takes two huge weights that cancel forward and not backward
    const w2 = weights['w2'].map((_, n) => (n < 10 ? 1e308 : n < 20 ? -1e308 : 0));
    const huge = { ...weights, w12: weights['w12'].map(() => 0), w2 };
    worker.tell({ ...compare, weights: huge, settings: { ...settings, learningRate: 1e10 } });
    worker.run();
    expect(worker.posted.at(-1)).toMatchObject({ kind: 'twinDiverged', order: 3, twin: 'right' });
  });

  it.each<[string, unknown, string]>([
    [
      'a bug that the network has no layer for',
      { ...compare, network: 'fourLayer', weights: createWeights(networks.fourLayer, 1) },
      "fourLayer: expected a layer in which 'cornerPixel' can be planted, got none",
    ],
    [
      'settings that training refuses',
      { ...compare, settings: { ...settings, learningRate: -1 } },
      'learningRate: expected a number above 0, got -1',
    ],
  ])('refuses %s in words', (_, message, text) => {
    worker.tell(message);
    expect(worker.posted.at(-1)).toMatchObject({ kind: 'failed', order: 3, message: text });
    expect(worker.waiting).toHaveLength(0);
  });
});
