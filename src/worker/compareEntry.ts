/** The file of the worker that compares: glue between its messages and the handler. */

import { createCompareHandler } from './compareHandler.ts';
import type { FromCompareWorker, ToCompareWorker } from './compareProtocol.ts';

/** A message to itself comes after those that wait, and sooner than a timer. */
const channel = new MessageChannel();
let work: (() => void) | null = null;
channel.port1.onmessage = () => work?.();

const handle = createCompareHandler({
  later(next) {
    work = next;
    channel.port2.postMessage(null);
  },
  post: (message: FromCompareWorker) => self.postMessage(message),
});

self.addEventListener('message', (event: MessageEvent<ToCompareWorker>) => handle(event.data));
