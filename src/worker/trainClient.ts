/** The page's end of the training worker: keeps it alive, and a run going on where it was should the worker die. */

import type { NetworkName, Weights } from '../core/index.ts';
import { startTrainWorker } from './client.ts';
import type { JudgeAnswer, JudgeOrder, Verdict } from './judgeProtocol.ts';
import { Link, type WorkerLike } from './link.ts';
import { OpenOrders } from './openOrders.ts';
import type { FromTrainWorker, ToTrainWorker, TrainUntil } from './trainProtocol.ts';

export interface TrainClientOptions {
  /** Default: the training worker. */
  readonly createWorker?: () => WorkerLike<ToTrainWorker | JudgeOrder>;
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
  /** The page has something to draw at once: training rests for a moment, and then goes on. */
  makeWay(): void;
}

/** Asks how the validation digits are answered, whether a run is under way or not. */
export interface JudgingClient {
  setDigits(bytes: Uint8Array): void;
  /** With these weights, after the digits were set. Rejects if refused, or (`worker`) if the worker is given up. */
  judge(network: NetworkName, weights: Weights): Promise<Verdict>;
}

export function createTrainClient(options: TrainClientOptions): TrainClient & JudgingClient {
  const asked = new OpenOrders();
  let digits: Extract<ToTrainWorker, { kind: 'digits' }> | null = null;
  /** The run, as it would be started again from where it was last heard of. */
  let run: Start | null = null;
  let paused = false;

  const link = new Link<ToTrainWorker | JudgeOrder, FromTrainWorker | JudgeAnswer>({
    createWorker: options.createWorker ?? startTrainWorker,
    onMessage: receive,
    briefing,
    waiting: () => (run !== null && !paused) || !asked.isEmpty,
    onRestart: () => undefined,
    onGiveUp: () => {
      const hadRun = run !== null;
      run = null;
      if (hadRun) options.onGiveUp();
      asked.abandon('worker');
    },
  });

  function briefing(): (ToTrainWorker | JudgeOrder)[] {
    const messages: (ToTrainWorker | null)[] = [digits, run, run && paused ? { kind: 'pause' } : null];
    return [...messages.filter((message) => message !== null), ...asked.orders];
  }

  function receive(message: FromTrainWorker | JudgeAnswer): void {
    if (asked.settle(message)) return;
    if (message.run !== undefined && message.run !== run?.run) return;
    // a message that was refused without a run (damaged digits) is followed by the run's own refusal
    if (run && message.run !== undefined) run = startAfter(run, message);
    if (message.kind === 'progress' && message.rests) paused = true;
    options.onMessage(message);
  }

  function send(message: ToTrainWorker): void {
    if (run) link.send(message);
  }

  return {
    setDigits(bytes) {
      if (digits?.bytes === bytes) return; // they are asked for by what trains and by what judges
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
    makeWay: () => send({ kind: 'makeWay' }),
    judge: (network, weights) => asked.add(network, weights, (order) => link.send(order)),
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
