import { beforeEach, describe, expect, it } from 'vitest';
import {
  createRandom,
  createWeights,
  evaluate,
  inkOf,
  networks,
  readDigits,
  seedFor,
  trace,
  trainEpoch,
  writeDigits,
} from '../../src/core/index.ts';
import type { Numbered, TrainOrder, TrainSettings } from '../../src/worker/protocol.ts';
import { Handled, someDigits } from './handled.ts';

const COUNT = 1500;
const [train, validation] = [someDigits(COUNT), someDigits(100)];
const bytes = writeDigits({ train, validation });
const settings: TrainSettings = {
  learningRate: 0.1,
  decay: 0.5,
  batchSize: 1,
  epochs: 2,
  augment: false,
  seed: 9,
};
const weights = createWeights(networks.kernel, 1);
const start: Numbered<TrainOrder> = {
  kind: 'train',
  order: 1,
  network: 'kernel',
  weights,
  settings,
  from: { epoch: 0, digits: 0 },
  until: null,
};

let worker: Handled;

beforeEach(() => {
  worker = new Handled({ kind: 'digits', side: 14, bytes });
});

describe('a training run', () => {
  it('is so many epochs of descent, each in an order of its own, at a rate that decays', () => {
    const expected = Object.fromEntries(
      Object.entries(weights).map(([name, numbers]) => [name, numbers.slice()]),
    );
    for (const epoch of [0, 1]) {
      const order = createRandom(seedFor(9, `order ${epoch}`)).permutation(COUNT);
      const options = { learningRate: 0.1 * 0.5 ** epoch, batchSize: 1, order };
      trainEpoch(networks.kernel, expected, inkOf(train.images), train.labels, options);
    }
    worker.tell(start);
    worker.run();
    expect(worker.last('finished').weights).toEqual(expected);
    expect(worker.posted.filter(({ kind }) => kind === 'epoch')).toHaveLength(2);
  });

  it('tells after each epoch how the validation digits are answered', () => {
    worker.tell(start);
    worker.run();
    const { weights: trained, validation: told } = worker.last('epoch');
    const found = evaluate(networks.kernel, trained, inkOf(validation.images), validation.labels);
    expect(told).toEqual({ meanError: found.meanError, accuracy: found.correct / 100 });
  });

  it('says where it is while it goes on, and gives its weights', () => {
    worker.tell(start);
    worker.run(1);
    const { place, of, weights: now } = worker.last('progress');
    expect(place.digits).toBeGreaterThan(0);
    expect(of).toBe(COUNT);
    expect(now['w1cnn']).not.toEqual(weights['w1cnn']);
  });

  it.each([1, 32, 256])('ends the same however often it is interrupted: batches of %i', (batchSize) => {
    const asked = { ...start, settings: { ...settings, batchSize, augment: true } };
    worker = new Handled({ kind: 'digits', side: 14, bytes });
    worker.tell(asked);
    worker.run();
    const uninterrupted = worker.last('finished').weights;

    worker = new Handled({ kind: 'digits', side: 14, bytes });
    worker.tell(asked);
    worker.run(3);
    worker.tell({ kind: 'pause' });
    const { place, weights: now } = worker.last('progress');
    expect(place.epoch).toBe(1);
    expect(place.digits).toBeGreaterThan(0);
    worker = new Handled({ kind: 'digits', side: 14, bytes });
    worker.tell({ ...asked, order: 2, weights: now, from: place });
    worker.run();
    expect(worker.last('finished')).toEqual({ kind: 'finished', order: 2, weights: uninterrupted });
  });

  it.each([1, 32])(
    'ends the same however it is sliced: single steps and whole epochs of batches of %i',
    (batchSize) => {
      const asked = { ...start, settings: { ...settings, batchSize, augment: true } };
      worker = new Handled({ kind: 'digits', side: 14, bytes });
      worker.tell(asked);
      worker.run();
      const { weights: expected } = worker.last('finished');
      const { training } = worker.last('epoch');

      worker = new Handled({ kind: 'digits', side: 14, bytes });
      worker.tell({ ...asked, until: 'step' });
      worker.run();
      for (let n = 1; n < 40; n += 1) {
        worker.tell({ kind: 'resume', until: 'step' });
        worker.run();
      }
      expect(worker.last('progress').place).toEqual({ epoch: 0, digits: 40 * batchSize });
      worker.tell({ kind: 'resume', until: 'epoch' });
      worker.run();
      worker.tell({ kind: 'resume', until: null });
      worker.run();
      expect(worker.last('finished').weights).toEqual(expected);
      expect(worker.last('epoch').training.accuracy).toBeCloseTo(training.accuracy, 12);
    },
  );

  it('rests after one step, and after the epoch whose validation it tells', () => {
    worker.tell({ ...start, settings: { ...settings, batchSize: 16 }, until: 'step' });
    worker.run();
    expect(worker.posted.map(({ kind }) => kind)).toEqual(['progress']);
    expect(worker.last('progress')).toMatchObject({ place: { epoch: 0, digits: 16 }, rests: true });
    worker.tell({ kind: 'resume', until: 'epoch' });
    worker.run();
    expect(worker.posted.slice(-2).map(({ kind }) => kind)).toEqual(['progress', 'epoch']);
    expect(worker.last('progress')).toMatchObject({ place: { epoch: 1, digits: 0 }, rests: true });
    worker.tell({ kind: 'resume', until: 'epoch' });
    worker.run();
    expect(worker.last('progress').rests).toBe(false);
    expect(worker.posted.at(-1)?.kind).toBe('finished');
  });

  it('that is paused on its way to an epoch’s end has not come to rest there', () => {
    worker.tell({ ...start, settings: { ...settings, batchSize: 16 }, until: 'step' });
    worker.run();
    worker.tell({ kind: 'resume', until: 'epoch' });
    worker.time -= 45; // no report is due
    worker.run(1);
    worker.tell({ kind: 'pause' });
    expect(worker.last('progress').place.digits).toBeGreaterThan(16);
    expect(worker.last('progress').rests).toBe(false);
  });

  it('tells how large weights and gradients are: of one step, those that the step went by', () => {
    worker.tell({ ...start, until: 'step' });
    worker.run();
    const { sizes, weights: now } = worker.last('progress');
    expect(sizes.map(({ tensor }) => tensor)).toEqual(Object.keys(weights));
    const order = createRandom(seedFor(9, 'order 0')).permutation(COUNT);
    const [digit] = order;
    const x = inkOf(train.images).subarray(digit * 196, digit * 196 + 196);
    const d = Float64Array.from({ length: 10 }, (_, n) => Number(n === train.labels[digit]));
    const { gradients } = trace(networks.kernel, weights, x, d);
    const rms = (numbers: Float64Array): number => Math.hypot(...numbers) / Math.sqrt(numbers.length);
    for (const { tensor, weights: size, gradient } of sizes) {
      expect(size).toBeCloseTo(rms(now[tensor]), 12);
      expect(gradient / rms(gradients[tensor])).toBeCloseTo(1, 6);
    }
  });

  it('trains nothing more while it is paused, and goes on', () => {
    worker.tell(start);
    worker.run(1);
    worker.tell({ kind: 'pause' });
    const { place } = worker.last('progress');
    worker.run();
    expect(worker.posted.some(({ kind }) => kind === 'finished')).toBe(false);
    expect(worker.last('progress').place).toEqual(place);
    worker.tell({ kind: 'resume', until: null });
    worker.tell({ kind: 'resume', until: null });
    expect(worker.waiting).toHaveLength(1);
    worker.run();
    expect(worker.last('finished').order).toBe(1);
  });

  it('makes way for a moment where the page asks it to, and goes on by itself to the very same end', () => {
    worker.tell(start);
    worker.run();
    const expected = worker.last('finished').weights;
    expect(Math.max(...worker.waits)).toBe(0);
    worker.tell({ ...start, order: 2 });
    worker.run(1);
    worker.tell({ kind: 'makeWay' });
    worker.waits = [];
    worker.run();
    expect(worker.waits[0]).toBeGreaterThan(0);
    expect(worker.waits.at(-1)).toBe(0);
    expect(worker.last('finished')).toEqual({ kind: 'finished', order: 2, weights: expected });
  });

  it('that gets a further epoch at its end comes to what a run of both would have, to the last bit', () => {
    const longer = { ...settings, augment: true };
    worker.tell({ ...start, settings: longer });
    worker.run();
    const expected = worker.last('finished').weights;
    worker.tell({ ...start, order: 2, settings: { ...longer, epochs: 1 } });
    worker.run();
    const first = worker.last('finished').weights;
    expect(first).not.toEqual(expected);
    worker.tell({
      ...start,
      order: 2,
      settings: longer,
      weights: first,
      from: { epoch: 1, digits: 0 },
      until: 'step',
    });
    worker.run();
    expect(worker.last('progress').place).toEqual({ epoch: 1, digits: 1 });
    worker.tell({ kind: 'resume', until: null });
    worker.run();
    expect(worker.last('finished')).toEqual({ kind: 'finished', order: 2, weights: expected });
  });

  describe('whose epoch is judged by many digits', () => {
    const many = writeDigits({ train, validation: someDigits(2500) });

    beforeEach(() => {
      worker = new Handled({ kind: 'digits', side: 14, bytes: many });
    });

    /** To where the first epoch is trained, and the first slice of it judged. */
    function toJudging(): void {
      worker.tell(start);
      worker.run(2);
    }

    it('hears what is said between two slices of them, and tells nothing before the last', () => {
      toJudging();
      worker.run(1);
      expect(worker.all('epoch')).toHaveLength(0);
      for (const { place } of worker.all('progress')) expect(place.digits).toBeLessThan(COUNT);
      worker.run(1);
      expect(worker.last('progress').place).toEqual({ epoch: 1, digits: 0 });
      const { validation: told, weights: trained } = worker.last('epoch');
      const { images, labels } = readDigits(many).validation;
      const found = evaluate(networks.kernel, trained, inkOf(images), labels);
      expect(told).toEqual({ meanError: found.meanError, accuracy: found.correct / 2500 });
    });

    it('is paused when they are judged, and goes on with the next epoch', () => {
      worker.tell(start);
      worker.run();
      const expected = worker.last('finished').weights;
      worker = new Handled({ kind: 'digits', side: 14, bytes: many });
      toJudging();
      worker.tell({ kind: 'pause' });
      worker.run();
      expect(worker.posted.slice(-2).map(({ kind }) => kind)).toEqual(['progress', 'epoch']);
      expect(worker.last('progress')).toMatchObject({ place: { epoch: 1, digits: 0 }, rests: false });
      worker.tell({ kind: 'resume', until: null });
      worker.run();
      expect(worker.last('finished').weights).toEqual(expected);
    });

    it('ends at once when it is stopped', () => {
      toJudging();
      worker.tell({ kind: 'stop' });
      worker.run();
      expect(worker.all('epoch')).toHaveLength(0);
      expect(worker.waiting).toHaveLength(0);
    });
  });

  it('that begins at its end is over, and trains nothing more', () => {
    worker.tell({ ...start, from: { epoch: settings.epochs, digits: 0 } });
    worker.run();
    expect(worker.posted).toEqual([{ kind: 'finished', order: 1, weights }]);
  });

  it('ends when it is stopped, or another begins', () => {
    worker.tell(start);
    worker.run(1);
    worker.tell({ ...start, order: 2 });
    worker.tell({ kind: 'stop' });
    worker.run();
    expect(worker.posted.some(({ kind }) => kind === 'finished')).toBe(false);
  });

  it('that diverges says so and gives the last weights that were good', () => {
    // sigmoids bound every error, so it takes two huge weights that cancel forward and not backward
    const w2 = weights['w2'].map((_, n) => (n < 10 ? 1e308 : n < 20 ? -1e308 : 0));
    const huge = { ...weights, w12: weights['w12'].map(() => 0), w2 };
    worker.tell({ ...start, weights: huge, settings: { ...settings, learningRate: 1e10 } });
    worker.run();
    const { message, weights: good } = worker.last('diverged');
    expect(message).toMatch(/learningRate/);
    for (const numbers of Object.values(good)) expect(numbers.every(Number.isFinite)).toBe(true);
    expect(worker.waiting).toHaveLength(0);
  });
});

describe('what training refuses, changing nothing', () => {
  it.each([
    ['a learning rate of 0', { settings: { ...settings, learningRate: 0 } }, /learningRate/],
    ['a decay above 1', { settings: { ...settings, decay: 2 } }, /decay/],
    ['batches of 257', { settings: { ...settings, batchSize: 257 } }, /batchSize/],
    ['to rest at a place it does not know', { until: 'noon' as 'step' }, /until/],
    ['a place beyond the end of the epoch', { from: { epoch: 0, digits: COUNT } }, /digits/],
    ['half an epoch', { settings: { ...settings, epochs: 0.5 } }, /epochs/],
    ['weights of another network', { network: 'fourLayer' as const }, /w1/],
  ])('%s', (_, change, message) => {
    worker.tell({ ...start, order: 7, ...change });
    expect(worker.last('failed')).toMatchObject({ order: 7 });
    expect(worker.last('failed').message).toMatch(message);
    expect(worker.waiting).toHaveLength(0);
  });

  it('a run without digits, and digits that are damaged', () => {
    worker = new Handled();
    worker.tell(start);
    expect(worker.last('failed').message).toMatch(/digits/);
    worker.tell({ kind: 'digits', side: 14, bytes: bytes.subarray(0, 500) });
    expect(worker.last('failed').message).toMatch(/expected/);
  });
});
