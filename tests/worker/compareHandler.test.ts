import { beforeEach, describe, expect, it } from 'vitest';
import {
  copyWeights,
  createRandom,
  createWeights,
  evaluate,
  inkOf,
  networks,
  writeDigits,
} from '../../src/core/index.ts';
import { createCompareHandler } from '../../src/worker/compareHandler.ts';
import type { FromCompareWorker, ToCompareWorker } from '../../src/worker/compareProtocol.ts';
import type { TrainSettings } from '../../src/worker/trainProtocol.ts';
import { TrainRun } from '../../src/worker/trainRun.ts';

const random = createRandom(4);
const pixels = (count: number): Uint8Array =>
  Uint8Array.from({ length: count * 196 }, () => (random.next() < 0.3 ? random.below(256) : 0));
const labelsOf = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, n) => n % 10);
const train = { images: pixels(1500), labels: labelsOf(1500) };
const validation = { images: pixels(100), labels: labelsOf(100) };
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
const compare: Extract<ToCompareWorker, { kind: 'compare' }> = {
  kind: 'compare',
  run: 3,
  network: 'kernel',
  bug: 'cornerPixel',
  weights,
  settings,
  mine: null,
};

let posted: FromCompareWorker[];
let waiting: (() => void)[];
let handle: (message: ToCompareWorker) => void;

beforeEach(() => {
  posted = [];
  waiting = [];
  handle = createCompareHandler({
    later: (work) => waiting.push(work),
    post: (message) => posted.push(message),
  });
  handle({ kind: 'digits', bytes });
});

function run(slices = Infinity): void {
  for (let n = 0; n < slices && waiting.length > 0; n += 1) waiting.shift()?.();
}

const points = () => posted.filter((message) => message.kind === 'compared');

describe('the worker that compares', () => {
  it('begins where both are the same, and goes on slice by slice to the end of the last epoch', () => {
    handle(compare);
    expect(points()).toHaveLength(1);
    expect(points()[0].epoch).toBe(0);
    expect(points()[0].scores.planted).toEqual(points()[0].scores.right);
    run();
    expect(points().map(({ epoch }) => epoch)).toEqual([0, 1024 / 1500, 1]);
    expect(posted.at(-1)).toEqual({ kind: 'finished', run: 3 });
    expect(points()[2].scores.planted).not.toEqual(points()[2].scores.right);
  });

  it('trains the right one as the worker of the view "Run" would, on the same digits in the same order', () => {
    handle(compare);
    run();
    const ink = { images: inkOf(train.images), labels: train.labels };
    const alone = new TrainRun(
      { run: 1, network: 'kernel', weights, settings, from: { epoch: 0, digits: 0 } },
      { train: ink, validation: ink },
    );
    while (!alone.isOver) alone.slice();
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
    handle(compare);
    run();
    expect(weights).toEqual(before);
  });

  it('trains both on the user’s own digits where the settings want them, and counts epochs of those', () => {
    const mine = { images: train.images.slice(0, 30 * 196), labels: train.labels.slice(0, 30) };
    handle({ ...compare, settings: { ...settings, digits: 'mine' }, mine });
    run();
    expect(posted.findLast(({ kind }) => kind === 'compared')).toMatchObject({ epoch: 1 });
    expect(posted.at(-1)).toEqual({ kind: 'finished', run: 3 });
  });

  it('stops at once when it is told to', () => {
    handle(compare);
    run(1);
    const count = posted.length;
    handle({ kind: 'stop' });
    run();
    expect(posted).toHaveLength(count);
  });

  it('says which of the two ended where weights stop being finite', () => {
    // sigmoids bound every error, so it takes two huge weights that cancel forward and not backward
    const w2 = weights['w2'].map((_, n) => (n < 10 ? 1e308 : n < 20 ? -1e308 : 0));
    const huge = { ...weights, w12: weights['w12'].map(() => 0), w2 };
    handle({ ...compare, weights: huge, settings: { ...settings, learningRate: 1e10 } });
    run();
    expect(posted.at(-1)).toMatchObject({ kind: 'diverged', run: 3, twin: 'right' });
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
    ['an unknown kind', { kind: 'dance' }, 'kind: expected digits, compare or stop, got dance'],
  ])('refuses %s in words', (_, message, text) => {
    handle(message as ToCompareWorker);
    expect(posted.at(-1)).toMatchObject({ kind: 'failed', message: text });
    expect(waiting).toHaveLength(0);
  });
});
