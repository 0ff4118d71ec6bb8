/** A worker for tests: it answers with the real handler, but only when told to, and it can die in every way. */

import { plantBug } from '../../src/planted/plantedBugs.ts';
import { createHandler, type Handler } from '../../src/worker/handler.ts';
import type { TraceWorker } from '../../src/worker/client.ts';
import type { FromTraceWorker, ToTraceWorker } from '../../src/worker/protocol.ts';

export class FakeWorker implements TraceWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  terminated = false;
  /** All messages that ever came. */
  readonly received: ToTraceWorker[] = [];
  readonly #handle: Handler = createHandler(plantBug);
  #answered = 0;

  postMessage(message: ToTraceWorker): void {
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
    const message = this.received[this.#answered];
    this.#answered += 1;
    for (const answer of this.#handle(message)) this.emit(answer);
  }

  emit(answer: FromTraceWorker): void {
    this.onmessage?.({ data: structuredClone(answer) } as MessageEvent);
  }

  crash(): void {
    this.onerror?.({} as ErrorEvent);
  }

  garble(): void {
    this.onmessageerror?.({} as MessageEvent);
  }

  /** What came, in short: `weights kernel`, `trace 3`, `ping 1`. */
  get log(): string[] {
    return this.received.map((message) => {
      switch (message.kind) {
        case 'weights':
          return `weights ${message.network}`;
        case 'trace':
          return `trace ${message.revision}`;
        case 'ping':
          return `ping ${message.id}`;
      }
    });
  }
}
