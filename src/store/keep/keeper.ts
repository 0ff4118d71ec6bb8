import type { AppStore } from '../createAppStore.ts';
import type { AppState, Notice } from '../state.ts';
import { Connection } from './connection.ts';
import type { Database } from './database.ts';
import type { StorageTrouble } from './keepState.ts';
import { isStorageNotice, troubleOf } from './storageTrouble.ts';
import { writeOften, type WriteOften } from './writeOften.ts';

/** A part of the state that the browser's database has, too. It knows what the database has, and writes the difference. */
export interface KeptPart {
  /** What tabs tell each other when it was written. */
  readonly message: string;
  /** Whether a change of the state is one of this part. */
  hears(state: AppState, before: AppState): boolean;
  /** Another tab has written: what the database has is not known any more. */
  markStale(): void;
  /** Whether the database has to be read: at first, after it was lost, or after another tab wrote. */
  isDue(database: Database, isLeaving: boolean): boolean;
  read(database: Database): Promise<void>;
  /** Writes what the database does not have; where the page is left, at once. True where other tabs are to look. */
  write(database: Database, isLeaving: boolean): Promise<boolean>;
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
  /** What was said that keeps things from being kept: only where there is something to keep. */
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

  /** Changes the database itself, as another tab would. `work` says whether it did. */
  async change(message: string, work: (database: Database) => Promise<boolean>): Promise<void> {
    if (!(await work(await this.#connection.get()))) return;
    this.#channel?.postMessage(message);
    this.#look(message);
  }

  #look(message: unknown): void {
    for (const part of this.#parts) if (part.message === message) part.markStale();
    void this.#often.now();
  }

  #hear(state: AppState, before: AppState): void {
    // each of them hears it
    if (!this.#parts.filter((part) => part.hears(state, before)).length) return;
    if (state.storage) this.#tell(state.storage);
    this.#often.news();
  }

  async #write(isLeaving: boolean): Promise<void> {
    const held = this.#connection.current;
    try {
      const database = held ?? (await this.#connection.get());
      for (const part of this.#parts) if (part.isDue(database, isLeaving)) await part.read(database);
      // begun at once: a page that is left does not live to see the first of them end
      const all = await Promise.allSettled(this.#parts.map((part) => this.#put(part, database, isLeaving)));
      const failed = all.find((each) => each.status === 'rejected');
      if (failed) throw failed.reason;
      this.#tell(null);
      if (this.#parts.some((part) => part.isDue(database, false))) this.#often.news();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble !== 'full') this.#connection.drop();
      // a connection that the browser has closed without a word
      if (held && error instanceof DOMException && error.name === 'InvalidStateError')
        return this.#write(isLeaving);
      this.#tell(trouble);
      this.#often.news(); // tried again after a while
    }
  }

  async #put(part: KeptPart, database: Database, isLeaving: boolean): Promise<void> {
    if (await part.write(database, isLeaving)) this.#channel?.postMessage(part.message);
  }

  /** Says once that nothing is kept, where there is something to keep, and takes it back when it is again. */
  #tell(trouble: StorageTrouble | null): void {
    for (const part of this.#parts) part.tell(trouble);
    const { storage, notice } = this.#store.getState();
    const isNew = trouble !== storage;
    if (isNew) this.#told = null;
    const pending = trouble && trouble !== this.#told ? this.#parts.find((part) => part.isPending()) : null;
    if (!isNew && !pending) return;
    const rest = isStorageNotice(notice) ? null : notice;
    if (trouble && pending) {
      this.#told = trouble;
      this.#store.setState({ storage: trouble, notice: pending.noticeOf(trouble) });
    } else this.#store.setState({ storage: trouble, notice: rest });
  }
}
