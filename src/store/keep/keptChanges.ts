import { isNetworkName, type NetworkName } from '../../core/index.ts';
import type { Database, KeptOwn, KeptPast, KeptRun } from './database.ts';
import type { SavedWeights } from './keepState.ts';
import { isInterruptible, keptPastOf, keptRunOf } from './keptRun.ts';
import { freeName } from './savedWeights.ts';
import type { AppState } from '../state.ts';
import type { Tab } from './tab.ts';
import type { TrainingRun } from '../training/trainingRun.ts';
import type { OwnWeights } from '../training/trainingState.ts';

/** What the database has been given, as the very objects of the store: what is another object now has changed. */
export interface Given {
  readonly own: Readonly<Partial<Record<NetworkName, OwnWeights>>>;
  readonly saved: readonly SavedWeights[];
  readonly run: TrainingRun | null;
  /** The run whose past was written last, and when by the clock that is never set. */
  readonly past: TrainingRun | null;
  readonly pastAt: number;
}

export const NOTHING_GIVEN: Given = { own: {}, saved: [], run: null, past: null, pastAt: 0 };

/** What is to be written in one go. */
export interface Changes {
  readonly own: readonly KeptOwn[];
  readonly putSaved: readonly SavedWeights[];
  readonly removeSaved: readonly SavedWeights[];
  /** What the database was known to have. */
  readonly knownSaved: readonly SavedWeights[];
  readonly run: KeptRun | null;
  readonly past: KeptPast | null;
  /** Visits whose runs are over. */
  readonly removeRuns: readonly string[];
}

export interface Moment {
  readonly visit: string;
  readonly tab: Tab;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds by a clock that is never set. */
  readonly clock: number;
  /** The page is left: what is otherwise written seldom is written now. */
  readonly isLeaving: boolean;
  /** Runs of other visits that were taken up or let go. */
  readonly left: readonly string[];
  readonly isFresh: (own: OwnWeights) => boolean;
}

/** Milliseconds between two writings of a run's past while it goes on. */
const PAST = 4000;

type Kept = Pick<AppState, 'own' | 'saved' | 'run' | 'training'>;

/** What of the state the database does not have yet, and what it has been given afterwards. */
export function changesOf(state: Kept, given: Given, moment: Moment): { changes: Changes; after: Given } {
  const { visit, now, clock, left } = moment;
  const saved = state.saved ?? given.saved;
  const names = new Set(saved.map(({ name }) => name));
  const known = new Set(given.saved);
  const run = isInterruptible(state.run, state.training) ? state.run : null;
  const past = run && isPastDue(state, run, given, moment) ? run : null;
  const isOver = given.run !== null && run === null;
  return {
    changes: {
      own: Object.entries(state.own).flatMap(([network, own]) =>
        own && isNetworkName(network) && own !== given.own[network] ? [keptOwnOf(network, own, moment)] : [],
      ),
      putSaved: saved.filter((each) => !known.has(each)),
      removeSaved: given.saved.filter(({ name }) => !names.has(name)),
      knownSaved: given.saved,
      run: run && run !== given.run ? keptRunOf(run, visit, now) : null,
      past: past && keptPastOf(past, visit),
      removeRuns: isOver ? [...left, visit] : left,
    },
    after: {
      own: state.own,
      saved,
      run,
      past: past ?? (run ? given.past : null),
      pastAt: past ? clock : given.pastAt,
    },
  };
}

function keptOwnOf(network: NetworkName, own: OwnWeights, { tab, now, isFresh }: Moment): KeptOwn {
  const from = tab.adopted.get(network) ?? null;
  return { network, tab: tab.name, from, keptAt: now, name: null, ...own, isFresh: isFresh(own) };
}

function isPastDue(
  { training }: Kept,
  run: TrainingRun,
  given: Given,
  { clock, isLeaving }: Moment,
): boolean {
  if (given.past?.id !== run.id) return true;
  if (given.past === run) return false;
  return isLeaving || training.kind !== 'running' || clock - given.pastAt >= PAST;
}

export function isNothing({ own, putSaved, removeSaved, run, past, removeRuns }: Changes): boolean {
  return !run && !past && [own, putSaved, removeSaved, removeRuns].every(({ length }) => length === 0);
}

/** Weights that had to be kept under another name, and as they are kept. */
export type Renamed = ReadonlyMap<SavedWeights, SavedWeights>;

/**
 * All of it or nothing. Saved weights that another tab wrote meanwhile are left as they are: what was to have their name gets
 * another. `isLeaving`: the page does not live to see a request answered; where a name is taken nothing at all is written.
 * @throws DOMException that says why the browser refused.
 */
export async function writeChanges(
  database: Database,
  changes: Changes,
  isLeaving: boolean,
): Promise<Renamed> {
  const transaction = database.transaction(['weights', 'own', 'runs', 'pasts'], 'readwrite', {
    // a crash of the machine may take the last second; waiting for the disk would take it every time
    durability: 'relaxed',
  });
  const [weights, own] = [transaction.objectStore('weights'), transaction.objectStore('own')];
  const [runs, pasts] = [transaction.objectStore('runs'), transaction.objectStore('pasts')];
  const requests: Promise<unknown>[] = [];
  let renamed: Renamed = new Map();
  try {
    const { putSaved, removeSaved, knownSaved } = changes;
    const hasSaved = putSaved.length + removeSaved.length > 0;
    if (hasSaved && !isLeaving) {
      const plan = await planSaved(weights, changes);
      renamed = plan.renamed;
      for (const name of plan.remove) requests.push(weights.delete(name));
      for (const each of putSaved) requests.push(weights.put(renamed.get(each) ?? each));
    } else {
      const isKnown = new Set(knownSaved.map(({ name }) => name));
      for (const { name } of removeSaved) requests.push(weights.delete(name));
      for (const each of putSaved) requests.push(weights[isKnown.has(each.name) ? 'put' : 'add'](each));
    }
    for (const each of changes.own) requests.push(own.put(each));
    for (const visit of changes.removeRuns) requests.push(runs.delete(visit), pasts.delete(visit));
    if (changes.run) requests.push(runs.put(changes.run));
    if (changes.past) requests.push(pasts.put(changes.past));
    // said at once: a page that is left does not live to see its requests answered
    transaction.commit();
  } catch (error) {
    await Promise.allSettled([...requests, ended(transaction)]);
    throw error;
  }
  // each request fails with the transaction; only the transaction says why
  await Promise.allSettled([...requests, transaction.done]);
  await transaction.done;
  return renamed;
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
  const known = new Map(knownSaved.map(({ name, savedAt }) => [name, savedAt]));
  const names = [...new Set([...putSaved, ...removeSaved].map(({ name }) => name))];
  const found = await Promise.all(names.map((name) => rows.get(name)));
  // the very ones that are to be put may have been put by what gathers the weights of closed tabs
  const ours = new Map(putSaved.map(({ name, savedAt }) => [name, savedAt]));
  // of another tab, or damaged: not this page's to replace
  const isOthers = new Set(
    names.filter((name, n) => {
      const savedAt = found[n]?.savedAt;
      return found[n] !== undefined && savedAt !== known.get(name) && savedAt !== ours.get(name);
    }),
  );
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
