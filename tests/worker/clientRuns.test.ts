import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../src/core/index.ts';
import { Client } from '../../src/worker/client.ts';
import { PATIENCE, RESTARTS, START_PATIENCE } from '../../src/worker/link.ts';
import type { CompareAnswer, CompareOrder, Progress, TrainOrder } from '../../src/worker/protocol.ts';
import { FakeWorkers, type FakeWorker } from './fakeWorker.ts';

const bytes = Uint8Array.of(1, 2, 3);
const weights = createWeights(networks.kernel, 1);
const trained = createWeights(networks.kernel, 2);
const settings = { learningRate: 0.1, decay: 1, batchSize: 1, epochs: 3, augment: false, seed: 1 };
const order: Omit<TrainOrder, 'kind'> = {
  network: 'kernel',
  weights,
  settings,
  from: { epoch: 0, digits: 0 },
  until: null,
};

const progress = (digits: number): Progress => ({
  kind: 'progress',
  place: { epoch: 1, digits },
  of: 9000,
  score: { meanError: 0.1, accuracy: 0.9 },
  weights: trained,
  milliseconds: 50,
  digits: 1024,
  sizes: [],
  rests: false,
});

let workers: FakeWorkers;
let heard: string[];
let isFailing: boolean;
let client: Client;
const newest = (): FakeWorker => workers.newest;
const hear = ({ kind }: { readonly kind: string }): void => {
  if (isFailing) throw new Error('the page failed');
  heard.push(kind);
};

beforeEach(() => {
  vi.useFakeTimers();
  workers = new FakeWorkers();
  heard = [];
  isFailing = false;
  client = new Client({ createWorker: workers.create });
});
afterEach(() => void vi.useRealTimers());

describe('a training run', () => {
  beforeEach(() => {
    client.setDigits(14, bytes);
    client.train(order, hear);
  });

  it('begins in a worker that has the digits', () => {
    expect(workers.all).toHaveLength(1);
    expect(newest().received).toMatchObject([
      { kind: 'digits', side: 14, bytes },
      { kind: 'train', ...order },
    ]);
  });

  it('goes on from the last progress when the worker has died', () => {
    newest().answer('train', progress(2048));
    newest().crash();
    expect(workers.all).toHaveLength(2);
    expect(newest().received).toMatchObject([
      { kind: 'digits', side: 14, bytes },
      { kind: 'train', ...order, weights: trained, from: { epoch: 1, digits: 2048 }, until: null },
    ]);
  });

  it('goes on with the next epoch when the worker has died after the end of one', () => {
    const score = { meanError: 0.1, accuracy: 0.9 };
    const answer = { kind: 'epoch', epoch: 0, training: score, validation: score, weights: trained } as const;
    newest().answer('train', answer);
    newest().crash();
    expect(newest().received[1]).toMatchObject({ weights: trained, from: { epoch: 1, digits: 0 } });
  });

  it('has the same digits of the user’s own in a new worker', () => {
    const mine = { images: new Uint8Array(196), labels: Uint8Array.of(7) };
    client.train({ ...order, mine }, hear);
    newest().answer('train', progress(2048));
    newest().crash();
    expect(newest().received[1]).toMatchObject({ kind: 'train', mine, from: { epoch: 1, digits: 2048 } });
  });

  it('takes a worker that is silent for dead', () => {
    newest().answer('train', progress(1024));
    vi.advanceTimersByTime(PATIENCE + 1);
    expect(workers.all).toHaveLength(2);
  });

  it('is watched on even if the page fails at an answer', () => {
    isFailing = true;
    expect(() => newest().answer('train', progress(1024))).toThrow('the page failed');
    vi.advanceTimersByTime(PATIENCE + 1);
    expect(workers.all).toHaveLength(2);
  });

  it('is asked to make way, and nothing is asked of one that is over', () => {
    client.makeWay();
    client.stop();
    client.makeWay();
    client.stop();
    client.pause();
    client.resume(null);
    expect(newest().kinds).toEqual(['digits', 'train', 'makeWay', 'stop']);
  });

  it('owes nothing while it is paused, and stays paused in a new worker', () => {
    newest().answer('train', progress(1024));
    client.pause();
    newest().answer('train', progress(1024));
    vi.advanceTimersByTime(10 * PATIENCE);
    expect(workers.all).toHaveLength(1);
    newest().crash();
    expect(newest().kinds).toEqual(['digits', 'train', 'pause']);
    client.resume(null);
    expect(newest().kinds.at(-1)).toBe('resume');
  });

  it('rests in a new worker too where it had come to rest, and takes a step that was not told of again', () => {
    client.train({ ...order, until: 'step' }, hear);
    newest().crash();
    expect(newest().received.at(-1)).toMatchObject({ ...order, until: 'step' });
    newest().answer('train', { ...progress(1), rests: true });
    vi.advanceTimersByTime(10 * PATIENCE);
    expect(workers.all).toHaveLength(2);
    newest().crash();
    expect(newest().kinds).toEqual(['digits', 'train', 'pause']);
    expect(newest().received[1]).toMatchObject({ until: null });
    client.resume('epoch');
    newest().crash();
    expect(newest().received.at(-1)).toMatchObject({ from: { epoch: 1, digits: 1 }, until: 'epoch' });
  });

  it('is silent once another has begun, or it was stopped', () => {
    const [worker] = workers.all;
    const later: string[] = [];
    client.train(order, ({ kind }) => later.push(kind));
    worker.emit({ ...progress(1024), order: 1 });
    worker.emit({ ...progress(1024), order: 2 });
    expect([heard, later]).toEqual([[], ['progress']]);
    client.stop();
    worker.emit({ ...progress(2048), order: 2 });
    expect(later).toEqual(['progress']);
  });

  it('that is refused is over', () => {
    newest().answer('train', { kind: 'failed', message: 'digits: expected the file to begin with CVSD' });
    vi.advanceTimersByTime(10 * PATIENCE);
    expect(heard).toEqual(['failed']);
    expect(workers.all).toHaveLength(1);
  });

  it.each([
    { kind: 'finished', weights: trained },
    { kind: 'diverged', weights: trained, message: '' },
  ] as const)('expects nothing more after its end', (answer) => {
    newest().answer('train', answer);
    vi.advanceTimersByTime(10 * PATIENCE);
    expect(workers.all).toHaveLength(1);
    expect(heard).toEqual([answer.kind]);
  });

  it('hears once that a worker which dies again and again is given up', () => {
    vi.advanceTimersByTime((RESTARTS + 1) * START_PATIENCE + 10);
    expect(workers.all).toHaveLength(RESTARTS + 1);
    expect(heard).toEqual(['stopped']);
  });
});

describe('an evaluation', () => {
  const predictions = { given: Uint8Array.of(4), scores: Float64Array.of(0.9) };

  it('is answered without any run', async () => {
    client.setDigits(14, bytes);
    const answer = client.evaluate('kernel', weights);
    expect(newest().kinds).toEqual(['digits', 'evaluate']);
    newest().answer('evaluate', { kind: 'evaluated', predictions });
    await expect(answer).resolves.toEqual(predictions);
  });

  it('is nothing about a run beside it, which goes on', async () => {
    client.train(order, hear);
    const answer = client.evaluate('kernel', weights);
    newest().answer('evaluate', { kind: 'evaluated', predictions });
    newest().answer('train', progress(1024));
    await expect(answer).resolves.toEqual(predictions);
    expect(heard).toEqual(['progress']);
  });

  it('is refused in the worker’s words', async () => {
    const answer = client.evaluate('kernel', weights);
    newest().answer('evaluate', { kind: 'failed', message: 'w1cnn: too long' });
    await expect(answer).rejects.toThrow(new RangeError('w1cnn: too long'));
  });

  it('is asked again of a worker that is started anew, after its digits', async () => {
    client.setDigits(14, bytes);
    const answer = client.evaluate('kernel', weights);
    vi.advanceTimersByTime(START_PATIENCE);
    expect(workers.all).toHaveLength(2);
    expect(newest().kinds).toEqual(['digits', 'evaluate']);
    newest().answer('evaluate', { kind: 'evaluated', predictions });
    await expect(answer).resolves.toEqual(predictions);
    vi.advanceTimersByTime(10 * PATIENCE);
    expect(workers.all).toHaveLength(2);
  });

  it('is given up with the worker', async () => {
    const rejected = expect(client.evaluate('kernel', weights)).rejects.toThrow('worker');
    vi.advanceTimersByTime((RESTARTS + 1) * START_PATIENCE);
    await rejected;
  });

  it('does not have the same digits sent twice', () => {
    client.setDigits(14, bytes);
    client.setDigits(14, bytes);
    expect(newest().kinds).toEqual(['digits']);
  });
});

describe('a comparison', () => {
  const comparison: Omit<CompareOrder, 'kind'> = {
    network: 'kernel',
    bug: 'forgottenSum',
    weights,
    mine: null,
    settings,
  };
  const score = { meanError: 0.5, accuracy: 0.5 };
  const compared = (isLast: boolean): CompareAnswer => ({
    kind: 'compared',
    epoch: 1,
    scores: { right: score, planted: score },
    isLast,
  });

  beforeEach(() => {
    client.setDigits(14, bytes);
    client.compare(comparison, hear);
  });

  it('has a worker with the digits, which ends with it: the next has another', () => {
    newest().answer('compare', compared(false));
    expect(newest().terminated).toBe(false);
    newest().answer('compare', compared(true));
    expect(heard).toEqual(['compared', 'compared']);
    expect(newest().terminated).toBe(true);
    client.compare(comparison, hear);
    expect(workers.all.map(({ kinds }) => kinds)).toEqual([
      ['digits', 'compare'],
      ['digits', 'compare'],
    ]);
  });

  it('ends with its worker when it is stopped, or another begins', () => {
    client.stop();
    expect(newest().terminated).toBe(true);
    client.compare(comparison, hear);
    client.compare(comparison, hear);
    expect(workers.all.map(({ terminated }) => terminated)).toEqual([true, true, false]);
    newest().emit({ ...compared(true), order: 2 });
    expect(heard).toEqual([]);
  });

  it('begins anew with another worker when one dies, and in the end gives up', () => {
    for (let n = 0; n < 4; n += 1) workers.all[n].crash();
    expect(workers.all.map(({ kinds }) => kinds)).toEqual(
      Array.from({ length: 4 }, () => ['digits', 'compare']),
    );
    expect(heard).toEqual(['stopped']);
  });
});
