import type { AppStore } from '../createAppStore.ts';
import type { AppState, Notice } from '../state.ts';
import { endingOf } from '../training/ending.ts';
import type { TrainingRun } from '../training/trainingRun.ts';
import type { Ending } from '../training/trainingState.ts';
import type { Database, KeptEnded } from './database.ts';
import type { KeptPart, ReadReason } from './keeper.ts';
import type { StorageTrouble } from './keepState.ts';
import { endedShown, keptEndedOf } from './keptRun.ts';
import { readEnded } from './runRows.ts';
import { nearestFirst, type Tab } from './tab.ts';
import { STORAGE_NOTICES } from './trainingPart.ts';

/**
 * The run that has ended last in a tab of the browser, with its curves. It has a transaction of its own, so that its size does not
 * hold up the weights.
 */
export class EndedPart implements KeptPart {
  readonly message = 'ended';
  readonly #store: AppStore;
  readonly #tab: Tab;
  /** What the database has for this tab. */
  #written: Ended | null = null;

  constructor(store: AppStore, tab: Tab) {
    this.#store = store;
    this.#tab = tab;
  }

  hears(state: AppState, before: AppState): boolean {
    return !isSame(endedOf(state), endedOf(before));
  }

  isWanted(): boolean {
    return true;
  }

  async read(database: Database, reason: ReadReason): Promise<void> {
    this.#written = null;
    const kept = reason === 'first' ? await endedFor(this.#tab, database) : undefined;
    if (!kept) return;
    const shown = endedShown(kept);
    // the run of another tab that this one goes on with is to be kept here too
    if (kept.tab === this.#tab.name) this.#written = { run: shown.run, ending: kept.ending };
    const { run, training } = this.#store.getState();
    // what was begun meanwhile stays
    if (run || training.kind !== 'idle') return;
    this.#store.setState(shown);
  }

  async write(database: Database): ReturnType<KeptPart['write']> {
    if (this.isPending()) {
      const ended = endedOf(this.#store.getState());
      const { name } = this.#tab;
      const transaction = database.transaction('ended', 'readwrite');
      const writing = ended
        ? transaction.store.put(keptEndedOf(ended.run, ended.ending, name, Date.now()))
        : transaction.store.delete(name);
      // a page that is left does not live to see it end
      transaction.commit();
      await Promise.all([writing, transaction.done]);
      this.#written = ended;
    }
    return { tells: false, isStale: false };
  }

  isPending(): boolean {
    return !isSame(endedOf(this.#store.getState()), this.#written);
  }

  tell(): void {
    // the notice says all there is to say
  }

  noticeOf(trouble: StorageTrouble): Notice {
    return { kind: STORAGE_NOTICES[trouble] };
  }
}

interface Ended {
  readonly run: TrainingRun;
  readonly ending: Ending;
}

function endedOf({ run, training }: AppState): Ended | null {
  const ending = endingOf(run, training);
  return run && ending && { run, ending };
}

function isSame(one: Ended | null, other: Ended | null): boolean {
  return one?.run === other?.run && one?.ending === other?.ending;
}

/** The tab's own, that of the tab that it is a copy of, or the newest. */
async function endedFor(tab: Tab, database: Database): Promise<KeptEnded | undefined> {
  const rows = (await database.getAll('ended')).map(readEnded).filter((each) => each !== null);
  return nearestFirst(tab, rows)[0];
}
