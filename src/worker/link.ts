/** Keeps one worker alive: starts it, watches that it answers, restarts it, and in the end gives up. */

import type { FromWorker, ToWorker } from './protocol.ts';

/** The part of a Worker that is used here; a test brings its own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface LinkOptions {
  readonly createWorker: () => WorkerLike;
  readonly onMessage: (message: FromWorker) => void;
  /** A fresh worker knows nothing: everything it has to know and everything still open, in order. */
  readonly briefing: () => readonly ToWorker[];
  /** Whether an answer is owed. */
  readonly waiting: () => boolean;
  readonly onRestart: () => void;
  readonly onGiveUp: () => void;
}

/** Milliseconds of silence after which a worker is taken for dead: self.close() fires no event. */
export const PATIENCE = 2000;
/** The same before its first answer: its script may have to come over a slow line. */
export const START_PATIENCE = 6000;
/** Restarts in a row without an answer, after which there are no more. */
export const RESTARTS = 3;

export class Link {
  readonly #options: LinkOptions;
  #worker: WorkerLike | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #answered = false;
  #restarts = 0;
  /** No worker could be made just now, which is still to be said. */
  #isRefused = false;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  /** Sends a message that the briefing holds too: a worker that must be started first gets it with that. */
  send(message: ToWorker): void {
    if (this.#worker) {
      this.#worker.postMessage(message);
      this.#watch();
    } else {
      this.#start();
    }
  }

  /** Ends the worker. Sending starts another. */
  stop(): void {
    this.#unwatch();
    this.#worker?.terminate();
    this.#worker = null;
  }

  #start(): void {
    if (this.#isRefused) return;
    let fresh: WorkerLike;
    try {
      fresh = this.#options.createWorker();
    } catch {
      this.#refused();
      return;
    }
    // events of a worker that was ended may still be on their way
    const lost = (): void => {
      if (this.#worker === fresh) this.#lost();
    };
    fresh.onmessage = (event: MessageEvent<FromWorker>) => {
      if (this.#worker === fresh) this.#heard(event.data);
    };
    fresh.onerror = lost;
    fresh.onmessageerror = lost;
    this.#worker = fresh;
    this.#answered = false;
    for (const message of this.#options.briefing()) fresh.postMessage(message);
    this.#watch();
  }

  /**
   * A Content-Security-Policy may forbid workers outright: starting again would not help. Said later and not now, as who hears it may
   * send again at once.
   */
  #refused(): void {
    if (this.#isRefused) return;
    this.#isRefused = true;
    queueMicrotask(() => {
      this.#isRefused = false;
      this.#restarts = 0;
      this.#options.onGiveUp();
    });
  }

  #heard(message: FromWorker): void {
    this.#answered = true;
    this.#restarts = 0;
    this.#unwatch();
    try {
      this.#options.onMessage(message);
    } finally {
      this.#watch();
    }
  }

  #lost(): void {
    this.stop();
    if (this.#restarts === RESTARTS) {
      this.#restarts = 0;
      this.#options.onGiveUp();
      return;
    }
    this.#restarts += 1;
    this.#options.onRestart();
    this.#start();
  }

  /** A running timer is left alone: asking a silent worker again must not buy it more time. */
  #watch(): void {
    if (this.#timer !== null || !this.#worker || !this.#options.waiting()) return;
    this.#timer = setTimeout(() => this.#lost(), this.#answered ? PATIENCE : START_PATIENCE);
  }

  #unwatch(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
