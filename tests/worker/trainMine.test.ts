import { beforeEach, describe, expect, it } from 'vitest';
import {
  createRandom,
  createWeights,
  evaluate,
  inkOf,
  networks,
  seedFor,
  trainEpoch,
  writeDigits,
} from '../../src/core/index.ts';
import { createTrainHandler } from '../../src/worker/trainHandler.ts';
import { repeatsOf, TrainingSet } from '../../src/worker/trainingSet.ts';
import type { FromTrainWorker, ToTrainWorker, TrainDigits } from '../../src/worker/trainProtocol.ts';

const random = createRandom(8);
const some = (count: number) => ({
  images: Uint8Array.from({ length: count * 196 }, () => (random.next() < 0.3 ? random.below(256) : 0)),
  labels: Uint8Array.from({ length: count }, (_, n) => n % 10),
});
const [train, validation, mine] = [some(270), some(50), some(4)];
const ink = ({ images, labels }: ReturnType<typeof some>) => ({ images: inkOf(images), labels });
const weights = createWeights(networks.kernel, 1);

type Start = Extract<ToTrainWorker, { kind: 'start' }>;
const start = (digits: TrainDigits, own: Start['mine'] = mine): Start => ({
  kind: 'start',
  run: 1,
  network: 'kernel',
  weights,
  settings: { learningRate: 0.1, decay: 1, batchSize: 1, epochs: 2, augment: false, seed: 9, digits },
  from: { epoch: 0, digits: 0 },
  until: null,
  mine: own,
});

let posted: FromTrainWorker[];
let handle: (message: ToTrainWorker) => void;
let waiting: (() => void)[];
beforeEach(() => {
  posted = [];
  waiting = [];
  let time = 0;
  handle = createTrainHandler({
    now: () => (time += 10),
    later: (work) => waiting.push(work),
    post: (message) => posted.push(message),
  });
  handle({ kind: 'digits', bytes: writeDigits({ train, validation }) });
});

function run(slices = Infinity): void {
  for (let n = 0; n < slices && waiting.length > 0; n += 1) waiting.shift()?.();
}

function epochs(): Extract<FromTrainWorker, { kind: 'epoch' }>[] {
  return posted.filter((message) => message.kind === 'epoch');
}

const finished = () => posted.find((message) => message.kind === 'finished')?.weights;

describe('the digits of an epoch', () => {
  it('are each shipped one once, and one’s own so often that they make up about a tenth', () => {
    const set = new TrainingSet(ink(train), ink(mine), 'both');
    const counts = new Map<unknown, number>();
    for (let n = 0; n < set.length; n += 1) {
      const { set: from, place } = set.find(n);
      const key = from === set.own ? `own ${place}` : place;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const own = [...counts].filter(([key]) => typeof key === 'string').map(([, count]) => count);
    expect(own).toEqual([8, 8, 8, 8]);
    expect(counts.size).toBe(270 + 4);
    expect(set.length).toBe(270 + 32);
  });

  it.each([1, 3, 12, 100, 777, 1000])('of which %i are one’s own: between a twentieth and a sixth', (own) => {
    const share = (own * repeatsOf(9000, own)) / (9000 + own * repeatsOf(9000, own));
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.17);
  });
});

describe('training on one’s own digits', () => {
  it('alone is descent on them and on nothing else, in an order that follows from seed and epoch', () => {
    const expected = Object.fromEntries(Object.entries(weights).map(([name, all]) => [name, all.slice()]));
    for (const epoch of [0, 1]) {
      const order = createRandom(seedFor(9, `order ${epoch}`)).permutation(4);
      const options = { learningRate: 0.1, batchSize: 1, order };
      trainEpoch(networks.kernel, expected, inkOf(mine.images), mine.labels, options);
    }
    handle(start('mine'));
    run();
    expect(finished()).toEqual(expected);
    expect(posted.find(({ kind }) => kind === 'progress')).toMatchObject({ of: 4 });
  });

  it.each(['both', 'mine'] as const)(
    '%s tells how many are answered rightly, beside the validation',
    (digits) => {
      handle(start(digits));
      run();
      const { mine: told, validation: score, weights: trained } = epochs()[1];
      const own = evaluate(networks.kernel, trained, inkOf(mine.images), mine.labels);
      const others = evaluate(networks.kernel, trained, inkOf(validation.images), validation.labels);
      expect(told).toEqual({ correct: own.correct, of: 4 });
      expect(score.accuracy).toBe(others.correct / 50);
    },
  );

  it('leaves a run on the shipped ones as it was, whatever one has of one’s own', () => {
    handle(start('shipped'));
    run();
    const with_ = finished();
    expect(epochs().every((epoch) => !('mine' in epoch))).toBe(true);
    posted = [];
    const { digits: _digits, ...settings } = start('shipped').settings;
    handle({ ...start('shipped', null), settings });
    run();
    expect(finished()).toEqual(with_);
  });

  it('goes on after an interruption as if there had been none', () => {
    handle(start('both'));
    run();
    const whole = finished();
    posted = [];
    handle({ ...start('both'), until: 'step' });
    run();
    handle({ kind: 'resume', until: 'epoch' });
    run();
    const rested = posted.findLast((message) => message.kind === 'progress');
    if (!rested) throw new Error('expected progress');
    posted = [];
    handle({ ...start('both'), weights: rested.weights, from: rested.place });
    run();
    expect(finished()).toEqual(whole);
  });

  it.each([
    ['none', null, /^mine: expected digits of your own, got none/],
    ['an empty list', some(0), /^mine: expected a whole number from 1/],
    ['images that are cut off', { ...mine, images: mine.images.subarray(1) }, /^mine: expected 784 pixels/],
    ['a label that is no digit', { ...mine, labels: Uint8Array.of(1, 2, 3, 12) }, /^mine label 3: /],
  ])('refuses %s', (_, own, message) => {
    handle(start('both', own));
    run();
    expect(posted).toMatchObject([{ kind: 'failed', run: 1 }]);
    expect(JSON.stringify(posted[0])).toMatch(new RegExp(message.source.replace('^', '"')));
  });
});
