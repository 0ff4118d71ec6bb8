import { openDB, type DBSchema, type IDBPDatabase, type StoreNames } from 'idb';
import type { NetworkName, Stroke } from '../../core/index.ts';
import type { SavedWeights } from './keepState.ts';
import type { Adopted } from './tab.ts';
import type { TrainingRun } from '../training/trainingRun.ts';
import type { Ending, OwnWeights } from '../training/trainingState.ts';

/** What the browser keeps besides the small state in localStorage: large, and written while training goes on. */

/** A digit that the user drew and named. */
export interface MyDigit {
  readonly id: string;
  readonly label: number;
  readonly strokes: readonly Stroke[];
  /** As x: 196 bytes, row by row, 0 paper and 255 ink. */
  readonly image: Uint8Array;
  /** Milliseconds since 1970. */
  readonly drawnAt: number;
}

/** The user's own weights of a network, as they are now in one tab of the browser. */
export interface KeptOwn extends Omit<OwnWeights, 'name'> {
  readonly network: NetworkName;
  /** The tab's name, and whose weights it went on with; null where it began without. */
  readonly tab: string;
  readonly from: Adopted | null;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  /** Random weights that no step was taken from: nothing is lost with them. */
  readonly isFresh: boolean;
  readonly name: string | null;
}

/**
 * Where a run is. Written about twice a second, so it is small: what grows or seldom changes is a record of its own,
 * because browsers put values above 64 kB into files.
 */
export interface KeptRun extends Omit<TrainingRun, 'start' | 'best' | 'checkpoints' | 'speed' | 'mine'> {
  readonly version: 1;
  /**
   * The session that the run belongs to: a page trains one run at a time. Sessions were called visits once; the key of what is
   * kept stays as it was, so that it is found.
   */
  readonly visit: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** The large rest of a run: written every few seconds. */
export interface KeptPast extends Pick<TrainingRun, 'id' | 'start' | 'best' | 'checkpoints' | 'mine'> {
  readonly visit: string;
}

/** A run that is over, with all that the page shows of it: one for each tab of the browser, written once. */
export interface KeptEnded extends Omit<TrainingRun, 'id' | 'speed'> {
  readonly version: 1;
  readonly tab: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  readonly ending: Ending;
}

interface Schema extends DBSchema {
  weights: { key: string; value: SavedWeights };
  digits: { key: string; value: MyDigit };
  own: { key: [tab: string, network: NetworkName]; value: KeptOwn };
  runs: { key: string; value: KeptRun };
  pasts: { key: string; value: KeptPast };
  ended: { key: string; value: KeptEnded };
}

export type Database = IDBPDatabase<Schema>;

const STORES: readonly { readonly store: StoreNames<Schema>; readonly keyPath: string | string[] }[] = [
  { store: 'weights', keyPath: 'name' },
  { store: 'digits', keyPath: 'id' },
  { store: 'own', keyPath: ['tab', 'network'] },
  { store: 'runs', keyPath: 'visit' },
  { store: 'pasts', keyPath: 'visit' },
  { store: 'ended', keyPath: 'tab' },
];

/** @throws DOMException where the browser forbids storage. */
export async function openDatabase(name = 'convscope'): Promise<Database> {
  if (!('indexedDB' in globalThis) || !globalThis.indexedDB)
    throw new DOMException('there is no database', 'NotAllowedError');
  return openDB<Schema>(name, 4, {
    async upgrade(database, from, _to, transaction) {
      // in version 2 all tabs shared one row a network
      const shared = from === 2 ? await transaction.objectStore('own').getAll() : [];
      if (from === 2) database.deleteObjectStore('own');
      for (const { store, keyPath } of STORES)
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store, { keyPath });
      const own = transaction.objectStore('own');
      await Promise.all(shared.map((each) => own.put({ ...each, tab: '', from: null, keptAt: 0 })));
    },
  });
}
