import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../src/core/index.ts';
import type { JudgeOrder } from '../../src/worker/judgeProtocol.ts';
import { PATIENCE, RESTARTS, START_PATIENCE, type WorkerLike } from '../../src/worker/link.ts';
import { createTrainClient } from '../../src/worker/trainClient.ts';
import type { ToTrainWorker } from '../../src/worker/trainProtocol.ts';

class FakeTrainer implements WorkerLike<ToTrainWorker | JudgeOrder> {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly received: (ToTrainWorker | JudgeOrder)[] = [];
  postMessage(message: ToTrainWorker | JudgeOrder): void {
    this.received.push(message);
  }
  terminate(): void {
    this.onmessage = null;
  }
  emit(data: unknown): void {
    this.onmessage?.({ data } as MessageEvent);
  }
  get kinds(): string[] {
    return this.received.map(({ kind }) => kind);
  }
}

const bytes = Uint8Array.of(1, 2, 3);
const weights = createWeights(networks.kernel, 1);
const verdict = { given: Uint8Array.of(4), scores: Float64Array.of(0.9) };

let workers: FakeTrainer[];
let gaveUp: number;
let heard: number;
const newest = (): FakeTrainer => workers[workers.length - 1];
const client = () =>
  createTrainClient({
    createWorker: () => {
      workers.push(new FakeTrainer());
      return newest();
    },
    onMessage: () => (heard += 1),
    onGiveUp: () => (gaveUp += 1),
  });

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  gaveUp = 0;
  heard = 0;
});
afterEach(() => void vi.useRealTimers());

describe('a question about the validation digits', () => {
  it('is answered without any run, and the answer is nothing about a run', async () => {
    const judging = client();
    judging.setDigits(bytes);
    const answer = judging.judge('kernel', weights);
    expect(newest().kinds).toEqual(['digits', 'judge']);
    newest().emit({ kind: 'judged', id: 1, verdict });
    await expect(answer).resolves.toEqual(verdict);
    expect(heard).toBe(0);
  });

  it('is refused in the worker’s words', async () => {
    const answer = client().judge('kernel', weights);
    newest().emit({ kind: 'notJudged', id: 1, message: 'w1cnn: too long' });
    await expect(answer).rejects.toThrow('w1cnn: too long');
  });

  it('is asked again of a worker that is started anew, after its digits', async () => {
    const judging = client();
    judging.setDigits(bytes);
    const answer = judging.judge('kernel', weights);
    vi.advanceTimersByTime(START_PATIENCE);
    expect(workers).toHaveLength(2);
    expect(newest().kinds).toEqual(['digits', 'judge']);
    newest().emit({ kind: 'judged', id: 1, verdict });
    await expect(answer).resolves.toEqual(verdict);
    vi.advanceTimersByTime(10 * PATIENCE);
    expect(workers).toHaveLength(2);
  });

  it('is given up with the worker, which is no failure of training', async () => {
    const answer = client().judge('kernel', weights);
    const rejected = expect(answer).rejects.toThrow('worker');
    vi.advanceTimersByTime((RESTARTS + 1) * START_PATIENCE);
    await rejected;
    expect(gaveUp).toBe(0);
  });

  it('does not send the same digits twice', () => {
    const judging = client();
    judging.setDigits(bytes);
    judging.setDigits(bytes);
    expect(newest().kinds).toEqual(['digits']);
  });
});
