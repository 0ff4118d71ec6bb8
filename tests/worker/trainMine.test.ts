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
import { repeatsOf, TrainingSet } from '../../src/worker/trainingSet.ts';
import type { Numbered, TrainDigits, TrainOrder } from '../../src/worker/protocol.ts';
import { Handled, someDigits } from './handled.ts';

const [train, validation, mine] = [someDigits(270), someDigits(50), someDigits(4)];
const weights = createWeights(networks.kernel, 1);

const start = (digits: TrainDigits, own: TrainOrder['mine'] = mine): Numbered<TrainOrder> => ({
  kind: 'train',
  order: 1,
  network: 'kernel',
  weights,
  settings: { learningRate: 0.1, decay: 1, batchSize: 1, epochs: 2, augment: false, seed: 9, digits },
  from: { epoch: 0, digits: 0 },
  until: null,
  mine: own,
});

let worker: Handled;
beforeEach(() => {
  worker = new Handled({ kind: 'digits', side: 14, bytes: writeDigits({ train, validation }) });
});

const finished = () => worker.last('finished').weights;

describe('the digits of an epoch', () => {
  it('are each shipped one once, and one’s own so often that they make up about a tenth', () => {
    const set = new TrainingSet(train, mine, 'both');
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
    worker.tell(start('mine'));
    worker.run();
    expect(finished()).toEqual(expected);
    expect(worker.posted.find(({ kind }) => kind === 'progress')).toMatchObject({ of: 4 });
  });

  it.each(['both', 'mine'] as const)(
    '%s tells how many are answered rightly, beside the validation',
    (digits) => {
      worker.tell(start(digits));
      worker.run();
      const { mine: told, validation: score, weights: trained } = worker.all('epoch')[1];
      const own = evaluate(networks.kernel, trained, inkOf(mine.images), mine.labels);
      const others = evaluate(networks.kernel, trained, inkOf(validation.images), validation.labels);
      expect(told).toEqual({ correct: own.correct, of: 4 });
      expect(score.accuracy).toBe(others.correct / 50);
    },
  );

  it('leaves a run on the shipped ones as it was, whatever one has of one’s own', () => {
    worker.tell(start('shipped'));
    worker.run();
    const with_ = finished();
    expect(worker.all('epoch').every((epoch) => !('mine' in epoch))).toBe(true);
    const { digits: _digits, ...settings } = start('shipped').settings;
    worker.tell({ ...start('shipped', null), settings });
    worker.run();
    expect(finished()).toEqual(with_);
  });

  it('goes on after an interruption as if there had been none', () => {
    worker.tell(start('both'));
    worker.run();
    const whole = finished();
    worker.tell({ ...start('both'), until: 'step' });
    worker.run();
    worker.tell({ kind: 'resume', until: 'epoch' });
    worker.run();
    const rested = worker.last('progress');
    worker.tell({ ...start('both'), weights: rested.weights, from: rested.place });
    worker.run();
    expect(finished()).toEqual(whole);
  });

  it.each([
    ['none', null, /^mine: expected digits of your own, got none/],
    ['an empty list', someDigits(0), /^mine: expected a whole number from 1/],
    [
      'images that are cut off',
      { ...mine, images: mine.images.subarray(1) },
      /^mine: expected 784 or 3136 pixels/,
    ],
    ['a label that is no digit', { ...mine, labels: Uint8Array.of(1, 2, 3, 12) }, /^mine label 3: /],
  ])('refuses %s', (_, own, message) => {
    worker.tell(start('both', own));
    worker.run();
    expect(worker.posted).toMatchObject([{ kind: 'failed', order: 1 }]);
    expect(JSON.stringify(worker.posted[0])).toMatch(new RegExp(message.source.replace('^', '"')));
  });
});
