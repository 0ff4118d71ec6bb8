/** The page's end of the worker that compares a right run with one that has a planted bug. */

import { startCompareWorker } from './client.ts';
import type { FromCompareWorker, ToCompareWorker } from './compareProtocol.ts';
import { Link, type WorkerLike } from './link.ts';

export interface CompareClientOptions {
  /** Default: the worker that compares. */
  readonly createWorker?: () => WorkerLike<ToCompareWorker>;
  /** Everything about the comparison that was started last; earlier ones are silent. */
  readonly onMessage: (message: FromCompareWorker) => void;
  /** The worker could not be kept alive. */
  readonly onGiveUp: () => void;
}

type Compare = Extract<ToCompareWorker, { kind: 'compare' }>;

export interface CompareClient {
  /** The uncompressed file of digits, before the first comparison. */
  setDigits(bytes: Uint8Array): void;
  start(compare: Compare): void;
  /** Ends the comparison and its worker. */
  stop(): void;
}

/** A worker that dies is started again, and the comparison with it: it takes seconds and comes to the same. */
export function createCompareClient(options: CompareClientOptions): CompareClient {
  let digits: Extract<ToCompareWorker, { kind: 'digits' }> | null = null;
  let open: Compare | null = null;
  const link = new Link<ToCompareWorker, FromCompareWorker>({
    createWorker: options.createWorker ?? startCompareWorker,
    onMessage: receive,
    briefing: () => [digits, open].filter((message) => message !== null),
    waiting: () => open !== null,
    onRestart: () => undefined,
    onGiveUp: () => {
      open = null;
      options.onGiveUp();
    },
  });

  function receive(message: FromCompareWorker): void {
    if (message.run !== undefined && message.run !== open?.run) return;
    // a message that was refused without a run (damaged digits) is followed by the comparison's own refusal
    if (message.kind === 'failed' && message.run === undefined) return;
    if (message.kind !== 'compared') open = null;
    options.onMessage(message);
    // nothing more is to come: a worker that waits would hold all digits meanwhile
    if (open === null) link.stop();
  }

  return {
    setDigits(bytes) {
      digits = { kind: 'digits', bytes };
    },
    start(compare) {
      // a fresh worker, which the briefing tells everything
      link.stop();
      open = compare;
      link.send(compare);
    },
    stop() {
      open = null;
      link.stop();
    },
  };
}
