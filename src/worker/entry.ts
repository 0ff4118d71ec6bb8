/** The file of every worker: glue between its messages and the handler. */

import { buffersOf } from './buffersOf.ts';
import { createHandler, missingFor, type Parts } from './handler.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

const parts: Parts = {};

/** A message to itself comes after those that wait, and sooner than a timer. */
const channel = new MessageChannel();
const works: (() => void)[] = [];
channel.port1.onmessage = () => works.shift()?.();

const handle = createHandler(
  {
    now: () => performance.now(),
    later(work, milliseconds) {
      if (milliseconds > 0) setTimeout(work, milliseconds);
      else channel.port2.postMessage(works.push(work));
    },
    post,
  },
  parts,
);

function post(message: FromWorker): void {
  self.postMessage(message, { transfer: buffersOf(message) });
}

/** Messages that came after one that has to wait for a part: their order stays. Null while none waits. */
let held: ToWorker[] | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => hear(data));

function hear(message: ToWorker): void {
  if (held) {
    held.push(message);
    return;
  }
  const missing = missingFor(message, parts);
  if (!missing) {
    handle(message);
    return;
  }
  held = [message];
  load(missing).then(hearHeld, (error: unknown) => {
    // this worker answers nothing more, and the page starts another
    if (message.kind === 'trace') post({ kind: 'notPlanted', order: message.order });
    else reportError(error);
  });
}

function hearHeld(): void {
  const messages = held ?? [];
  held = null;
  messages.forEach(hear);
}

/** Milliseconds that the bugs are waited for: the page takes a silent worker for dead. */
const PATIENCE = 1500;

async function load(part: keyof Parts): Promise<void> {
  switch (part) {
    case 'plantBug': {
      const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
      parts.plantBug = (await Promise.race([import('../planted/plantedBugs.ts'), late])).plantBug;
      return;
    }
    case 'createLearning':
      parts.createLearning = (await import('./learning.ts')).createLearning;
      return;
  }
}
