import type { Database } from './database.ts';
import type { StorageTrouble } from './keepState.ts';
import { within } from '../within.ts';

/** Milliseconds after which a database that does not open counts as held by another tab. */
const PATIENCE = 800;

/**
 * One connection to the database: opened when it is first wanted, and anew when the browser has closed it, a newer page in another
 * tab has taken it, or it was deleted.
 */
export class Connection {
  readonly #open: () => Promise<Database>;
  readonly #onChange: () => void;
  #database: Database | null = null;
  #opening: Promise<Database> | null = null;

  /** `onChange`: the database is there, also where it was given up on, or one that was there is gone and can be asked for. */
  constructor(open: () => Promise<Database>, onChange: () => void) {
    this.#open = open;
    this.#onChange = onChange;
  }

  /** The database while it is open: what has to be done before a page is left cannot wait. */
  get current(): Database | null {
    return this.#database;
  }

  /** @throws DOMException that says why the browser refused; `TimeoutError` while another tab holds the database. */
  async get(): Promise<Database> {
    return this.#database ?? within(PATIENCE, (this.#opening ??= this.#begin()));
  }

  /** Something went wrong with it: the next who asks gets another. */
  drop(): void {
    this.#database?.close();
    this.#database = null;
  }

  async #begin(): Promise<Database> {
    try {
      const database = await this.#open();
      this.#database = database;
      const lost = (): void => {
        if (this.#database !== database) return;
        this.drop();
        this.#onChange();
      };
      database.addEventListener('versionchange', lost);
      database.addEventListener('close', lost);
      queueMicrotask(this.#onChange);
      return database;
    } finally {
      this.#opening = null;
    }
  }
}

/** What the browser's refusal means. Names of errors as the IndexedDB specification and the browsers have them. */
export function troubleOf(error: unknown): StorageTrouble {
  switch (isNamed(error) ? error.name : '') {
    case 'QuotaExceededError':
      return 'full';
    case 'SecurityError':
    case 'NotAllowedError':
    case 'InvalidStateError': // a private window of some browsers
    case 'UnknownError':
    case 'ReferenceError': // there is no database at all
      return 'forbidden';
    case 'VersionError':
      return 'outdated';
    case 'TimeoutError': // within.ts
      return 'blocked';
    default:
      return 'failed';
  }
}

function isNamed(error: unknown): error is { readonly name: string } {
  return typeof error === 'object' && error !== null && 'name' in error;
}
