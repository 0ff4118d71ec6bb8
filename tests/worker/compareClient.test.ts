import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../src/core/index.ts';
import { createCompareClient, type CompareClient } from '../../src/worker/compareClient.ts';
import type { FromCompareWorker, ToCompareWorker } from '../../src/worker/compareProtocol.ts';
import type { WorkerLike } from '../../src/worker/link.ts';

class FakeCompareWorker implements WorkerLike<ToCompareWorker> {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  isEnded = false;
  readonly received: string[] = [];
  postMessage(message: ToCompareWorker): void {
    this.received.push(message.kind);
  }
  terminate(): void {
    this.isEnded = true;
  }
  emit(message: FromCompareWorker): void {
    this.onmessage?.({ data: message } as MessageEvent);
  }
}

const compare: Extract<ToCompareWorker, { kind: 'compare' }> = {
  kind: 'compare',
  run: 1,
  network: 'kernel',
  bug: 'forgottenSum',
  weights: createWeights(networks.kernel, 1),
  mine: null,
  settings: { learningRate: 0.1, decay: 1, batchSize: 1, epochs: 1, augment: false, seed: 1 },
};

let workers: FakeCompareWorker[];
let heard: string[];
let client: CompareClient;

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  heard = [];
  client = createCompareClient({
    createWorker: () => {
      const worker = new FakeCompareWorker();
      workers.push(worker);
      return worker;
    },
    onMessage: ({ kind }) => heard.push(kind),
    onGiveUp: () => heard.push('gave up'),
  });
  client.setDigits(Uint8Array.of(1));
});

describe('the client of the worker that compares', () => {
  it('starts a worker for a comparison and ends it when that is over', () => {
    expect(workers).toHaveLength(0);
    client.start(compare);
    expect(workers[0].received).toEqual(['digits', 'compare']);
    workers[0].emit({ kind: 'finished', run: 1 });
    expect(heard).toEqual(['finished']);
    expect(workers[0].isEnded).toBe(true);
  });

  it('ends it when it is told to stop, and is deaf to an earlier comparison', () => {
    client.start(compare);
    client.stop();
    expect(workers[0].isEnded).toBe(true);
    client.start({ ...compare, run: 2 });
    workers[1].emit({ kind: 'finished', run: 1 });
    expect(heard).toEqual([]);
  });

  it('begins anew with another worker when one dies, and in the end gives up', () => {
    client.start(compare);
    for (let n = 0; n < 4; n += 1) workers[n].onerror?.({} as ErrorEvent);
    expect(workers.map(({ received }) => received)).toEqual(
      Array.from({ length: 4 }, () => ['digits', 'compare']),
    );
    expect(heard).toEqual(['gave up']);
  });
});
