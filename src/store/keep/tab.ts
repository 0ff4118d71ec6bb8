import type { NetworkName } from '../../core/index.ts';
import type { KeptStorage } from './keptStorage.ts';

/**
 * A tab of the browser. What is learned and drawn in it stays its own over a reload, also while the page is open in another
 * tab; a new tab goes on with what was kept last.
 */
export interface Tab {
  /** The name that its weights are kept under: the same after a reload. */
  readonly name: string;
  /** Of a tab that was duplicated: the name of the one that it is a copy of. */
  readonly origin: string;
  /** Whose weights it went on with, where it had none of its own. */
  readonly adopted: Map<NetworkName, Adopted>;
}

/** A tab, and when its weights were kept that another went on with. */
export interface Adopted {
  readonly tab: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

interface Page {
  readonly sessionStorage: KeptStorage;
  addEventListener(event: 'pagehide' | 'pageshow', hear: () => void): void;
}

const KEY = 'convscope-tab';
/** Stands behind the name while the page is open: who finds it so is a copy of a tab that goes on. */
const OPEN = ' open';

/** The tab that the page is in. Where the browser keeps nothing for tabs, every session is in a new one. */
export function tabOf(page: Page, newName = `${Date.now()}-${Math.random().toString(36).slice(2)}`): Tab {
  const storage = sessionOf(page);
  const found = storage.getItem(KEY) ?? newName;
  const isCopy = found.endsWith(OPEN);
  const origin = isCopy ? found.slice(0, -OPEN.length) : found;
  const name = isCopy ? newName : origin;
  const hold = (): void => storage.setItem(KEY, name + OPEN);
  hold();
  page.addEventListener('pageshow', hold);
  page.addEventListener('pagehide', () => storage.setItem(KEY, name));
  return { name, origin, adopted: new Map() };
}

/** What tabs kept, the nearest to one of them first: its own, that of the tab that it is a copy of, then the newest. */
export function nearestFirst<Row extends Adopted>(tab: Tab, rows: readonly Row[]): readonly Row[] {
  const rank = (kept: Adopted): number => Number(kept.tab === tab.name) * 2 + Number(kept.tab === tab.origin);
  return rows.toSorted((a, b) => rank(b) - rank(a) || b.keptAt - a.keptAt);
}

/** What this tab kept, and what is kept for all where it has nothing yet. It writes both. */
export function storageOfTab(shared: KeptStorage, page: Pick<Page, 'sessionStorage'>): KeptStorage {
  const own = sessionOf(page);
  return {
    getItem: (key) => own.getItem(key) ?? shared.getItem(key),
    setItem(key, value) {
      own.setItem(key, value);
      shared.setItem(key, value);
    },
  };
}

/** The storage of the tab; where it is forbidden or full it keeps nothing: what is kept for all tabs is there. */
export function sessionOf(page: Pick<Page, 'sessionStorage'>): KeptStorage {
  const attempt = <Result>(act: (storage: KeptStorage) => Result): Result | null => {
    try {
      return act(page.sessionStorage);
    } catch {
      return null;
    }
  };
  return {
    getItem: (key) => attempt((storage) => storage.getItem(key)),
    setItem: (key, value) => void attempt((storage) => storage.setItem(key, value)),
  };
}
