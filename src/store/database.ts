import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { NetworkName, Stroke, Weights } from '../core/index.ts';

/** What the browser keeps besides the small state in localStorage: large, and written while training goes on. */

/** Weights that the user gave a name. */
export interface SavedWeights {
  /** The key: saving under a name that is taken replaces what was there. */
  readonly name: string;
  readonly network: NetworkName;
  readonly weights: Weights;
  /** Share of the validation digits answered rightly, 0 to 1; null if it was not measured. */
  readonly accuracy: number | null;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

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

interface Schema extends DBSchema {
  weights: { key: string; value: SavedWeights };
  digits: { key: string; value: MyDigit };
}

export type Database = IDBPDatabase<Schema>;

/** @throws DOMException where the browser forbids storage. */
export function openDatabase(name = 'convscope'): Promise<Database> {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('weights', { keyPath: 'name' });
      database.createObjectStore('digits', { keyPath: 'id' });
    },
  });
}
