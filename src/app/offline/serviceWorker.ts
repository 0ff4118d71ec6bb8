/**
 * Keeps the page, so that it opens without a network. A version is kept whole before a page begins with it, and whoever opens
 * or reloads the page gets the newest; pages that are open go on with theirs.
 */

import { isLarge, largeCacheName, largeKey } from './largeFiles.ts';
import { Versions, type ShippedFile } from './versions.ts';
import { PAGE_LOCK, type RequestEvent, type ToServiceWorker, type WorkerScope } from './workerScope.ts';

/** All files of this version: the build writes them here. */
declare const __FILES__: readonly ShippedFile[];

// the compiler takes every file for a page's
const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const files = __FILES__;
const large = new Map(files.filter(isLarge).map((file) => [scope + file.url, file]));
const versions = new Versions(caches, scope);

worker.addEventListener('install', (event) => {
  const small = files.filter((file) => !isLarge(file));
  event.waitUntil(versions.add(small, (url, init) => fetch(url, init), Date.now()));
});

// the page of a first visit, too
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (request.method !== 'GET' || !address.startsWith(scope)) return;
  if (request.mode !== 'navigate') event.respondWith(fileOf(event, address));
  else if (address === scope || address === `${scope}index.html`) event.respondWith(pageOf(request));
});

worker.addEventListener('message', (event) => event.waitUntil(hear(event.data)));

async function hear(message: ToServiceWorker): Promise<void> {
  if (message.kind === 'takeOver') return worker.skipWaiting();
  const { held = [] } = await navigator.locks.query();
  const names = held.flatMap(({ name }) => (name?.startsWith(PAGE_LOCK) ? name.slice(PAGE_LOCK.length) : []));
  await versions.tidy(names);
  await tidyLarge();
  await Promise.all(
    message.fetched.filter((address) => large.has(address)).map((address) => largeOf(address)),
  );
}

/** Whoever opens the page now is there for the newest version: it need not wait until every page of an older one is closed. */
async function pageOf(request: Request): Promise<Response> {
  worker.registration.waiting?.postMessage({ kind: 'takeOver' } satisfies ToServiceWorker);
  return (await versions.page()) ?? fetch(request);
}

async function fileOf({ request }: RequestEvent, address: string): Promise<Response> {
  if (large.has(address)) return largeOf(address);
  return (await versions.find(address)) ?? fetch(request);
}

/** One of the large files, which is kept from now on. */
async function largeOf(address: string): Promise<Response> {
  const file = large.get(address);
  if (!file) return fetch(address);
  const cache = await caches.open(largeCacheName(scope));
  const key = largeKey(scope, file);
  const kept = await cache.match(key, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(address);
  // where there is no room for it, it is there for this time
  if (response.ok) cache.put(key, response.clone()).catch(console.error);
  return response;
}

async function tidyLarge(): Promise<void> {
  const keys = new Set(Array.from(large.values(), (file) => largeKey(scope, file)));
  const cache = await caches.open(largeCacheName(scope));
  for (const request of await cache.keys()) if (!keys.has(request.url)) await cache.delete(request);
}
