import type { Database } from '../keep/database.ts';

/** Rows of the database as they are, whatever they are: what is forgotten, to be put back. */
const STORES = ['weights', 'digits', 'own', 'runs', 'pasts', 'ended'] as const;
type Store = (typeof STORES)[number];

/** Writes one row, where its place is free. */
type Write = (database: Database) => Promise<void>;

/** Takes all rows out, and gives them back to who asks for them: what then stands in a row's place stays. */
export async function takeRows(database: Database): Promise<(database: Database) => Promise<void>> {
  const rows = await Promise.all(STORES.map((store) => rowsOf(database, store)));
  const transaction = database.transaction(STORES, 'readwrite');
  await Promise.all([...STORES.map((store) => transaction.objectStore(store).clear()), transaction.done]);
  return async (other) => {
    for (const write of rows.flat()) await write(other);
  };
}

async function rowsOf(database: Database, store: Store): Promise<readonly Write[]> {
  const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)]);
  return keys.map((key, n) => async (other) => {
    const transaction = other.transaction(store, 'readwrite');
    const isFree = (await transaction.store.getKey(key)) === undefined;
    if (isFree) await transaction.store.put(values[n]);
    await transaction.done;
  });
}
