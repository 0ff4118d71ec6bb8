/** The training worker's own file: glue between its messages and the handler. */

import { createJudgeHandler, handedOver } from './judgeHandler.ts';
import type { JudgeOrder } from './judgeProtocol.ts';
import { createTrainHandler } from './trainHandler.ts';
import type { FromTrainWorker, ToTrainWorker } from './trainProtocol.ts';

/** A message to itself comes after those that wait, and sooner than a timer. */
const channel = new MessageChannel();
let work: (() => void) | null = null;
channel.port1.onmessage = () => work?.();

const handle = createTrainHandler({
  now: () => performance.now(),
  later(next, milliseconds) {
    work = next;
    if (milliseconds > 0) setTimeout(next, milliseconds);
    else channel.port2.postMessage(null);
  },
  post: (message: FromTrainWorker) => self.postMessage(message),
});

const judge = createJudgeHandler();

self.addEventListener('message', ({ data }: MessageEvent<ToTrainWorker | JudgeOrder>) => {
  const answer = data.kind === 'judge' || data.kind === 'digits' ? judge(data) : null;
  if (answer) self.postMessage(answer, { transfer: handedOver(answer) });
  if (data.kind !== 'judge') handle(data);
});
