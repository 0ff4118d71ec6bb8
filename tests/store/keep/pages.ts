import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { openDatabase, type Database } from '../../../src/store/keep/database.ts';
import type { Keeper, TabChannel } from '../../../src/store/keep/keeper.ts';
import { keepIn, newStore, type KeepOptions } from '../support.ts';

/** Pages that share a database, anew for each test; time stands still unless it is told to pass. */
export interface Pages {
  readonly name: () => string;
  /** A page that keeps, once it has read what others left. */
  readonly open: (options?: Partial<KeepOptions>, store?: AppStore) => Promise<AppStore>;
  readonly keeperOf: (store: AppStore) => Keeper;
  /** What a page that was opened holds, the first first. */
  readonly databases: () => readonly Database[];
  /** Looks into the database as none of the pages does. */
  readonly look: <Found>(at: (database: Database) => Promise<Found>) => Promise<Found>;
}

export function pagesThatKeep(): Pages {
  let name = '';
  let keepers: Map<AppStore, Keeper>;
  let databases: Database[];
  // a page that writes as it ends may open its database anew, when the next test has another
  const openerOf = (own: string) => async (): Promise<Database> => {
    const database = await openDatabase(own);
    databases.push(database);
    return database;
  };
  beforeEach(() => {
    // the database of fake-indexeddb works with setImmediate
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('document', new EventTarget());
    // this file may be loaded anew in a process whose databases go on
    name = `test ${crypto.randomUUID()}`;
    keepers = new Map();
    databases = [];
  });
  afterEach(() => {
    for (const keeper of keepers.values()) keeper.end();
    for (const database of databases) database.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  return {
    name: () => name,
    async open(options = {}, store = newStore()) {
      keepers.set(store, keepIn(store, { open: openerOf(name), ...options }));
      await settled();
      return store;
    },
    keeperOf(store) {
      const keeper = keepers.get(store);
      if (!keeper) throw new Error('expected a page that was opened');
      return keeper;
    },
    databases: () => databases,
    async look(at) {
      const database = await openDatabase(name);
      const found = await at(database);
      database.close();
      return found;
    },
  };
}

/** Until the database has answered all there is to answer. */
export async function settled(): Promise<void> {
  for (let n = 0; n < 60; n += 1) await new Promise((resolve) => setImmediate(resolve));
}

export async function after(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    vi.advanceTimersByTime(Math.min(100, milliseconds - passed));
    await settled();
  }
}

/** What is posted to one of them the others hear. */
export function channels(): () => TabChannel {
  const all: TabChannel[] = [];
  return () => {
    const own: TabChannel = {
      onmessage: null,
      postMessage(data) {
        for (const each of all) if (each !== own) each.onmessage?.(new MessageEvent('message', { data }));
      },
    };
    all.push(own);
    return own;
  };
}
