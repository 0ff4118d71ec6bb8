import type { AppStore } from '../createAppStore.ts';
import type { AppState, Notice } from '../state.ts';
import { Connection, troubleOf } from './connection.ts';
import type { Database } from './database.ts';
import type { StorageTrouble } from './keepState.ts';
import { writeOften, type WriteOften } from './writeOften.ts';

/** Why a part is read: it never was, the database was lost and opened anew, or another tab has written to it. */
export type ReadReason = 'first' | 'lost' | 'changed';

/** A part of the state that the browser's database has, too. It knows what the database has, and writes the difference. */
export interface KeptPart {
  /** What tabs tell each other when it was written. */
  readonly message: string;
  /** Whether a change of the state is one of this part. */
  hears(state: AppState, before: AppState): boolean;
  /** Whether it is one that the reader made by a press of its own. It is written at once: a page that is left may not live to see it written. */
  isAct?(state: AppState, before: AppState): boolean;
  /** Whether it is to be read by now. */
  isWanted(): boolean;
  read(database: Database, reason: ReadReason): Promise<void>;
  /**
   * Writes what the database does not have; where the page is left, at once. `tells`: other tabs are to look. `isStale`: the
   * database turned out to have what the page does not know.
   */
  write(
    database: Database,
    isLeaving: boolean,
  ): Promise<{ readonly tells: boolean; readonly isStale: boolean }>;
  /** Whether there is something that the database does not have. */
  isPending(): boolean;
  /** Why it is not kept, or that it is. */
  tell(trouble: StorageTrouble | null): void;
  noticeOf(trouble: StorageTrouble): Notice;
}

/** The part of a BroadcastChannel that is used here. */
export interface TabChannel {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: string): void;
}

export interface KeeperOptions {
  readonly open: () => Promise<Database>;
  /** Where pages in other tabs hear that something was written. */
  readonly channel?: TabChannel;
}

/** Milliseconds between two writings, and after one that failed. */
const PAUSE = 500;
const PAUSE_FAILED = 5000;

/** Keeps parts of the state in the browser's database, over one connection, and reads them at the start. */
export class Keeper {
  /** All is in the store, or cannot be had. Never rejected. */
  readonly ready: Promise<void>;
  readonly #store: AppStore;
  readonly #parts: readonly KeptPart[];
  readonly #channel: TabChannel | undefined;
  readonly #often: WriteOften;
  readonly #connection: Connection;
  readonly #unsubscribe: () => void;
  /** The database that a part was read from, and the parts that another tab has written since. */
  readonly #known = new Map<KeptPart, Database>();
  readonly #stale = new Set<KeptPart>();
  /** The parts that could not be read or written, and why, as far as that was said: only where there is something to keep. */
  #failing: readonly KeptPart[] = [];
  #told: StorageTrouble | null = null;

  constructor(store: AppStore, parts: readonly KeptPart[], { open, channel }: KeeperOptions) {
    this.#store = store;
    this.#parts = parts;
    this.#channel = channel;
    this.#often = writeOften(
      (isLeaving) => this.#write(isLeaving),
      () => (store.getState().storage ? PAUSE_FAILED : PAUSE),
    );
    this.#connection = new Connection(open, () => void this.#often.now());
    this.#unsubscribe = store.subscribe((state, before) => this.#hear(state, before));
    if (channel) channel.onmessage = ({ data }) => this.#look(data);
    this.ready = this.#often.now();
  }

  /** Writes what has not been written yet. Never rejected. */
  flush(): Promise<void> {
    return this.#write(true);
  }

  end(): void {
    this.#often.end();
    this.#unsubscribe();
  }

  /** Looks into the database itself. @throws DOMException that says why the browser refused. */
  async read<Found>(look: (database: Database) => Promise<Found>): Promise<Found> {
    return look(await this.#connection.get());
  }

  /** Changes the database itself, as another tab would. `work` says whether it did. */
  async change(message: string, work: (database: Database) => Promise<boolean>): Promise<void> {
    if (!(await work(await this.#connection.get()))) return;
    this.#channel?.postMessage(message);
    this.#look(message);
  }

  #look(message: unknown): void {
    for (const part of this.#parts) if (part.message === message) this.#stale.add(part);
    void this.#often.now();
  }

  #hear(state: AppState, before: AppState): void {
    let isNews = false;
    for (const part of this.#parts) if (part.hears(state, before)) isNews = true;
    if (!isNews) return;
    if (state.storage) this.#tell(state.storage);
    if (this.#parts.some((part) => part.isAct?.(state, before))) void this.#often.now();
    else this.#often.news();
  }

  async #write(isLeaving: boolean): Promise<void> {
    const held = this.#connection.current;
    let failing = this.#parts;
    try {
      const database = held ?? (await this.#connection.get());
      // at once: a page that is left does not live to see the first of them end
      const all = await Promise.allSettled(this.#parts.map((part) => this.#sync(part, database, isLeaving)));
      failing = this.#parts.filter((_, n) => all[n].status === 'rejected');
      const failed = all.find((each) => each.status === 'rejected');
      if (failed) throw failed.reason;
      this.#failing = [];
      this.#tell(null);
      if (this.#parts.some((part) => this.#isDue(part, database, false))) this.#often.news();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble !== 'full') this.#connection.drop();
      // a connection that the browser has closed without a word
      if (held && error instanceof DOMException && error.name === 'InvalidStateError')
        return this.#write(isLeaving);
      // a page that lives on after all tries again, with time to look
      if (isLeaving) return this.#often.news();
      this.#failing = failing;
      this.#tell(trouble);
      this.#often.news(); // tried again after a while
    }
  }

  #isDue(part: KeptPart, database: Database, isLeaving: boolean): boolean {
    const isStale = this.#stale.has(part) && !isLeaving;
    return part.isWanted() && (isStale || this.#known.get(part) !== database);
  }

  async #sync(part: KeptPart, database: Database, isLeaving: boolean): Promise<void> {
    if (this.#isDue(part, database, isLeaving)) {
      const known = this.#known.get(part);
      this.#stale.delete(part);
      await part.read(database, !known ? 'first' : known === database ? 'changed' : 'lost');
      this.#known.set(part, database);
    }
    const { tells, isStale } = await part.write(database, isLeaving);
    if (tells) this.#channel?.postMessage(part.message);
    if (isStale) this.#stale.add(part);
  }

  /** Says once that nothing is kept, where there is something to keep, and takes it back when it is again. */
  #tell(trouble: StorageTrouble | null): void {
    const failing = this.#failing;
    for (const part of this.#parts) part.tell(failing.includes(part) ? trouble : null);
    const { storage, notice } = this.#store.getState();
    const isNew = trouble !== storage;
    if (isNew) this.#told = null;
    const pending = trouble && trouble !== this.#told ? failing.find((part) => part.isPending()) : null;
    if (!isNew && !pending) return;
    if (trouble && pending) this.#told = trouble;
    const rest = notice && isOfStorage(notice) ? null : notice;
    this.#store.setState({
      storage: trouble,
      notice: trouble && pending ? pending.noticeOf(trouble) : rest,
    });
  }
}

function isOfStorage({ kind }: Notice): boolean {
  return kind === 'digitsNotKept' || kind.startsWith('storage');
}
