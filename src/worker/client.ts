/** The page's side of the trace worker: what to ask next, which answers still count. */

import type { GradientCheck, NetworkName, Trace, Weights } from '../core/index.ts';
import { checkedState } from './handler.ts';
import { createLink, type WorkerLike } from './link.ts';
import type { FromTraceWorker, ToTraceWorker } from './protocol.ts';

export type TraceWorker = WorkerLike<ToTraceWorker>;

/** What went wrong. `message` is plain English; the page may say it in its own words by `kind`. */
export type TraceFailure =
  /** The worker could not be kept running. The next request tries anew. */
  | { readonly kind: 'stopped'; readonly message: string }
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
   * The network and the weights for all later requests; copied. A trace under way is asked again with them.
   * @throws RangeError for weights that do not fit the network; the former ones stay.
   */
  setWeights(network: NetworkName, weights: Weights): void;
  /** Asks for a trace of x (196 numbers) and d (10); both are copied. Every earlier request is thereby out of date. */
  trace(revision: number, x: Float64Array, d: Float64Array): void;
  /** dE/d(one weight or pixel) beside its central difference. Rejects if refused, or if the worker is given up. */
  check(x: Float64Array, d: Float64Array, tensor: string, index: number): Promise<GradientCheck>;
  /** Ends the worker. Open checks reject; later calls do nothing. */
  dispose(): void;
}

type TraceRequest = Extract<ToTraceWorker, { kind: 'trace' }>;
type CheckRequest = Extract<ToTraceWorker, { kind: 'check' }>;
interface OpenCheck {
  readonly request: CheckRequest;
  readonly resolve: (check: GradientCheck) => void;
  readonly reject: (error: Error) => void;
}

const STOPPED =
  'The calculation stopped and could not be restarted. Draw again to retry; if that does not help, reload the page.';

/** The one place that starts workers. Not a blob: the page's Content-Security-Policy allows only its own files. */
export function startTraceWorker(): TraceWorker {
  return new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: 'trace' });
}

/** A client for one network at a time; the page makes two to show two networks side by side. */
export function createTraceClient(options: TraceClientOptions): TraceClient {
  const checks = new Map<number, OpenCheck>();
  let weights: Extract<ToTraceWorker, { kind: 'weights' }> | null = null;
  let open: TraceRequest | null = null; // sent, not yet answered
  let next: TraceRequest | null = null; // the newest, waiting for `open`
  let lastId = 0;
  let disposed = false;

  const link = createLink<ToTraceWorker, FromTraceWorker>({
    createWorker: options.createWorker ?? startTraceWorker,
    onMessage: receive,
    briefing: () => {
      open = next ?? open;
      next = null;
      return [weights, open, ...Array.from(checks.values(), ({ request }) => request)].filter(
        (message) => message !== null,
      );
    },
    waiting: () => open !== null || checks.size > 0,
    onRestart: () => options.onNotice?.('restarted'),
    onGiveUp: () => {
      abandon(STOPPED);
      options.onFailure({ kind: 'stopped', message: STOPPED });
    },
  });

  function abandon(reason: string): void {
    const abandoned = [...checks.values()];
    open = null;
    next = null;
    checks.clear();
    for (const { reject } of abandoned) reject(new Error(reason));
  }

  /** Whether the answer to `open` is the newest asked for; sends the newest if it is not. */
  function settle(revision: number): boolean {
    if (open?.revision !== revision) return false;
    const isNewest = next === null;
    open = next;
    next = null;
    if (open) link.send(open);
    return isNewest;
  }

  function receive(message: FromTraceWorker): void {
    switch (message.kind) {
      case 'traced':
        if (settle(message.revision)) {
          const { revision, network, trace } = message;
          options.onTrace({ revision, network, trace });
        }
        return;
      case 'checked':
        checks.get(message.id)?.resolve(message.check);
        checks.delete(message.id);
        return;
      case 'failed':
        refused(message);
        return;
      case 'pong':
        return;
    }
  }

  function refused({ message, revision, id }: Extract<FromTraceWorker, { kind: 'failed' }>): void {
    if (id !== undefined) {
      checks.get(id)?.reject(new RangeError(message));
      checks.delete(id);
    } else if (revision === undefined) {
      options.onFailure({ kind: 'refused', message });
    } else if (settle(revision)) {
      options.onFailure({ kind: 'refused', message, revision });
    }
  }

  return {
    setWeights(network, given) {
      checkedState(network, given);
      if (disposed) return;
      const copies = Object.entries(given).map(([name, numbers]) => [name, numbers.slice()] as const);
      weights = { kind: 'weights', network, weights: Object.fromEntries(copies) };
      next ??= open; // the answer on its way was made with the former weights
      link.send(weights);
    },
    trace(revision, x, d) {
      if (disposed) return;
      const request: TraceRequest = { kind: 'trace', revision, x: x.slice(), d: d.slice() };
      if (open) {
        next = request;
        return;
      }
      open = request;
      link.send(request);
    },
    check(x, d, tensor, index) {
      if (disposed) return Promise.reject(new Error('The trace client was disposed of.'));
      lastId += 1;
      const request: CheckRequest = { kind: 'check', id: lastId, x: x.slice(), d: d.slice(), tensor, index };
      return new Promise((resolve, reject) => {
        checks.set(request.id, { request, resolve, reject });
        link.send(request);
      });
    },
    dispose() {
      disposed = true;
      link.stop();
      abandon('The trace client was disposed of.');
    },
  };
}
