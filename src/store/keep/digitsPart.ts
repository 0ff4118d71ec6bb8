import type { AppStore } from '../createAppStore.ts';
import { readDigit } from '../mine/mineSchema.ts';
import type { AppState, Notice } from '../state.ts';
import type { Database, MyDigit } from './database.ts';
import type { KeptPart, ReadReason } from './keeper.ts';
import type { StorageTrouble } from './keepState.ts';
import { byId, mergeDigits } from './merge.ts';

/** Whether there is something to read or to keep: before that nobody needs the digits. */
function isWanted({ mine, mineRead, sideTab, dialog, source, target }: AppState): boolean {
  if (mineRead || mine.length > 0 || sideTab === 'train' || dialog === 'kept') return true;
  return source.kind === 'drawing' && target !== null;
}

/** The user's own digits. Only what changed is written, so that two tabs do not undo each other's work. */
export class DigitsPart implements KeptPart {
  readonly message = 'digits';
  readonly #store: AppStore;
  /** What the database has. */
  #written: ReadonlyMap<string, MyDigit> = new Map();

  constructor(store: AppStore) {
    this.#store = store;
  }

  hears(state: AppState, before: AppState): boolean {
    return state.mine !== before.mine || (isWanted(state) && !isWanted(before));
  }

  isAct(state: AppState, before: AppState): boolean {
    return state.mine !== before.mine && this.isPending();
  }

  isWanted(): boolean {
    return isWanted(this.#store.getState());
  }

  async read(database: Database, reason: ReadReason): Promise<void> {
    const rows = await database.getAll('digits');
    // what does not fit is from another version or damaged: it is left where it is
    const digits = rows.map(readDigit).filter((each) => each !== null);
    const earlier = digits.toSorted((one, other) => one.drawnAt - other.drawnAt);
    const { mine } = this.#store.getState();
    const merged = mergeDigits(mine, this.#written, earlier, reason);
    this.#written = merged.written;
    this.#store.setState({ mine: merged.mine, mineRead: true });
  }

  async write(database: Database): ReturnType<KeptPart['write']> {
    const { mine } = this.#store.getState();
    const tells = this.isPending();
    if (tells) {
      const { put, remove } = this.#changes();
      const transaction = database.transaction('digits', 'readwrite');
      const writing = [
        ...put.map((digit) => transaction.store.put(digit)),
        ...remove.map((id) => transaction.store.delete(id)),
      ];
      // a page that is left does not live to see them end
      transaction.commit();
      await Promise.all([...writing, transaction.done]);
      this.#written = byId(mine);
    }
    return { tells, isStale: false };
  }

  isPending(): boolean {
    const { put, remove } = this.#changes();
    return put.length + remove.length > 0;
  }

  /** Said in the list as long as it lasts. */
  tell(trouble: StorageTrouble | null): void {
    const state = this.#store.getState();
    const isConcerned = this.isPending() || (isWanted(state) && !state.mineRead);
    const mineFailure = isConcerned ? trouble : null;
    if (state.mineFailure !== mineFailure) this.#store.setState({ mineFailure });
  }

  noticeOf(): Notice {
    return { kind: 'digitsNotKept' };
  }

  #changes(): { readonly put: readonly MyDigit[]; readonly remove: readonly string[] } {
    const now = byId(this.#store.getState().mine);
    return {
      put: [...now.values()].filter((digit) => this.#written.get(digit.id) !== digit),
      remove: [...this.#written.keys()].filter((id) => !now.has(id)),
    };
  }
}
