import { beforeEach, describe, expect, it } from 'vitest';
import {
  createRandom,
  createWeights,
  evaluate,
  inkOf,
  networks,
  seedFor,
  trace,
  trainEpoch,
  writeDigits,
} from '../../src/core/index.ts';
import { createTrainHandler } from '../../src/worker/trainHandler.ts';
import type { FromTrainWorker, ToTrainWorker, TrainSettings } from '../../src/worker/trainProtocol.ts';

const COUNT = 3000;
const random = createRandom(4);
const pixels = (count: number): Uint8Array =>
  Uint8Array.from({ length: count * 196 }, () => (random.next() < 0.3 ? random.below(256) : 0));
const labelsOf = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, n) => n % 10);
const train = { images: pixels(COUNT), labels: labelsOf(COUNT) };
const validation = { images: pixels(100), labels: labelsOf(100) };
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
const start: Extract<ToTrainWorker, { kind: 'start' }> = {
  kind: 'start',
  run: 1,
  network: 'kernel',
  weights,
  settings,
  from: { epoch: 0, digits: 0 },
  until: null,
};

let posted: FromTrainWorker[] = [];
let waiting: (() => void)[] = [];
/** Milliseconds between its slices. */
let waits: number[] = [];
let time = 0;

function worker(): (message: ToTrainWorker) => void {
  return createTrainHandler({
    now: () => (time += 10),
    later: (work, milliseconds) => {
      waiting.push(work);
      waits.push(milliseconds);
    },
    post: (message) => posted.push(message),
  });
}

/** Lets the worker go on for so many slices. */
function run(slices = Infinity): void {
  for (let n = 0; n < slices && waiting.length > 0; n += 1) waiting.shift()?.();
}

const last = <Kind extends FromTrainWorker['kind']>(kind: Kind): Extract<FromTrainWorker, { kind: Kind }> => {
  const found = posted.findLast((message) => message.kind === kind);
  if (!found) throw new Error(`no ${kind} was posted, but ${posted.map((each) => each.kind).join(', ')}`);
  return found as Extract<FromTrainWorker, { kind: Kind }>;
};

beforeEach(() => {
  posted = [];
  waiting = [];
  waits = [];
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
    const handle = worker();
    handle({ kind: 'digits', bytes });
    handle(start);
    run();
    expect(last('finished').weights).toEqual(expected);
    expect(posted.filter(({ kind }) => kind === 'epoch')).toHaveLength(2);
  });

  it('tells after each epoch how the validation digits are answered', () => {
    const handle = worker();
    handle({ kind: 'digits', bytes });
    handle(start);
    run();
    const { weights: trained, validation: told } = last('epoch');
    const found = evaluate(networks.kernel, trained, inkOf(validation.images), validation.labels);
    expect(told).toEqual({ meanError: found.meanError, accuracy: found.correct / 100 });
  });

  it('says where it is while it goes on, and gives its weights', () => {
    const handle = worker();
    handle({ kind: 'digits', bytes });
    handle(start);
    run(2);
    const { place, of, weights: now } = last('progress');
    expect(place.digits).toBeGreaterThan(0);
    expect(of).toBe(COUNT);
    expect(now['w1cnn']).not.toEqual(weights['w1cnn']);
  });

  it.each([1, 32, 256])('ends the same however often it is interrupted: batches of %i', (batchSize) => {
    const asked = { ...start, settings: { ...settings, batchSize, augment: true } };
    const whole = worker();
    whole({ kind: 'digits', bytes });
    whole(asked);
    run();
    const uninterrupted = last('finished').weights;

    const first = worker();
    first({ kind: 'digits', bytes });
    first(asked);
    run(4);
    first({ kind: 'pause' });
    const { place, weights: now } = last('progress');
    expect(place.epoch).toBe(1);
    const second = worker();
    second({ kind: 'digits', bytes });
    second({ ...asked, run: 2, weights: now, from: place });
    run();
    expect(last('finished')).toEqual({ kind: 'finished', run: 2, weights: uninterrupted });
  });

  it.each([1, 32])(
    'ends the same however it is sliced: single steps and whole epochs of batches of %i',
    (batchSize) => {
      const asked = { ...start, settings: { ...settings, batchSize, augment: true } };
      const whole = worker();
      whole({ kind: 'digits', bytes });
      whole(asked);
      run();
      const { weights: expected } = last('finished');
      const { training } = last('epoch');

      const sliced = worker();
      sliced({ kind: 'digits', bytes });
      sliced({ ...asked, until: 'step' });
      run();
      for (let n = 1; n < 40; n += 1) {
        sliced({ kind: 'resume', until: 'step' });
        run();
      }
      expect(last('progress').place).toEqual({ epoch: 0, digits: 40 * batchSize });
      sliced({ kind: 'resume', until: 'epoch' });
      run();
      sliced({ kind: 'resume', until: null });
      run();
      expect(last('finished').weights).toEqual(expected);
      expect(last('epoch').training.accuracy).toBeCloseTo(training.accuracy, 12);
    },
  );

  it('rests after one step, and after the epoch whose validation it tells', () => {
    const handle = worker();
    handle({ kind: 'digits', bytes });
    handle({ ...start, settings: { ...settings, batchSize: 16 }, until: 'step' });
    run();
    expect(posted.map(({ kind }) => kind)).toEqual(['progress']);
    expect(last('progress')).toMatchObject({ place: { epoch: 0, digits: 16 }, rests: true });
    handle({ kind: 'resume', until: 'epoch' });
    run();
    expect(posted.slice(-2).map(({ kind }) => kind)).toEqual(['progress', 'epoch']);
    expect(last('progress')).toMatchObject({ place: { epoch: 1, digits: 0 }, rests: true });
    handle({ kind: 'resume', until: 'epoch' });
    run();
    expect(last('progress').rests).toBe(false);
    expect(posted.at(-1)?.kind).toBe('finished');
  });

  it('that is paused on its way to an epoch’s end has not come to rest there', () => {
    const handle = worker();
    handle({ kind: 'digits', bytes });
    handle({ ...start, settings: { ...settings, batchSize: 16 }, until: 'step' });
    run();
    handle({ kind: 'resume', until: 'epoch' });
    time -= 45; // no report is due
    run(1);
    handle({ kind: 'pause' });
    expect(last('progress').place.digits).toBeGreaterThan(16);
    expect(last('progress').rests).toBe(false);
  });

  it('tells how large weights and gradients are: of one step, those that the step went by', () => {
    const handle = worker();
    handle({ kind: 'digits', bytes });
    handle({ ...start, until: 'step' });
    run();
    const { sizes, weights: now } = last('progress');
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
    const handle = worker();
    handle({ kind: 'digits', bytes });
    handle(start);
    run(1);
    handle({ kind: 'pause' });
    const { place } = last('progress');
    run();
    expect(posted.some(({ kind }) => kind === 'finished')).toBe(false);
    expect(last('progress').place).toEqual(place);
    handle({ kind: 'resume', until: null });
    handle({ kind: 'resume', until: null });
    expect(waiting).toHaveLength(1);
    run();
    expect(last('finished').run).toBe(1);
  });

  it('makes way for a moment where the page asks it to, and goes on by itself to the very same end', () => {
    const handle = worker();
    handle({ kind: 'digits', bytes });
    handle(start);
    run();
    const expected = last('finished').weights;
    expect(Math.max(...waits)).toBe(0);
    handle({ ...start, run: 2 });
    run(1);
    handle({ kind: 'makeWay' });
    waits = [];
    run();
    expect(waits[0]).toBeGreaterThan(0);
    expect(waits.at(-1)).toBe(0);
    expect(last('finished')).toEqual({ kind: 'finished', run: 2, weights: expected });
  });

  it('that gets a further epoch at its end comes to what a run of both would have, to the last bit', () => {
    const longer = { ...settings, augment: true };
    const handle = worker();
    handle({ kind: 'digits', bytes });
    handle({ ...start, settings: longer });
    run();
    const expected = last('finished').weights;
    handle({ ...start, run: 2, settings: { ...longer, epochs: 1 } });
    run();
    const first = last('finished').weights;
    expect(first).not.toEqual(expected);
    handle({
      ...start,
      run: 2,
      settings: longer,
      weights: first,
      from: { epoch: 1, digits: 0 },
      until: 'step',
    });
    run();
    expect(last('progress').place).toEqual({ epoch: 1, digits: 1 });
    handle({ kind: 'resume', until: null });
    run();
    expect(last('finished')).toEqual({ kind: 'finished', run: 2, weights: expected });
  });

  it('that begins at its end is over, and trains nothing more', () => {
    const answer = worker();
    answer({ kind: 'digits', bytes });
    answer({ ...start, from: { epoch: settings.epochs, digits: 0 } });
    run();
    expect(posted).toEqual([{ kind: 'finished', run: 1, weights }]);
  });

  it('ends when it is stopped, or another begins', () => {
    const handle = worker();
    handle({ kind: 'digits', bytes });
    handle(start);
    run(1);
    handle({ ...start, run: 2 });
    handle({ kind: 'stop' });
    run();
    expect(posted.some(({ kind }) => kind === 'finished')).toBe(false);
  });

  it('that diverges says so and gives the last weights that were good', () => {
    const handle = worker();
    handle({ kind: 'digits', bytes });
    // sigmoids bound every error, so it takes two huge weights that cancel forward and not backward
    const w2 = weights['w2'].map((_, n) => (n < 10 ? 1e308 : n < 20 ? -1e308 : 0));
    const huge = { ...weights, w12: weights['w12'].map(() => 0), w2 };
    handle({ ...start, weights: huge, settings: { ...settings, learningRate: 1e10 } });
    run();
    const { message, weights: good } = last('diverged');
    expect(message).toMatch(/learningRate/);
    for (const numbers of Object.values(good)) expect(numbers.every(Number.isFinite)).toBe(true);
    expect(waiting).toHaveLength(0);
  });
});

describe('what training refuses, changing nothing', () => {
  it.each([
    ['a learning rate of 0', { settings: { ...settings, learningRate: 0 } }, /learningRate/],
    ['a decay above 1', { settings: { ...settings, decay: 2 } }, /decay/],
    ['batches of 257', { settings: { ...settings, batchSize: 257 } }, /batchSize/],
    ['to rest at a place it does not know', { until: 'noon' as 'step' }, /until/],
    ['half an epoch', { settings: { ...settings, epochs: 0.5 } }, /epochs/],
    ['weights of another network', { network: 'fourLayer' as const }, /w1/],
  ])('%s', (_, change, message) => {
    const handle = worker();
    handle({ kind: 'digits', bytes });
    handle({ ...start, run: 7, ...change });
    expect(last('failed')).toMatchObject({ run: 7 });
    expect(last('failed').message).toMatch(message);
    expect(waiting).toHaveLength(0);
  });

  it('a run without digits, and digits that are damaged', () => {
    const handle = worker();
    handle(start);
    expect(last('failed').message).toMatch(/digits/);
    handle({ kind: 'digits', bytes: bytes.subarray(0, 500) });
    expect(last('failed').message).toMatch(/expected/);
  });
});
