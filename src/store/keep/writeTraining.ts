import { unwrap } from 'idb';
import type { Database } from './database.ts';
import type { SavedWeights } from './keepState.ts';
import { keyOf, type Renamed } from './merge.ts';
import { freeName } from './savedWeights.ts';
import type { Changes } from './trainingChanges.ts';

/**
 * All of it or nothing. Saved weights that another tab wrote meanwhile are left as they are: what was to have their name gets
 * another. `isLeaving`: the page does not live to see a request answered; where a name is taken nothing at all is written.
 * @throws DOMException that says why the browser refused.
 */
export async function writeTraining(
  database: Database,
  changes: Changes,
  isLeaving: boolean,
): Promise<Renamed> {
  const { putSaved, removeSaved, knownSaved } = changes;
  const transaction = database.transaction(['weights', 'own', 'runs', 'pasts'], 'readwrite', {
    // a crash of the machine may take the last second; waiting for the disk would take it every time
    durability: 'relaxed',
  });
  try {
    const isPlanned = !isLeaving && putSaved.length + removeSaved.length > 0;
    const plan = isPlanned ? await planSaved(transaction.objectStore('weights'), changes) : null;
    // bare requests: of those that fail only the transaction tells
    const bare = unwrap(transaction);
    const [weights, own, runs, pasts] = ['weights', 'own', 'runs', 'pasts'].map((n) => bare.objectStore(n));
    const known = new Set(knownSaved.map(({ name }) => name));
    for (const name of plan?.remove ?? removeSaved.map((each) => each.name)) weights.delete(name);
    for (const each of putSaved) {
      if (plan || known.has(each.name)) weights.put(plan?.renamed.get(each) ?? each);
      else weights.add(each);
    }
    for (const each of changes.own) own.put(each);
    for (const session of changes.removeRuns) for (const store of [runs, pasts]) store.delete(session);
    if (changes.run) runs.put(changes.run);
    if (changes.past) pasts.put(changes.past);
    // said at once: a page that is left does not live to see its requests answered
    transaction.commit();
    await transaction.done;
    return plan?.renamed ?? new Map();
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

interface SavedRows {
  get(name: string): Promise<SavedWeights | undefined>;
  getAllKeys(): Promise<string[]>;
}

/** What can be done with the names that are there by now. */
async function planSaved(
  rows: SavedRows,
  { putSaved, removeSaved, knownSaved }: Changes,
): Promise<{ readonly remove: readonly string[]; readonly renamed: Renamed }> {
  const names = [...new Set([...putSaved, ...removeSaved].map(({ name }) => name))];
  const found = await Promise.all(names.map((name) => rows.get(name)));
  // what is to be put may be there already, where the answer to an earlier attempt was lost
  const ours = new Set([...knownSaved, ...putSaved].map(keyOf));
  // of another tab, or damaged: not this page's to replace
  const isOthers = new Set(names.filter((_, n) => found[n] !== undefined && !ours.has(keyOf(found[n]))));
  const taken = [...(await rows.getAllKeys()), ...putSaved.map(({ name }) => name)].map((name) => ({ name }));
  const renamed = new Map<SavedWeights, SavedWeights>();
  for (const each of putSaved) {
    if (!isOthers.has(each.name)) continue;
    const name = freeName(taken, each.name);
    taken.push({ name });
    renamed.set(each, { ...each, name });
  }
  return { renamed, remove: removeSaved.flatMap(({ name }) => (isOthers.has(name) ? [] : [name])) };
}
