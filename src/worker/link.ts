/** Keeps one worker alive: starts it, watches that it answers, restarts it, and in the end gives up. */

/** The part of a Worker that is used here; a test brings its own. */
export interface WorkerLike<To> {
  postMessage(message: To): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface LinkOptions<To, From> {
  readonly createWorker: () => WorkerLike<To>;
  readonly onMessage: (message: From) => void;
  /** A fresh worker knows nothing: everything it has to know, and everything still open, in order. */
  readonly briefing: () => readonly To[];
  /** Whether an answer is owed. */
  readonly waiting: () => boolean;
  readonly onRestart: () => void;
  readonly onGiveUp: () => void;
}

export interface Link<To> {
  /** Sends a message that `briefing` holds too: to a worker that had to be started it goes with the briefing. */
  send(message: To): void;
  stop(): void;
}

/** A worker that has answered before and then keeps silent for so long is taken for dead: self.close() fires no event. */
export const PATIENCE = 2000;
/** Its script may first have to come over a slow line. */
export const START_PATIENCE = 6000;
/** So many restarts in a row without an answer, then no more. */
export const RESTARTS = 3;

export function createLink<To, From>(options: LinkOptions<To, From>): Link<To> {
  let worker: WorkerLike<To> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let answered = false;
  let restarts = 0;

  const unwatch = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  // a running timer is left alone: asking a silent worker again must not buy it more time
  const watch = (): void => {
    if (timer === null && worker && options.waiting()) {
      timer = setTimeout(lost, answered ? PATIENCE : START_PATIENCE);
    }
  };
  const end = (): void => {
    unwatch();
    worker?.terminate();
    worker = null;
  };
  const start = (): void => {
    answered = false;
    try {
      const fresh = options.createWorker();
      const ifCurrent = (act: () => void) => (): void => {
        if (worker === fresh) act();
      };
      fresh.onmessage = (event: MessageEvent<From>) => ifCurrent(() => heard(event.data))();
      fresh.onerror = ifCurrent(lost);
      fresh.onmessageerror = ifCurrent(lost);
      worker = fresh;
    } catch {
      lost();
      return;
    }
    for (const message of options.briefing()) worker.postMessage(message);
    watch();
  };
  const heard = (message: From): void => {
    answered = true;
    restarts = 0;
    unwatch();
    options.onMessage(message);
    watch();
  };
  function lost(): void {
    end();
    if (restarts === RESTARTS) {
      restarts = 0;
      options.onGiveUp();
      return;
    }
    restarts += 1;
    options.onRestart();
    start();
  }

  return {
    send(message) {
      if (!worker) {
        start();
        return;
      }
      worker.postMessage(message);
      watch();
    },
    stop: end,
  };
}
