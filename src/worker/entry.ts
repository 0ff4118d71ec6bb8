/** The trace worker's own file: glue between its messages and the handler. */

import { createHandler } from './handler.ts';
import type { ToTraceWorker } from './protocol.ts';

const handle = createHandler();

self.addEventListener('message', (event: MessageEvent<ToTraceWorker>) => {
  for (const answer of handle(event.data)) self.postMessage(answer);
});
