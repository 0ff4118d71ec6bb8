/** The trace worker's own file: glue between its messages and the handler. */

import { createHandler, type Plant } from './handler.ts';
import type { FromTraceWorker, ToTraceWorker } from './protocol.ts';

let plantBug: Plant | null = null;
const handle = createHandler((network, bug) => {
  if (!plantBug) throw new Error('expected the planted bugs to be there');
  return plantBug(network, bug);
});
const answer = (message: ToTraceWorker): void => {
  for (const reply of handle(message)) self.postMessage(reply);
};

/** Messages that came after one that has to wait for the planted bugs: their order stays. Null while none waits. */
let waiting: ToTraceWorker[] | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToTraceWorker>) => {
  if (waiting) waiting.push(data);
  else if (data.kind === 'weights' && data.planted && !plantBug) void plantThen(data);
  else answer(data);
});

/** Milliseconds that the bugs are waited for: the page takes a silent worker for dead. */
const PATIENCE = 1500;

/** The bugs are few visits' business: they come when the first is planted. Where they do not come the page starts another worker. */
async function plantThen(first: ToTraceWorker): Promise<void> {
  const held = [first];
  waiting = held;
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const bugs = await Promise.race([import('../planted/plantedBugs.ts').catch(() => null), late]);
  if (!bugs) {
    self.postMessage({ kind: 'notPlanted' } satisfies FromTraceWorker);
    return;
  }
  ({ plantBug } = bugs);
  waiting = null;
  held.forEach(answer);
}
