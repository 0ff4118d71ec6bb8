import type { NetworkName } from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import type { Database } from '../keep/database.ts';
import type { Keeper } from '../keep/keeper.ts';
import { keptStateText, keptWeightsText } from '../keep/keepSession.ts';
import { KEPT_STATE, KEPT_WEIGHTS, type KeptStorage } from '../keep/keptStorage.ts';
import type { Tab } from '../keep/tab.ts';
import { CHAPTERS } from '../lesson/chapters.ts';
import { withoutNotice } from '../notices.ts';
import { Refused, type CarryProblem, type Held } from './carried.ts';
import { carryFile } from './carryFile.ts';
import { heldHere, heldIn } from './held.ts';
import { leaveOutFirst } from './leaveOutFirst.ts';
import { inventoryOf, type Kept } from './inventory.ts';
import { joined } from './join.ts';
import { isAnyNew, type Joined } from './joined.ts';
import { putRuns, removeRuns } from './joinRuns.ts';
import { takeRows } from './rawRows.ts';
import { readCarryFile } from './readCarryFile.ts';
import { firstState, takenBack, type Change } from './takeBack.ts';

/** What pages in other tabs are told. */
export type CarryMessage = 'forget' | 'takeBack';

export interface CarryingOptions {
  readonly keeper: Pick<Keeper, 'ready' | 'flush' | 'read' | 'change'>;
  readonly tab: Tab;
  /** What the small state is written to. */
  readonly storage: KeptStorage;
  /** Where it can be looked at; what is removed there is removed from the tab's own storage, too. */
  readonly small: Pick<Storage, 'getItem' | 'removeItem'>;
  /** None where the page needs no other files. */
  readonly offline: OfflineFiles | null;
  readonly post: (message: CarryMessage) => void;
  /** What weights are called that find their place taken: see JoinOptions; `since` was in use when something was taken back. */
  readonly nameOf: (what: 'own' | 'steps' | 'since', network: NetworkName) => string;
}

/** The page's own files that the browser keeps, so that it opens without a network. */
export interface OfflineFiles {
  held(): Promise<Pick<Kept, 'count' | 'bytes'>>;
  /** False where they stay, since a page that is open could not get them again. */
  forget(): Promise<boolean>;
}

export interface Inventory {
  readonly kept: readonly Kept[];
  /** Records that are from another version of the page or damaged. */
  readonly unread: number;
  /** How many chapters the lesson has. */
  readonly chapters: number;
  /** Whether the browser keeps it, or only the page has it. */
  readonly isKept: boolean;
}

export type TakeOutcome =
  ({ readonly kind: 'taken'; readonly madeAt: number } & Joined['came']) | CarryProblem;

/** What can be taken back: the last that was taken in or forgotten here, or forgotten in another tab. */
interface Last {
  readonly kind: 'taken' | 'forgotten';
  readonly change: Change;
  readonly restore: (database: Database) => Promise<void>;
}

/** Takes all that is kept along, brings it back, and forgets it. */
export class Carrying {
  readonly #store: AppStore;
  readonly #options: CarryingOptions;
  #last: Last | null = null;

  constructor(store: AppStore, options: CarryingOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** What "Undo" would take back. */
  get undoable(): Last['kind'] | null {
    return this.#last?.kind ?? null;
  }

  async look(): Promise<Inventory> {
    const { held, unread, isKept } = await this.#held();
    const state = this.#store.getState();
    const texts = isKept
      ? [KEPT_STATE, KEPT_WEIGHTS].map((key) => this.#options.small.getItem(key) ?? '')
      : [keptStateText(state), keptWeightsText(state)];
    const page = texts.reduce((sum, { length }) => sum + length, 0);
    const offline = await this.#options.offline?.held().catch(() => null);
    const kept = inventoryOf(held, state, page);
    return {
      kept: offline ? [...kept, { kind: 'offline', ...offline }] : kept,
      unread,
      chapters: CHAPTERS.length,
      isKept,
    };
  }

  async file(): Promise<Uint8Array<ArrayBuffer>> {
    const { held } = await this.#held();
    return carryFile(held, this.#store.getState(), Date.now());
  }

  /** Takes a file in, or says what is wrong with it: then nothing has changed. */
  async take(file: Pick<File, 'size' | 'arrayBuffer'>, withMoment: boolean): Promise<TakeOutcome> {
    const carried = await readCarryFile(file);
    if ('kind' in carried) return carried;
    const { held: here } = await this.#held();
    const before = this.#store.getState();
    try {
      const { nameOf } = this.#options;
      const { put, rows, came } = joined(before, carried, { withMoment, here, nameOf });
      this.#store.setState(put);
      const after = this.#store.getState();
      await this.#change((database) => putRuns(database, rows));
      const restore = (database: Database) => removeRuns(database, rows);
      // a file that is taken once more leaves what it brought first to be taken out
      if (isAnyNew(came) || withMoment || keptStateText(before) !== keptStateText(after))
        this.#last = {
          kind: 'taken',
          change: { before, after, isWhole: false, isMoved: withMoment },
          restore,
        };
      await this.#options.keeper.flush();
      return { kind: 'taken', madeAt: carried.madeAt, ...came };
    } catch (error) {
      if (error instanceof Refused) return error.problem;
      throw error;
    }
  }

  /**
   * Forgets everything, in other tabs too, or what the page alone has where the browser keeps nothing; `partly`: its database could not be emptied; `butFiles`: the page's own files
   * stay.
   */
  async forget(): Promise<'all' | 'here' | 'partly' | 'butFiles'> {
    await this.#options.keeper.flush();
    const change = this.#forgetHere();
    this.#options.post('forget');
    let restore: Last['restore'] = () => Promise.resolve();
    const isDone = await this.#change(async (database) => void (restore = await takeRows(database)));
    this.#last = { kind: 'forgotten', change, restore };
    const areGone = await this.#options.offline?.forget().catch(() => false);
    if (isDone) return areGone === false ? 'butFiles' : 'all';
    return this.#store.getState().storage === 'forbidden' ? 'here' : 'partly';
  }

  /** Takes back what was done last. */
  async undo(): Promise<void> {
    const last = this.#last;
    if (!last) return;
    await this.#undo(last);
    if (last.kind === 'forgotten') this.#options.post('takeBack');
    await this.#options.keeper.flush();
  }

  /** Another tab has forgotten everything, or taken that back. */
  async hear(message: unknown): Promise<void> {
    if (message === 'forget') {
      const change = this.#forgetHere();
      this.#last = { kind: 'forgotten', change, restore: () => Promise.resolve() };
      this.#store.setState({ notice: { kind: 'forgotten' } });
      await this.#options.keeper.flush();
    }
    if (message === 'takeBack' && this.#last?.kind === 'forgotten') {
      await this.#undo(this.#last);
      const { notice } = this.#store.getState();
      this.#store.setState({ notice: withoutNotice(notice, 'forgotten') });
      await this.#options.keeper.flush();
    }
  }

  async #undo({ restore, change }: Last): Promise<void> {
    this.#last = null;
    // first, so that what the page lists is found to be there
    await this.#change(restore);
    const { nameOf } = this.#options;
    const { saved, ...rest } = takenBack(this.#store.getState(), change, (network) =>
      nameOf('since', network),
    );
    // first, so that what keeps weights which a run takes the place of finds them kept
    if (saved !== undefined) this.#store.setState({ saved });
    this.#store.setState(rest);
  }

  /** The page as on a first visit; what it begins with is not written. */
  #forgetHere(): Change {
    const { storage, small } = this.#options;
    leaveOutFirst(storage);
    const before = this.#store.getState();
    this.#store.setState(firstState(before, this.#store.getInitialState()));
    for (const key of [KEPT_STATE, KEPT_WEIGHTS]) small.removeItem(key);
    return { before, after: this.#store.getState(), isWhole: true, isMoved: true };
  }

  async #held(): Promise<{ readonly held: Held; readonly unread: number; readonly isKept: boolean }> {
    const { keeper, tab } = this.#options;
    await keeper.ready;
    await keeper.flush();
    const found = await keeper.read((database) => heldIn(database, tab)).catch(() => null);
    if (found && this.#store.getState().storage === null) return { ...found, isKept: true };
    return { held: heldHere(this.#store.getState(), tab, Date.now()), unread: 0, isKept: false };
  }

  /** Changes the database, which all pages then look at. False where there is none. */
  async #change(work: (database: Database) => Promise<void>): Promise<boolean> {
    const { keeper } = this.#options;
    try {
      await keeper.change('saved', (database) => work(database).then(() => true));
      await keeper.change('digits', () => Promise.resolve(true));
      return true;
    } catch (error) {
      console.error(error);
      return false;
    }
  }
}
