/** What answers as a worker does, in the page itself: where it may start none, as in a frame that is shut off from its own origin. */

import { createHandler, missingFor, type Parts } from './handler.ts';
import type { WorkerLike } from './link.ts';
import type { ToWorker } from './protocol.ts';

/** Passes only, with planted bugs: nothing trains there. */
export function startInPage(): WorkerLike {
  const parts: Parts = {};
  let isOver = false;
  const post = (data: unknown): void => {
    if (!isOver) worker.onmessage?.(new MessageEvent('message', { data }));
  };
  const later = (work: () => void, milliseconds: number): void => void setTimeout(work, milliseconds);
  const handle = createHandler({ now: () => performance.now(), later, post }, parts);
  async function hear(message: ToWorker): Promise<void> {
    // as soon as the page has drawn what asked
    await new Promise((resolve) => setTimeout(resolve));
    try {
      if (missingFor(message, parts) === 'plantBug')
        parts.plantBug = (await import('../planted/plantedBugs.ts')).plantBug;
      if (!isOver) handle(message);
    } catch {
      if (message.kind === 'trace') post({ kind: 'notPlanted', order: message.order });
    }
  }
  const worker: WorkerLike = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage: (message) => void hear(message),
    terminate: () => {
      isOver = true;
    },
  };
  return worker;
}
