/** A worker for tests: it answers with the real handler, but only when told to, and it can die in every way. */

import type { WorkerLike } from '../../src/worker/link.ts';
import type { Answer, FromWorker, Order, ToWorker } from '../../src/worker/protocol.ts';
import { Handled } from './handled.ts';

export class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  terminated = false;
  /** All messages that ever came. */
  readonly received: ToWorker[] = [];
  readonly #handled = new Handled();
  #answered = 0;

  postMessage(message: ToWorker): void {
    this.received.push(structuredClone(message));
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Works through what has come so far, what the answers bring about included. */
  answerAll(): void {
    while (this.#answered < this.received.length) this.answerNext();
  }

  answerNext(): void {
    this.#handled.tell(this.received[this.#answered]);
    this.#answered += 1;
    for (const answer of this.#handled.posted.splice(0)) this.emit(answer);
  }

  emit(answer: FromWorker): void {
    this.onmessage?.({ data: structuredClone(answer) } as MessageEvent);
  }

  /** An answer to the newest order of a kind. */
  answer(kind: Order['kind'], answer: Answer): void {
    this.emit({ ...answer, order: this.#newest(kind).order });
  }

  crash(): void {
    this.onerror?.({} as ErrorEvent);
  }

  garble(): void {
    this.onmessageerror?.({} as MessageEvent);
  }

  get kinds(): string[] {
    return this.received.map(({ kind }) => kind);
  }

  #newest(kind: Order['kind']): Extract<ToWorker, { order: number }> {
    const found = this.received.findLast((message) => message.kind === kind);
    if (!found || !('order' in found))
      throw new Error(`expected an order to ${kind}, got ${this.kinds.join(', ')}`);
    return found;
  }
}

/** What a client starts workers with, and those it started. */
export class FakeWorkers {
  readonly all: FakeWorker[] = [];
  readonly create = (): FakeWorker => {
    this.all.push(new FakeWorker());
    return this.newest;
  };

  get newest(): FakeWorker {
    return this.all[this.all.length - 1];
  }
}
