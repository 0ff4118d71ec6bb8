import type { NetworkName } from '../core/index.ts';
import { ownAtRisk } from './beforeRun.ts';
import type { AppStore } from './createAppStore.ts';
import type { Database } from './database.ts';
import { keptBefore, listed } from './savedSlice.ts';
import type { SavedWeights, StorageState } from './keepState.ts';
import { changesOf, isNothing, NOTHING_GIVEN, writeChanges, type Changes } from './keptChanges.ts';
import { readInterruptedRuns, readRows, type Rows } from './readDatabase.ts';
import type { AppState } from './state.ts';
import { isStorageNotice, noticeOf, troubleOf } from './storageTrouble.ts';
import { isBusy, type OwnWeights } from './trainingState.ts';
import type { Tab } from './tab.ts';
import type { Visits } from './visits.ts';
import { writeOften, type WriteOften } from './writeOften.ts';

export interface KeepOptions {
  readonly open: () => Promise<Database>;
  readonly visits: Visits;
  /** Unless told, one of its own for the visit. */
  readonly tab?: Tab;
  /** What one's own weights are called that a run takes the place of. */
  readonly nameBeforeRun: (network: NetworkName) => string;
  /** The database has one's own weights: where an earlier version kept them they can go. */
  readonly onOwnKept: () => void;
}

export interface Keeping {
  /** One's own and the saved weights are in the store, or cannot be had. Never rejected. */
  readonly ready: Promise<void>;
  /** Writes what has not been written yet. Never rejected. */
  readonly flush: () => Promise<void>;
  end(): void;
}

/** Milliseconds between two writings, and after one that failed. */
const PAUSE = 500;
const PAUSE_FAILED = 5000;

/** Keeps the run that goes on, one's own weights and the saved ones in the browser's database, and reads them at the start. */
export function keepTraining(store: AppStore, options: KeepOptions): Keeping {
  const keeper = new Keeper(store, options);
  return { ready: keeper.start(), flush: () => keeper.flush(), end: () => keeper.end() };
}

/** What is not the database's until it has been written: a change of any of these is news. */
const KEPT = ['own', 'saved', 'run', 'training', 'interrupted'] as const;

class Keeper {
  readonly #store: AppStore;
  readonly #options: KeepOptions;
  readonly #tab: Tab;
  readonly #often: WriteOften;
  readonly #unsubscribe: () => void;
  #database: Database | null = null;
  /** Nothing is written before what is there has been read. */
  #isRead = false;
  #given = NOTHING_GIVEN;
  /** Visits whose runs were taken up or let go. */
  #left: readonly string[] = [];
  /** Random weights that no step was taken from. */
  readonly #fresh = new WeakSet<object>();
  /** What was to be saved before the saved ones had been read. */
  #early: readonly SavedWeights[] = [];
  #isTold = false;
  /** One's own weights that were there at the start are in the database. */
  #hasOwn = false;

  constructor(store: AppStore, options: KeepOptions) {
    this.#store = store;
    this.#options = options;
    const { name } = options.visits;
    this.#tab = options.tab ?? { name, origin: name, adopted: new Map() };
    this.#often = writeOften(
      (isLeaving) => this.#write(isLeaving),
      // a storage that refused when nothing was to be kept has still to be told of
      () => (this.#isTold ? PAUSE_FAILED : PAUSE),
    );
    this.#unsubscribe = store.subscribe((state, before) => this.#hear(state, before));
  }

  async start(): Promise<void> {
    const first = this.#store.getState().own;
    try {
      const database = await this.#options.open();
      this.#database = database;
      this.#take(await readRows(database, this.#tab), first);
      void this.#offer(database);
    } catch (error) {
      // told when there is something to keep: who only looks misses nothing
      this.#store.setState({ storage: { kind: troubleOf(error) }, saved: this.#early });
    }
    this.#isRead = true;
    this.#often.news();
  }

  flush(): Promise<void> {
    return this.#write(true);
  }

  end(): void {
    this.#often.end();
    this.#unsubscribe();
  }

  #hear(state: AppState, before: AppState): void {
    if (KEPT.every((part) => state[part] === before[part])) return;
    if (state.interrupted !== before.interrupted) {
      const gone = before.interrupted.filter((each) => !state.interrupted.includes(each));
      this.#left = [...this.#left, ...gone.map(({ visit }) => visit)];
    }
    const { run } = state;
    if (run && run.id !== before.run?.id) {
      const isRandom = state.trainFrom === 'random' && run.place.epoch + run.place.digits === 0;
      if (isRandom) this.#fresh.add(run.start);
      const own = ownAtRisk(before, run, this.#isFresh);
      if (own) this.#save(run.network, own);
    }
    this.#often.news();
  }

  readonly #isFresh = ({ weights }: OwnWeights): boolean => this.#fresh.has(weights);

  /** Keeps one's own weights that a run takes the place of; the ones before those go. */
  #save(network: NetworkName, own: OwnWeights): void {
    const entry = keptBefore(network, own, this.#options.nameBeforeRun(network));
    const { saved } = this.#store.getState();
    if (saved) this.#store.setState({ saved: listed(saved, [entry], []) });
    else this.#early = [...this.#early, entry];
  }

  /** Puts what was read into the store, but nothing in the place of what came meanwhile. */
  #take({ own, saved }: Rows, first: AppState['own']): void {
    const found: Partial<Record<NetworkName, OwnWeights>> = {};
    const now = this.#store.getState().own;
    for (const { network, isFresh, tab: _tab, from: _from, keptAt: _keptAt, ...weights } of own) {
      if (isFresh) this.#fresh.add(weights.weights);
      if (now[network] === first[network]) found[network] = weights;
      else if (!isFresh) this.#save(network, weights);
    }
    this.#given = { ...NOTHING_GIVEN, own: found, saved };
    this.#store.setState({ own: { ...now, ...found }, saved: listed(saved, this.#early, []) });
  }

  /** Nothing goes on by itself: interrupted runs are offered. */
  async #offer(database: Database): Promise<void> {
    try {
      const { runs, tooOld } = await readInterruptedRuns(database, this.#options.visits);
      this.#left = [...this.#left, ...tooOld];
      if (runs.length === 0) return;
      const { interrupted, notice, training } = this.#store.getState();
      const told = notice ?? (isBusy(training) ? null : ({ kind: 'runInterrupted' } as const));
      this.#store.setState({ interrupted: [...interrupted, ...runs], notice: told });
    } catch (error) {
      this.#store.setState({ storage: { kind: troubleOf(error) } });
    }
  }

  async #write(isLeaving: boolean): Promise<void> {
    if (!this.#isRead) return;
    const { visits, onOwnKept } = this.#options;
    const left = this.#left;
    const moment = {
      visit: visits.name,
      tab: this.#tab,
      now: Date.now(),
      isLeaving,
      left,
      isFresh: this.#isFresh,
    };
    const { changes, after } = changesOf(this.#store.getState(), this.#given, moment);
    if (changes.run) visits.hold();
    try {
      if (!isNothing(changes)) {
        await this.#put(changes);
        this.#tell({ kind: 'works' });
      }
      this.#given = after;
      this.#left = this.#left.filter((visit) => !left.includes(visit));
      if (this.#database && !this.#hasOwn) onOwnKept();
      this.#hasOwn = this.#database !== null;
    } catch (error) {
      this.#tell({ kind: troubleOf(error) });
      this.#often.news(); // tried again after a while
    }
  }

  /** A connection that the browser has closed is opened anew. */
  async #put(changes: Changes): Promise<void> {
    const known = this.#database;
    try {
      await writeChanges((this.#database ??= await this.#options.open()), changes);
    } catch (error) {
      this.#database = null;
      const isClosed = error instanceof DOMException && error.name === 'InvalidStateError';
      known?.close();
      if (!known || !isClosed) throw error;
      this.#database = await this.#options.open();
      await writeChanges(this.#database, changes);
    }
  }

  /** Says once that nothing is kept, and takes it back when it is again. */
  #tell(storage: StorageState): void {
    const { storage: before, notice } = this.#store.getState();
    const isTrouble = storage.kind !== 'works';
    if (storage.kind === before.kind && this.#isTold === isTrouble) return;
    this.#isTold = isTrouble;
    const told = isStorageNotice(notice) ? null : notice;
    this.#store.setState({ storage, notice: noticeOf(storage) ?? told });
  }
}
