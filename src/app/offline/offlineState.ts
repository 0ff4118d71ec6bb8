import type { PageKept } from '../../panels/share/offline/OfflinePanel.tsx';
import { largeCacheName } from './largeFiles.ts';
import type { OfflineFiles } from '../../store/carry/carrying.ts';
import { Versions, versionPrefix } from './versions.ts';
import { PAGE_LOCK } from './workerScope.ts';

/** Whether this browser has the page. */
export async function pageKept(): Promise<PageKept> {
  const registration = await registered();
  // a page that is open when all is forgotten goes on with the worker that it has
  if (!registration) return navigator.serviceWorker?.controller ? 'forgotten' : 'impossible';
  const page = await new Versions(caches, registration.scope).page();
  return page ? 'kept' : 'notYet';
}

/** Whether it has the digits of a size. */
export async function areDigitsKept(side: number): Promise<boolean> {
  const registration = await registered();
  if (!registration) return false;
  const cache = await caches.open(largeCacheName(registration.scope));
  const keys = await cache.keys();
  return keys.some(({ url }) => url.startsWith(`${registration.scope}${fileOf(side)}?`));
}

/** Looks, and milliseconds between them, at what the worker writes when it has handed it out. */
const LOOKS = 20;
const LOOK = 100;

/** Has the service worker keep them: what it fetches of them stays. */
export async function keepDigits(side: number): Promise<void> {
  const response = await fetch(`${import.meta.env.BASE_URL}${fileOf(side)}`);
  await response.arrayBuffer();
  for (let looks = 0; looks < LOOKS && !(await areDigitsKept(side)); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, LOOK));
}

/** The files that are kept for use without a network. */
export const offlineFiles: OfflineFiles | null = {
  async held() {
    const caches = await Promise.all((await cacheNames()).map((name) => window.caches.open(name)));
    const files = (await Promise.all(caches.map((cache) => cache.matchAll()))).flat();
    const sizes = await Promise.all(files.map(async (file) => (await file.blob()).size));
    return { count: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  },

  async forget() {
    const names = await cacheNames();
    if (names.length === 0) return true;
    // an open page goes on to be given what it may still need
    const { held = [] } = await navigator.locks.query();
    const scripts = held.flatMap(({ name }) =>
      name?.startsWith(PAGE_LOCK) ? name.slice(PAGE_LOCK.length) : [],
    );
    if (!(await Promise.all(scripts.map(isServed))).every(Boolean)) return false;
    await (await registered())?.unregister();
    await Promise.all(names.map((name) => caches.delete(name)));
    return true;
  },
};

/** Of all versions of the page in this folder, and of the large files. */
async function cacheNames(): Promise<string[]> {
  if (!('caches' in window) || !('locks' in navigator)) return [];
  const scope = new URL('.', document.baseURI).href;
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(versionPrefix(scope)) || name === largeCacheName(scope));
}

/** Asked of the server itself: the service worker only answers who wants a file's contents. */
function isServed(address: string): Promise<boolean> {
  return fetch(address, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function fileOf(side: number): string {
  return `data/digits${side}.bin`;
}

async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  return navigator.serviceWorker.getRegistration().catch(() => undefined);
}
