/** What a service worker has that a page has not, as far as it is used here: the compiler knows the page's. */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(event: 'install' | 'activate', hear: (event: LastingEvent) => void): void;
  addEventListener(event: 'fetch', hear: (event: RequestEvent) => void): void;
  addEventListener(
    event: 'message',
    hear: (event: LastingEvent & MessageEvent<ToServiceWorker>) => void,
  ): void;
}

interface LastingEvent {
  /** The browser lets the worker live until this is over. */
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What the page, and a worker of another version, tell a service worker. */
export type ToServiceWorker =
  | { readonly kind: 'takeOver' }
  /** A page is drawn, and had fetched these before it heard of the worker. */
  | { readonly kind: 'drawn'; readonly fetched: readonly string[] };

/** The start of the name of a lock that each open page holds; the address of its script follows. */
export const PAGE_LOCK = 'convscope-page ';
