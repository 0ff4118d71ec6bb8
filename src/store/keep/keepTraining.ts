import type { NetworkName } from '../../core/index.ts';
import { ownAtRisk } from '../training/beforeRun.ts';
import type { AppStore } from '../createAppStore.ts';
import { Connection } from './connection.ts';
import type { Database } from './database.ts';
import { keptBefore, listed } from './savedSlice.ts';
import type { SavedWeights, StorageTrouble } from './keepState.ts';
import {
  changesOf,
  isNothing,
  NOTHING_GIVEN,
  writeChanges,
  type Given,
  type Renamed,
} from './keptChanges.ts';
import { mergeSaved } from './mergeSaved.ts';
import { readInterruptedRuns, readRows, type Rows } from './readDatabase.ts';
import { isSameWeights } from './savedWeights.ts';
import type { AppState } from '../state.ts';
import { isStorageNotice, noticeOf, troubleOf } from './storageTrouble.ts';
import { isBusy, type OwnWeights } from '../training/trainingState.ts';
import type { Tab } from './tab.ts';
import type { Visits } from './visits.ts';
import { writeOften, type WriteOften } from './writeOften.ts';

/** The part of a BroadcastChannel that is used here. */
export interface SavedChannel {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: string): void;
}

export interface KeepOptions {
  readonly open: () => Promise<Database>;
  readonly visits: Visits;
  /** Unless told, one of its own for the visit. */
  readonly tab?: Tab;
  /** What one's own weights are called that a run takes the place of. */
  readonly nameBeforeRun: (network: NetworkName) => string;
  /** The database has one's own weights: where an earlier version kept them they can go. */
  readonly onOwnKept: () => void;
  /** Where pages in other tabs hear that the saved weights have changed. */
  readonly channel?: SavedChannel;
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
  readonly #connection: Connection;
  readonly #unsubscribe: () => void;
  /** One's own weights before anything was read. */
  readonly #first: AppState['own'];
  /** The database that `#given` is about: nothing is written to one before what is there has been read. */
  #known: Database | null = null;
  #given = NOTHING_GIVEN;
  /** Saved weights that are being written. */
  #inFlight: readonly SavedWeights[] = [];
  /** Another tab has changed the saved weights. */
  #isStale = false;
  /** Visits whose runs were taken up or let go. */
  #left: readonly string[] = [];
  /** Random weights that no step was taken from. */
  readonly #fresh = new WeakSet<object>();
  /** What was to be saved before the saved ones had been read. */
  #early: readonly SavedWeights[] = [];
  /** Why nothing can be kept, and whether that has been said: only where there is something to keep. */
  #trouble: StorageTrouble | null = null;
  #isTold = false;
  /** One's own weights that were there at the start are in the database. */
  #hasOwn = false;

  constructor(store: AppStore, options: KeepOptions) {
    this.#store = store;
    this.#options = options;
    const { name } = options.visits;
    this.#tab = options.tab ?? { name, origin: name, adopted: new Map() };
    this.#first = store.getState().own;
    this.#often = writeOften(
      (isLeaving) => this.#write(isLeaving),
      () => (this.#trouble ? PAUSE_FAILED : PAUSE),
    );
    this.#connection = new Connection(options.open, () => void this.#often.now());
    this.#unsubscribe = store.subscribe((state, before) => this.#hear(state, before));
    if (options.channel) {
      options.channel.onmessage = () => {
        this.#isStale = true;
        void this.#often.now();
      };
    }
  }

  start(): Promise<void> {
    return this.#often.now();
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
    if (this.#trouble) this.#tell(this.#trouble);
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

  async #write(isLeaving: boolean, isAgain = false): Promise<void> {
    try {
      const database = this.#connection.current ?? (await this.#connection.get());
      if (database !== this.#known || (this.#isStale && !isLeaving)) await this.#read(database);
      await this.#put(database, isLeaving);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble !== 'full') this.#connection.drop();
      // a connection that the browser has closed without a word
      const isClosed =
        this.#known !== null && error instanceof DOMException && error.name === 'InvalidStateError';
      if (isClosed && !isAgain) return this.#write(isLeaving, true);
      const { saved } = this.#store.getState();
      if (saved === null) this.#store.setState({ saved: this.#early });
      this.#tell(trouble);
      this.#often.news(); // tried again after a while
    }
  }

  /** What the database has, when it is first opened, after it was lost, and after another tab wrote to it. */
  async #read(database: Database): Promise<void> {
    const isFirst = this.#known === null;
    const isReopened = database !== this.#known;
    this.#isStale = false;
    // whose weights the tab goes on with is settled when it begins
    const rows = await readRows(database, isFirst ? this.#tab : { ...this.#tab, adopted: new Map() });
    if (isFirst) this.#takeOwn(rows);
    else if (isReopened) this.#given = givenStill(this.#given, rows);
    this.#known = database;
    const saved = this.#store.getState().saved ?? this.#early;
    const merged = mergeSaved(saved, this.#given.saved, rows.saved, isReopened);
    this.#given = { ...this.#given, saved: merged.given };
    this.#store.setState({ saved: merged.saved, savedKept: merged.given });
    if (isFirst) void this.#offer(database);
  }

  /** Puts one's own weights into the store, but nothing in the place of what came meanwhile. */
  #takeOwn({ own }: Rows): void {
    const found: Partial<Record<NetworkName, OwnWeights>> = {};
    const now = this.#store.getState().own;
    for (const { network, isFresh, tab: _tab, from: _from, keptAt: _keptAt, ...weights } of own) {
      if (isFresh) this.#fresh.add(weights.weights);
      if (now[network] === this.#first[network]) found[network] = weights;
      else if (!isFresh) this.#save(network, weights);
    }
    this.#given = { ...NOTHING_GIVEN, own: found };
    this.#store.setState({ own: { ...now, ...found } });
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

  #changes(isLeaving: boolean): ReturnType<typeof changesOf> {
    return changesOf(this.#store.getState(), this.#given, {
      visit: this.#options.visits.name,
      tab: this.#tab,
      now: Date.now(),
      clock: performance.now(),
      isLeaving,
      left: this.#left,
      isFresh: this.#isFresh,
    });
  }

  async #put(database: Database, isLeaving: boolean): Promise<void> {
    const left = this.#left;
    const { changes, after } = this.#changes(isLeaving);
    if (changes.run) this.#options.visits.hold();
    const known = { ...changes, knownSaved: [...changes.knownSaved, ...this.#inFlight] };
    this.#inFlight = changes.putSaved;
    try {
      if (isNothing(changes)) this.#given = after;
      else this.#take(await writeChanges(database, known, isLeaving), after);
    } finally {
      this.#inFlight = [];
    }
    if (changes.putSaved.length + changes.removeSaved.length > 0) this.#options.channel?.postMessage('saved');
    this.#left = this.#left.filter((visit) => !left.includes(visit));
    if (!this.#hasOwn) this.#options.onOwnKept();
    this.#hasOwn = true;
    this.#tell(null);
  }

  /** What was written is kept now; what had to have another name is told of. */
  #take(renamed: Renamed, after: Given): void {
    const nameOf = (each: SavedWeights): SavedWeights => renamed.get(each) ?? each;
    this.#given = { ...after, saved: after.saved.map(nameOf) };
    const { saved, savedNews, savedUndo } = this.#store.getState();
    this.#store.setState({ savedKept: this.#given.saved });
    if (renamed.size === 0) return;
    const to = new Map(Array.from(renamed, ([each, { name }]) => [each.name, name]));
    const isNews = savedNews?.kind === 'saved' || savedNews?.kind === 'uploaded';
    const name = isNews ? to.get(savedNews.name) : undefined;
    this.#store.setState({
      saved: saved?.map(nameOf) ?? null,
      savedNews:
        isNews && name !== undefined ? { kind: 'savedAs', name: savedNews.name, to: name } : savedNews,
      savedUndo: savedUndo.map((undo, n) =>
        n < savedUndo.length - 1
          ? undo
          : { ...undo, remove: undo.remove.map((each) => to.get(each) ?? each) },
      ),
    });
    // the others' weights are listed beside them
    this.#isStale = true;
    this.#often.news();
  }

  /** Says once that nothing is kept, where there is something to keep, and takes it back when it is again. */
  #tell(trouble: StorageTrouble | null): void {
    const { storage: before, notice } = this.#store.getState();
    const kind = trouble ?? 'works';
    const isNew = kind !== before.kind;
    this.#trouble = trouble;
    const isDue = trouble !== null && (isNew || !this.#isTold) && !isNothing(this.#changes(false).changes);
    this.#isTold = trouble !== null && (isDue || (this.#isTold && !isNew));
    if (!isNew && !isDue) return;
    const told = isStorageNotice(notice) ? null : notice;
    this.#store.setState({ storage: { kind }, notice: isDue ? noticeOf({ kind }) : told });
  }
}

/** What a database that was lost and opened anew still has; the rest is written again. */
function givenStill({ own, saved }: Given, rows: Rows): Given {
  const there = Object.entries(own).filter(([network, kept]) =>
    rows.own.some((row) => kept && row.network === network && isSameWeights(row.weights, kept.weights)),
  );
  return { ...NOTHING_GIVEN, own: Object.fromEntries(there), saved };
}
