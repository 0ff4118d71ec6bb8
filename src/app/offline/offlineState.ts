import type { PageKept } from '../../panels/share/offline/OfflinePanel.tsx';
import { largeCacheName } from './largeFiles.ts';
import { Versions } from './versions.ts';

/** Whether this browser has the page. */
export async function pageKept(): Promise<PageKept> {
  const registration = await registered();
  if (!registration) return 'impossible';
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

function fileOf(side: number): string {
  return `data/digits${side}.bin`;
}

async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  return navigator.serviceWorker.getRegistration().catch(() => undefined);
}
