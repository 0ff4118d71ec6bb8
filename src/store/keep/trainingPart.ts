import type { NetworkName } from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import type { AppState, Notice } from '../state.ts';
import { ownReplaced } from '../training/beforeRun.ts';
import { isBusy, type OwnWeights } from '../training/trainingState.ts';
import type { Database } from './database.ts';
import type { KeptPart, ReadReason } from './keeper.ts';
import type { SavedWeights, StorageTrouble } from './keepState.ts';
import { mergeSaved, withNames, type Renamed } from './merge.ts';
import { readInterruptedRuns, readRows, type Rows } from './rows.ts';
import { listed } from './listed.ts';
import { keptBefore } from './savedWeights.ts';
import type { Sessions } from './sessions.ts';
import type { Tab } from './tab.ts';
import { changesOf, isNothing, NOTHING_WRITTEN } from './trainingChanges.ts';
import { writeTraining } from './writeTraining.ts';

export interface TrainingOptions {
  readonly sessions: Sessions;
  readonly tab: Tab;
  /** What one's own weights are called that a run takes the place of. */
  readonly nameBeforeRun: (network: NetworkName) => string;
}

/** What is not the database's until it has been written: a change of any of these is news. */
const KEPT = ['own', 'saved', 'run', 'training', 'interrupted'] as const;

export const STORAGE_NOTICES = {
  full: 'storageFull',
  forbidden: 'storageForbidden',
  failed: 'storageFailed',
  blocked: 'storageBlocked',
  outdated: 'storageOutdated',
} as const satisfies Record<StorageTrouble, Notice['kind']>;

/** One's own weights, those that are saved, and the run that goes on. */
export class TrainingPart implements KeptPart {
  readonly message = 'saved';
  readonly #store: AppStore;
  readonly #options: TrainingOptions;
  /** What the database has. */
  #written = NOTHING_WRITTEN;
  /** Saved weights that are being written. */
  #inFlight: readonly SavedWeights[] = [];
  /** Sessions whose runs were taken up or let go. */
  #left: readonly string[] = [];
  /** Random weights that no step was taken from. */
  readonly #fresh = new WeakSet<object>();

  constructor(store: AppStore, options: TrainingOptions) {
    this.#store = store;
    this.#options = options;
  }

  hears(state: AppState, before: AppState): boolean {
    if (KEPT.every((part) => state[part] === before[part])) return false;
    const gone = before.interrupted.filter((each) => !state.interrupted.includes(each));
    // one that was let go of and is there again stays
    const offered = new Set(state.interrupted.map(({ session }) => session));
    const left = [...this.#left, ...gone.map(({ session }) => session)];
    this.#left = left.filter((session) => !offered.has(session));
    const { run } = state;
    if (run && run.id !== before.run?.id) {
      // random or made: they can be had again
      const isDrawn = state.trainFrom !== 'current' && run.place.epoch + run.place.digits === 0;
      if (isDrawn) this.#fresh.add(run.start);
    }
    const own = run && ownReplaced(state, before, run, this.#isFresh);
    if (own) this.#save(run.network, own);
    return true;
  }

  readonly #isFresh = ({ weights }: OwnWeights): boolean => this.#fresh.has(weights);

  /** Keeps one's own weights that others take the place of. */
  #save(network: NetworkName, own: OwnWeights): void {
    const entry = keptBefore(network, own, this.#options.nameBeforeRun(network));
    this.#store.setState({ saved: listed(this.#store.getState().saved ?? [], [entry], []) });
  }

  isWanted(): boolean {
    return true;
  }

  async read(database: Database, reason: ReadReason): Promise<void> {
    const rows = await readRows(database, this.#options.tab);
    if (reason === 'first') this.#takeOwn(rows);
    // what was lost with it is written again
    if (reason === 'lost') this.#written = NOTHING_WRITTEN;
    const state = this.#store.getState();
    const merged = mergeSaved(state.saved ?? [], state.savedKept ?? [], rows.saved, reason);
    this.#store.setState({
      ...(merged.renamed.size > 0 && withNames(state, merged.renamed)),
      saved: merged.saved,
      savedKept: merged.written,
    });
    if (reason === 'first') void this.#offer(database).catch(console.error);
  }

  /** Puts one's own weights into the store, but nothing in the place of what came meanwhile. */
  #takeOwn({ own }: Rows): void {
    const { tab } = this.#options;
    const found: Partial<Record<NetworkName, OwnWeights>> = {};
    const now = this.#store.getState().own;
    for (const { network, weights, accuracy, name, isFresh, tab: from, keptAt } of own) {
      // whose weights the tab goes on with is settled when it begins
      if (from !== tab.name) tab.adopted.set(network, { tab: from, keptAt });
      if (isFresh) this.#fresh.add(weights);
      const trained = { weights, accuracy, ...(name !== null && { name }) };
      if (!now[network]) found[network] = trained;
      else if (!isFresh) this.#save(network, trained);
    }
    this.#written = { ...this.#written, own: found };
    this.#store.setState({ own: { ...now, ...found } });
  }

  /** Nothing goes on by itself: interrupted runs are offered. */
  async #offer(database: Database): Promise<void> {
    const { runs, tooOld } = await readInterruptedRuns(database, this.#options.sessions);
    this.#left = [...this.#left, ...tooOld];
    if (runs.length === 0) return;
    const { interrupted, notice, training } = this.#store.getState();
    const told = notice ?? (isBusy(training) ? null : ({ kind: 'runInterrupted' } as const));
    this.#store.setState({ interrupted: [...interrupted, ...runs], notice: told });
  }

  async write(database: Database, isLeaving: boolean): ReturnType<KeptPart['write']> {
    const left = this.#left;
    const { saved, savedKept } = this.#store.getState();
    const { changes, after } = this.#changes(isLeaving);
    const { put, remove } = changes.saved;
    const tells = put.length + remove.length > 0;
    let isStale = false;
    if (changes.run) this.#options.sessions.hold();
    if (!isNothing(changes)) {
      const state = { saved: saved ?? [], written: savedKept ?? [] };
      const names = [...state.written, ...this.#inFlight].map(({ name }) => name);
      this.#inFlight = put;
      const writing = writeTraining(database, changes, state, {
        tab: this.#options.tab.name,
        replaced: isLeaving ? new Set(names) : null,
      });
      const renamed = await writing.finally(() => (this.#inFlight = []));
      if (tells) this.#takeNames(state.saved, renamed);
      // others' weights are listed beside those that they took the name of
      isStale = renamed.size > 0;
    }
    this.#written = after;
    this.#left = this.#left.filter((session) => !left.includes(session));
    return { tells, isStale };
  }

  /** What was written is kept now; what had to have another name is told of. */
  #takeNames(saved: readonly SavedWeights[], renamed: Renamed): void {
    this.#store.setState({ savedKept: saved.map((each) => renamed.get(each) ?? each) });
    if (renamed.size > 0) this.#store.setState(withNames(this.#store.getState(), renamed));
  }

  isPending(): boolean {
    return !isNothing(this.#changes(false).changes);
  }

  tell(trouble: StorageTrouble | null): void {
    // the list is what is on the page, then
    if (trouble && this.#store.getState().saved === null) this.#store.setState({ saved: [] });
  }

  noticeOf(trouble: StorageTrouble): Notice {
    return { kind: STORAGE_NOTICES[trouble] };
  }

  #changes(isLeaving: boolean): ReturnType<typeof changesOf> {
    const { sessions, tab } = this.#options;
    return changesOf(this.#store.getState(), this.#written, {
      session: sessions.name,
      tab,
      now: Date.now(),
      clock: performance.now(),
      isLeaving,
      left: this.#left,
      isFresh: this.#isFresh,
    });
  }
}
