/** A file that the page is made of, below the worker's scope. One without a revision has its contents' hash in its name. */
export interface ShippedFile {
  readonly url: string;
  readonly revision: string | null;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What static hosts say of a file must not keep it from being found. */
const AS_IT_IS = { ignoreVary: true } as const;
/** Files that are asked for at once: the page has requests of its own. */
const AT_ONCE = 4;

/** What the caches of all versions of the page in a folder are called, but for the time behind it. */
export function versionPrefix(scope: string): string {
  return `convscope ${scope} `;
}

/**
 * The versions of the page that are kept whole, each in a cache of its own. An open page goes on with the files it began with,
 * also where a newer version is there.
 */
export class Versions {
  readonly #storage: CacheStorage;
  readonly #scope: string;
  readonly #prefix: string;

  /** `scope` is the address of the page's folder: other folders of the host may hold other pages. */
  constructor(storage: CacheStorage, scope: string) {
    this.#storage = storage;
    this.#scope = scope;
    this.#prefix = versionPrefix(scope);
  }

  /** Keeps a version, all of it or nothing. Files that an older one has are not fetched again. */
  async add(files: readonly ShippedFile[], fetch: Fetch, now: number): Promise<void> {
    const name = `${this.#prefix}${now}`;
    const cache = await this.#storage.open(name);
    const waiting = files.filter(({ url }) => url !== 'index.html');
    const bring = async ({ url, revision }: ShippedFile): Promise<void> => {
      const address = this.#scope + url;
      const kept = revision === null ? await this.find(address) : undefined;
      await cache.put(address, kept ?? (await whole(fetch, address)));
    };
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await bring(next);
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      // the page itself comes last: a version that has it is whole
      await cache.put(this.#scope, await whole(fetch, this.#scope));
    } catch (error) {
      // those that still fetch find nothing more to do
      waiting.length = 0;
      await this.#storage.delete(name);
      throw error;
    }
  }

  /** The page as its newest version has it; undefined where none is kept. */
  async page(): Promise<Response | undefined> {
    const newest = await this.#newest();
    return newest?.match(this.#scope, AS_IT_IS);
  }

  /** Whether a page with this script is of the newest version. */
  async isNewest(script: string): Promise<boolean> {
    const newest = await this.#newest();
    return newest === undefined || (await newest.match(script, AS_IT_IS)) !== undefined;
  }

  /** A file of any version, of the newest that has it. */
  async find(address: string): Promise<Response | undefined> {
    for (const name of await this.#names()) {
      const cache = await this.#storage.open(name);
      const found = await cache.match(address, AS_IT_IS);
      if (found) return found;
    }
    return undefined;
  }

  /** Gives up what is older than the newest version and is of no page that is open, by the pages' scripts. */
  async tidy(openScripts: readonly string[]): Promise<void> {
    let isOlder = false;
    for (const name of await this.#names()) {
      const cache = await this.#storage.open(name);
      const matches = await Promise.all(openScripts.map((script) => cache.match(script, AS_IT_IS)));
      if (isOlder && !matches.some(Boolean)) await this.#storage.delete(name);
      isOlder ||= await this.#isWhole(cache);
    }
  }

  /** Newest first. */
  async #names(): Promise<string[]> {
    const names = await this.#storage.keys();
    const time = (name: string): number => Number(name.slice(this.#prefix.length));
    return names.filter((name) => name.startsWith(this.#prefix)).sort((a, b) => time(b) - time(a));
  }

  async #newest(): Promise<Cache | undefined> {
    for (const name of await this.#names()) {
      const cache = await this.#storage.open(name);
      if (await this.#isWhole(cache)) return cache;
    }
    return undefined;
  }

  async #isWhole(cache: Cache): Promise<boolean> {
    return (await cache.match(this.#scope, AS_IT_IS)) !== undefined;
  }
}

/** A file as the server has it now, and not as the browser remembers it. */
async function whole(fetch: Fetch, address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin', priority: 'low' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
