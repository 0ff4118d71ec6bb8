/** What a worker does, without a worker: the real handler with all its parts, let go slice by slice. */

import { createRandom } from '../../src/core/index.ts';
import { plantBug } from '../../src/planted/plantedBugs.ts';
import { createHandler } from '../../src/worker/handler.ts';
import { createLearning } from '../../src/worker/learning.ts';
import type { FromWorker, ToWorker } from '../../src/worker/protocol.ts';

type Kind = FromWorker['kind'];

export class Handled {
  readonly posted: FromWorker[] = [];
  readonly waiting: (() => void)[] = [];
  /** Milliseconds between its slices. */
  waits: number[] = [];
  time = 1000;
  readonly #handle = createHandler(
    {
      now: () => (this.time += 10),
      later: (work, milliseconds) => {
        this.waiting.push(work);
        this.waits.push(milliseconds);
      },
      post: (message) => this.posted.push(message),
    },
    { plantBug, createLearning },
  );

  constructor(...messages: readonly ToWorker[]) {
    this.tell(...messages);
  }

  /** Messages are anything at all here, as they may be there. */
  tell(...messages: readonly unknown[]): void {
    for (const message of messages) this.#handle(message as ToWorker);
  }

  /** Lets it go on for so many slices. */
  run(slices = Infinity): void {
    for (let n = 0; n < slices && this.waiting.length > 0; n += 1) this.waiting.shift()?.();
  }

  all<K extends Kind>(kind: K): Extract<FromWorker, { kind: K }>[] {
    return this.posted.filter(
      (message): message is Extract<FromWorker, { kind: K }> => message.kind === kind,
    );
  }

  last<K extends Kind>(kind: K): Extract<FromWorker, { kind: K }> {
    const found = this.all(kind).at(-1);
    if (!found)
      throw new Error(`no ${kind} was posted, but ${this.posted.map((each) => each.kind).join(', ')}`);
    return found;
  }
}

const random = createRandom(4);

/** Digits that look like noise: a third of their pixels has ink. */
export function someDigits(count: number): { readonly images: Uint8Array; readonly labels: Uint8Array } {
  return {
    images: Uint8Array.from({ length: count * 196 }, () => (random.next() < 0.3 ? random.below(256) : 0)),
    labels: Uint8Array.from({ length: count }, (_, n) => n % 10),
  };
}
