import { unwrap } from 'idb';
import type { Database } from './database.ts';
import type { SavedWeights } from './keepState.ts';
import { mergeSaved, type Renamed } from './merge.ts';
import { readSaved } from './rows.ts';
import { savedChanges, type Changes, type SavedChanges } from './trainingChanges.ts';

/** Saved weights of the page, and what the database was known to have. */
interface SavedState {
  readonly saved: readonly SavedWeights[];
  readonly written: readonly SavedWeights[];
}

/**
 * All of it or nothing. Saved weights that another tab wrote meanwhile are left as they are: what was to have their name gets
 * another. `replaced`: the page is left and does not live to see a request answered, so only these names are written over; where
 * another is taken nothing at all is written.
 * @throws DOMException that says why the browser refused.
 */
export async function writeTraining(
  database: Database,
  changes: Changes,
  state: SavedState,
  { tab, replaced }: { readonly tab: string; readonly replaced: ReadonlySet<string> | null },
): Promise<Renamed> {
  const transaction = database.transaction(['weights', 'own', 'runs', 'pasts'], 'readwrite', {
    // a crash of the machine may take the last second; waiting for the disk would take it every time
    durability: 'relaxed',
  });
  try {
    const { put, remove } = changes.saved;
    const isPlanned = !replaced && put.length + remove.length > 0;
    const plan = isPlanned
      ? await planSaved(transaction.objectStore('weights'), state)
      : { put, remove, renamed: new Map() };
    // bare requests: of those that fail only the transaction tells
    const bare = unwrap(transaction);
    const [weights, own, runs, pasts] = ['weights', 'own', 'runs', 'pasts'].map((n) => bare.objectStore(n));
    for (const name of plan.remove) weights.delete(name);
    for (const each of plan.put) weights[isPlanned || replaced?.has(each.name) ? 'put' : 'add'](each);
    for (const each of changes.own) own.put(each);
    for (const network of changes.removeOwn) own.delete([tab, network]);
    for (const session of changes.removeRuns) for (const store of [runs, pasts]) store.delete(session);
    if (changes.run) runs.put(changes.run);
    if (changes.past) pasts.put(changes.past);
    // said at once: a page that is left does not live to see its requests answered
    transaction.commit();
    await transaction.done;
    return plan.renamed;
  } catch (error) {
    await ended(transaction).catch(() => undefined);
    throw error;
  }
}

/** Ends a transaction that went wrong, where it has not ended by itself. */
function ended(transaction: { abort(): void; readonly done: Promise<void> }): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // it has
  }
  return transaction.done;
}

/** What becomes of the saved weights, with those that are there by now. */
async function planSaved(
  rows: { getAll(): Promise<readonly SavedWeights[]> },
  { saved, written }: SavedState,
): Promise<SavedChanges & { readonly renamed: Renamed }> {
  const all = await rows.getAll();
  const found = all.map(readSaved).filter((each) => each !== null);
  const merged = mergeSaved(saved, written, found, 'changed', all);
  return { ...savedChanges(merged.saved, merged.written), renamed: merged.renamed };
}
