import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../src/core/index.ts';
import { PATIENCE, RESTARTS, START_PATIENCE, type WorkerLike } from '../../src/worker/link.ts';
import { createTrainClient, type TrainClient } from '../../src/worker/trainClient.ts';
import type { FromTrainWorker, ToTrainWorker } from '../../src/worker/trainProtocol.ts';

type Start = Extract<ToTrainWorker, { kind: 'start' }>;

class FakeTrainer implements WorkerLike<ToTrainWorker> {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly received: ToTrainWorker[] = [];

  postMessage(message: ToTrainWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.onmessage = null;
  }

  emit(message: FromTrainWorker): void {
    this.onmessage?.({ data: message } as MessageEvent);
  }

  get kinds(): string[] {
    return this.received.map(({ kind }) => kind);
  }
}

const bytes = Uint8Array.of(1, 2, 3);
const weights = createWeights(networks.kernel, 1);
const start: Start = {
  kind: 'start',
  run: 1,
  network: 'kernel',
  weights,
  settings: { learningRate: 0.1, decay: 1, batchSize: 1, epochs: 3, augment: false, seed: 1 },
  from: { epoch: 0, digits: 0 },
  until: null,
};
const trained = createWeights(networks.kernel, 2);

const progress = (run: number, digits: number): FromTrainWorker => ({
  kind: 'progress',
  run,
  place: { epoch: 1, digits },
  of: 9000,
  score: { meanError: 0.1, accuracy: 0.9 },
  weights: trained,
  milliseconds: 50,
  digits: 1024,
  sizes: [],
  rests: false,
});

let workers: FakeTrainer[];
let heard: FromTrainWorker[];
let gaveUp: number;
let isFailing: boolean;
let client: TrainClient;
const newest = (): FakeTrainer => workers[workers.length - 1];

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  heard = [];
  gaveUp = 0;
  isFailing = false;
  client = createTrainClient({
    createWorker: () => {
      workers.push(new FakeTrainer());
      return newest();
    },
    onMessage: (message) => {
      if (isFailing) throw new Error('the page failed');
      heard.push(message);
    },
    onGiveUp: () => (gaveUp += 1),
  });
});
afterEach(() => void vi.useRealTimers());

describe('the training client', () => {
  it('starts a worker with the digits and the run', () => {
    client.setDigits(bytes);
    client.start(start);
    expect(workers).toHaveLength(1);
    expect(newest().received).toEqual([{ kind: 'digits', bytes }, start]);
  });

  it('goes on from the last progress when the worker has died', () => {
    client.setDigits(bytes);
    client.start(start);
    newest().emit(progress(1, 2048));
    newest().onerror?.({} as ErrorEvent);
    expect(workers).toHaveLength(2);
    const [digits, again] = newest().received;
    expect(digits.kind).toBe('digits');
    expect(again).toEqual({ ...start, weights: trained, from: { epoch: 1, digits: 2048 }, until: null });
  });

  it('gives a new worker the same digits of the user’s own', () => {
    const mine = { images: new Uint8Array(196), labels: Uint8Array.of(7) };
    client.setDigits(bytes);
    client.start({ ...start, mine });
    newest().emit(progress(1, 2048));
    newest().onerror?.({} as ErrorEvent);
    expect(newest().received[1]).toMatchObject({ kind: 'start', mine, from: { epoch: 1, digits: 2048 } });
  });

  it('takes a worker that is silent while it should train for dead', () => {
    client.setDigits(bytes);
    client.start(start);
    newest().emit(progress(1, 1024));
    vi.advanceTimersByTime(PATIENCE + 1);
    expect(workers).toHaveLength(2);
  });

  it('is watched on even if the page fails at an answer', () => {
    client.setDigits(bytes);
    client.start(start);
    isFailing = true;
    expect(() => newest().emit(progress(1, 1024))).toThrow('the page failed');
    vi.advanceTimersByTime(PATIENCE + 1);
    expect(workers).toHaveLength(2);
  });

  it('asks a run to make way, and nothing of one that is over', () => {
    client.setDigits(bytes);
    client.makeWay();
    client.start(start);
    client.makeWay();
    expect(newest().kinds).toEqual(['digits', 'start', 'makeWay']);
    client.stop();
    client.makeWay();
    expect(newest().kinds).toEqual(['digits', 'start', 'makeWay', 'stop']);
  });

  it('waits for nothing while it is paused, and stays paused in a new worker', () => {
    client.setDigits(bytes);
    client.start(start);
    newest().emit(progress(1, 1024));
    client.pause();
    newest().emit(progress(1, 1024));
    vi.advanceTimersByTime(10 * PATIENCE);
    expect(workers).toHaveLength(1);
    newest().onerror?.({} as ErrorEvent);
    expect(newest().kinds).toEqual(['digits', 'start', 'pause']);
    client.resume(null);
    expect(newest().kinds.at(-1)).toBe('resume');
  });

  it('rests in a new worker too where it had come to rest, and takes a step that was not told of again', () => {
    client.setDigits(bytes);
    client.start({ ...start, until: 'step' });
    newest().onerror?.({} as ErrorEvent);
    expect(newest().received.at(-1)).toEqual({ ...start, until: 'step' });
    newest().emit({ ...progress(1, 1), rests: true } as FromTrainWorker);
    vi.advanceTimersByTime(10 * PATIENCE);
    expect(workers).toHaveLength(2);
    newest().onerror?.({} as ErrorEvent);
    expect(newest().kinds).toEqual(['digits', 'start', 'pause']);
    client.resume('epoch');
    newest().onerror?.({} as ErrorEvent);
    expect(newest().received.at(-1)).toMatchObject({
      kind: 'start',
      from: { epoch: 1, digits: 1 },
      until: 'epoch',
    });
  });

  it('hears nothing of an earlier run', () => {
    client.setDigits(bytes);
    client.start(start);
    client.start({ ...start, run: 2 });
    newest().emit(progress(1, 1024));
    expect(heard).toEqual([]);
    newest().emit(progress(2, 1024));
    expect(heard).toHaveLength(1);
  });

  it('tells of the refusal of a run, also after one that names none', () => {
    client.setDigits(bytes);
    client.start(start);
    newest().emit({ kind: 'failed', message: 'digits: expected the file to begin with CVSD' });
    newest().emit({ kind: 'failed', run: 1, message: 'digits: expected them before the first run' });
    expect(heard.at(-1)).toMatchObject({ kind: 'failed', run: 1 });
    vi.advanceTimersByTime(10 * PATIENCE);
    expect(workers).toHaveLength(1);
  });

  it('expects nothing more after a run that is over', () => {
    client.setDigits(bytes);
    client.start(start);
    newest().emit({ kind: 'finished', run: 1, weights: trained });
    vi.advanceTimersByTime(10 * PATIENCE);
    expect(workers).toHaveLength(1);
    expect(heard.map(({ kind }) => kind)).toEqual(['finished']);
  });

  it('gives up on a worker that dies again and again, and says so once', () => {
    client.setDigits(bytes);
    client.start(start);
    vi.advanceTimersByTime((RESTARTS + 1) * START_PATIENCE + 10);
    expect(workers).toHaveLength(RESTARTS + 1);
    expect(gaveUp).toBe(1);
  });
});
