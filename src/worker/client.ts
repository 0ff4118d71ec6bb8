/** The page's side of the trace worker: what to ask next, which answers still count. */

import { copyWeights, type NetworkName, type Trace, type Weights } from '../core/index.ts';
import type { PlantedBug } from '../planted/plantedBugs.ts';
import { checkedState } from './checkedState.ts';
import type { ToCompareWorker } from './compareProtocol.ts';
import { Link, type WorkerLike } from './link.ts';
import type { FromTraceWorker, ToTraceWorker } from './protocol.ts';
import type { JudgeOrder } from './judgeProtocol.ts';
import type { ToTrainWorker } from './trainProtocol.ts';

export type TraceWorker = WorkerLike<ToTraceWorker>;

/** What went wrong. `message` is plain English; the page may say it in its own words by `kind`. */
export type TraceFailure =
  /** The worker could not be kept running. The next request tries anew. */
  | { readonly kind: 'stopped'; readonly message: string }
  /** The bug's code could not be loaded: later requests are traced without one. */
  | { readonly kind: 'notPlanted'; readonly message: string }
  /** The core refused a request (`revision`: which trace), in its own words. The worker goes on. */
  | { readonly kind: 'refused'; readonly message: string; readonly revision?: number };

export interface TraceClientOptions {
  /** Default: the trace worker. */
  readonly createWorker?: () => TraceWorker;
  /** The answer to the newest request; older ones never arrive here. */
  readonly onTrace: (answer: {
    readonly revision: number;
    readonly network: NetworkName;
    readonly trace: Trace;
  }) => void;
  /** 'restarted': the worker had stopped answering and was started again. Nothing is lost. */
  readonly onNotice?: (notice: 'restarted') => void;
  readonly onFailure: (failure: TraceFailure) => void;
}

export interface TraceClient {
  /**
   * The network and the weights for all later requests; copied. A trace under way is asked again with them. `planted`: the
   * bug in the backward pass that traces are made with.
   * @throws RangeError for weights that do not fit the network; the former ones stay.
   */
  setWeights(network: NetworkName, weights: Weights, planted?: PlantedBug | null): void;
  /**
   * Asks for a trace of x (196 numbers) and d (10, or null to take the network's own guess as wanted: see the trace's
   * d); both are copied. Every earlier request is thereby out of date.
   */
  trace(revision: number, x: Float64Array, d: Float64Array | null): void;
  /** Ends the worker. Later calls do nothing. */
  dispose(): void;
}

type WeightsMessage = Extract<ToTraceWorker, { kind: 'weights' }>;
type TraceRequest = Extract<ToTraceWorker, { kind: 'trace' }>;

const STOPPED =
  'The calculation stopped and could not be restarted. Draw again to retry; if that does not help, reload the page.';

/** The one place that starts workers. Not a blob: the page's Content-Security-Policy allows only its own files. */
export function startTraceWorker(): TraceWorker {
  return new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: 'trace' });
}

export function startTrainWorker(): WorkerLike<ToTrainWorker | JudgeOrder> {
  return new Worker(new URL('./trainEntry.ts', import.meta.url), { type: 'module', name: 'train' });
}

/** Trains a right network and one with a planted bug: a worker of its own, so that the one that trains never knows a bug. */
export function startCompareWorker(): WorkerLike<ToCompareWorker> {
  return new Worker(new URL('./compareEntry.ts', import.meta.url), { type: 'module', name: 'compare' });
}

/** A client for one network at a time; the page makes two to show two networks side by side. */
export function createTraceClient(options: TraceClientOptions): TraceClient {
  return new Client(options);
}

class Client implements TraceClient {
  readonly #options: TraceClientOptions;
  readonly #link: Link<ToTraceWorker, FromTraceWorker>;
  #weights: WeightsMessage | null = null;
  /** Sent and not yet answered. */
  #open: TraceRequest | null = null;
  /** The newest, waiting for the answer to `#open`. Those in between are never sent. */
  #next: TraceRequest | null = null;
  #disposed = false;

  constructor(options: TraceClientOptions) {
    this.#options = options;
    this.#link = new Link<ToTraceWorker, FromTraceWorker>({
      createWorker: options.createWorker ?? startTraceWorker,
      onMessage: (message) => this.#receive(message),
      briefing: () => this.#briefing(),
      waiting: () => this.#open !== null,
      onRestart: () => options.onNotice?.('restarted'),
      onGiveUp: () => {
        this.#abandon();
        options.onFailure({ kind: 'stopped', message: STOPPED });
      },
    });
  }

  setWeights(network: NetworkName, weights: Weights, planted: PlantedBug | null = null): void {
    checkedState(network, weights);
    if (this.#disposed) return;
    const message: WeightsMessage = { kind: 'weights', network, weights: copyWeights(weights) };
    this.#weights = planted === null ? message : { ...message, planted };
    this.#next ??= this.#open; // the answer on its way was made with the former weights
    this.#link.send(this.#weights);
  }

  trace(revision: number, x: Float64Array, d: Float64Array | null): void {
    if (this.#disposed) return;
    const request: TraceRequest = { kind: 'trace', revision, x: x.slice(), d: d?.slice() ?? null };
    if (this.#open) {
      this.#next = request;
      return;
    }
    this.#open = request;
    this.#link.send(request);
  }

  dispose(): void {
    this.#disposed = true;
    this.#link.stop();
    this.#abandon();
  }

  #briefing(): ToTraceWorker[] {
    this.#open = this.#next ?? this.#open;
    this.#next = null;
    return [this.#weights, this.#open].filter((message) => message !== null);
  }

  #receive(message: FromTraceWorker): void {
    switch (message.kind) {
      case 'traced': {
        const { revision, network, trace } = message;
        if (this.#settle(revision)) this.#options.onTrace({ revision, network, trace });
        return;
      }
      case 'failed':
        this.#refused(message);
        return;
      case 'pong':
        return;
      case 'notPlanted':
        this.#repair();
        return;
    }
  }

  /** A browser may remember for a worker's life that a file could not be had: the next request starts another one. */
  #repair(): void {
    this.#link.stop();
    if (this.#weights) this.#weights = { ...this.#weights, planted: null };
    this.#options.onFailure({ kind: 'notPlanted', message: 'the planted bug could not be loaded' });
    if (this.#open && this.#weights) this.#link.send(this.#weights);
  }

  #refused({ message, revision }: Extract<FromTraceWorker, { kind: 'failed' }>): void {
    if (revision === undefined) {
      this.#options.onFailure({ kind: 'refused', message });
    } else if (this.#settle(revision)) {
      this.#options.onFailure({ kind: 'refused', message, revision });
    }
  }

  /** Takes note of the answer to `#open` and sends the newest request, if that is another. True if it was the newest. */
  #settle(revision: number): boolean {
    if (this.#open?.revision !== revision) return false;
    const isNewest = this.#next === null;
    this.#open = this.#next;
    this.#next = null;
    if (this.#open) this.#link.send(this.#open);
    return isNewest;
  }

  #abandon(): void {
    this.#open = null;
    this.#next = null;
  }
}
