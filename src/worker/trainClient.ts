/** The page's end of the training worker: keeps it alive, and a run going on where it was should the worker die. */

import { startTrainWorker } from './client.ts';
import { Link, type WorkerLike } from './link.ts';
import type { FromTrainWorker, ToTrainWorker, TrainUntil } from './trainProtocol.ts';

export interface TrainClientOptions {
  /** Default: the training worker. */
  readonly createWorker?: () => WorkerLike<ToTrainWorker>;
  /** Everything about the run that was started last; earlier runs are silent. */
  readonly onMessage: (message: FromTrainWorker) => void;
  /** The worker could not be kept alive. The run can be started again from its last progress. */
  readonly onGiveUp: () => void;
}

type Start = Extract<ToTrainWorker, { kind: 'start' }>;

export interface TrainClient {
  /** The uncompressed file of digits, before the first run. */
  setDigits(bytes: Uint8Array): void;
  start(start: Start): void;
  pause(): void;
  /** Goes on: to the end, or to where it is to rest. */
  resume(until: TrainUntil): void;
  stop(): void;
}

export function createTrainClient(options: TrainClientOptions): TrainClient {
  let digits: Extract<ToTrainWorker, { kind: 'digits' }> | null = null;
  /** The run, as it would be started again from where it was last heard of. */
  let run: Start | null = null;
  let paused = false;

  const link = new Link<ToTrainWorker, FromTrainWorker>({
    createWorker: options.createWorker ?? startTrainWorker,
    onMessage: receive,
    briefing,
    waiting: () => run !== null && !paused,
    onRestart: () => undefined,
    onGiveUp: () => {
      run = null;
      options.onGiveUp();
    },
  });

  function briefing(): ToTrainWorker[] {
    const messages: (ToTrainWorker | null)[] = [digits, run, run && paused ? { kind: 'pause' } : null];
    return messages.filter((message) => message !== null);
  }

  function receive(message: FromTrainWorker): void {
    if (message.run !== undefined && message.run !== run?.run) return;
    if (run) run = startAfter(run, message);
    if (message.kind === 'progress' && message.rests) paused = true;
    options.onMessage(message);
  }

  function send(message: ToTrainWorker): void {
    if (run) link.send(message);
  }

  return {
    setDigits(bytes) {
      digits = { kind: 'digits', bytes };
      link.send(digits);
    },
    start(start) {
      run = start;
      paused = false;
      link.send(start);
    },
    pause() {
      paused = true;
      send({ kind: 'pause' });
    },
    resume(until) {
      paused = false;
      if (run) run = { ...run, until };
      send({ kind: 'resume', until });
    },
    stop() {
      send({ kind: 'stop' });
      run = null;
    },
  };
}

/** How the run would be started again after a message; null when it is over. */
function startAfter(run: Start, message: FromTrainWorker): Start | null {
  switch (message.kind) {
    case 'progress':
      return {
        ...run,
        weights: message.weights,
        from: message.place,
        until: message.rests ? null : run.until,
      };
    case 'epoch':
      return { ...run, weights: message.weights, from: { epoch: message.epoch + 1, digits: 0 } };
    case 'finished':
    case 'diverged':
    case 'failed':
      return null;
  }
}
