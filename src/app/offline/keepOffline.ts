import type { AppStore } from '../../store/createAppStore.ts';
import { loadLaterWords } from '../language/i18n.ts';
import { Versions } from './versions.ts';
import { PAGE_LOCK, type ToServiceWorker } from './workerScope.ts';

/** Milliseconds that a page which was drawn is left to its reader, before all that it may need later is fetched. */
const REST = 2000;
/** How often a page that is looked at again asks for a newer version. */
const HOUR = 3_600_000;

/** From now on the page opens without a network; a newer version waits for the reader's reload, and the page says that it is there. */
export async function keepOffline(store: AppStore): Promise<void> {
  // not on pages without https
  if (!('serviceWorker' in navigator) || !('locks' in navigator)) return;
  const script = ownScript();
  // as long as the page is open its files are kept
  void navigator.locks.request(PAGE_LOCK + script, { mode: 'shared' }, () => new Promise(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, REST));
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(new URL('serviceWorker.js', document.baseURI));
  const versions = new Versions(caches, registration.scope);
  hearOfNewer(registration, async () => {
    if (!(await versions.isNewest(script))) await tellOfNewer(store);
  });
  askNowAndThen(registration);
  const { active } = await serviceWorker.ready;
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ kind: 'drawn', fetched } satisfies ToServiceWorker);
}

/** The address of the page's own script, which changes with every version: the last one that index.html names. */
function ownScript(): string {
  const scripts = document.querySelectorAll<HTMLScriptElement>('head > script[type="module"]');
  return Array.from(scripts, ({ src }) => src).at(-1) ?? '';
}

/** What else the page has to say goes before. */
async function tellOfNewer(store: AppStore): Promise<void> {
  await loadLaterWords();
  const tell = (): boolean => {
    if (store.getState().notice) return false;
    store.setState({ notice: { kind: 'newVersion' } });
    return true;
  };
  if (tell()) return;
  const unsubscribe = store.subscribe(() => {
    if (store.getState().notice) return;
    unsubscribe();
    tell();
  });
}

/** Calls when a worker of a newer version has all of its files and waits. */
function hearOfNewer(registration: ServiceWorkerRegistration, isThere: () => Promise<void>): void {
  const watch = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) void isThere();
    });
  };
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  if (registration.waiting) void isThere();
}

/** A page may stay open for days. */
function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - asked < HOUR) return;
    asked = performance.now();
    registration.update().catch(() => undefined); // there may be no network
  });
}
