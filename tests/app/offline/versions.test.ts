import { beforeEach, describe, expect, it } from 'vitest';
import { Versions, type ShippedFile } from '../../../src/app/offline/versions.ts';

const SCOPE = 'https://host/page/';

interface OneCache {
  match(address: string): Promise<Response | undefined>;
  put(address: string, response: Response): Promise<void>;
}

/** What a browser's caches do, as far as it is used: addresses are strings. */
class Caches {
  readonly kept = new Map<string, Map<string, Response>>();

  keys(): Promise<string[]> {
    return Promise.resolve([...this.kept.keys()]);
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.kept.delete(name));
  }

  open(name: string): Promise<OneCache> {
    const files = this.kept.get(name) ?? new Map<string, Response>();
    this.kept.set(name, files);
    return Promise.resolve({
      match: (address) => Promise.resolve(files.get(address)?.clone()),
      put: (address, response) => Promise.resolve(void files.set(address, response)),
    });
  }
}

let caches = new Caches();
let versions: Versions;
/** What the server has, by address. */
let server = new Map<string, string>();
let asked: string[] = [];

beforeEach(() => {
  caches = new Caches();
  // only what Versions asks of them
  versions = new Versions(caches as unknown as CacheStorage, SCOPE);
  server = new Map();
  asked = [];
});

function fetch(address: string): Promise<Response> {
  asked.push(address);
  const body = server.get(address);
  return Promise.resolve(new Response(body ?? null, { status: body === undefined ? 404 : 200 }));
}

/** Puts a version on the server, and tells its files: the page, its script, and a picture that has no hash in its name. */
function deploy(name: string): ShippedFile[] {
  server = new Map([
    [SCOPE, `page ${name}`],
    [`${SCOPE}assets/${name}.js`, `script ${name}`],
    [`${SCOPE}assets/same.js`, 'the same in all'],
    [`${SCOPE}mark.svg`, `mark ${name}`],
  ]);
  return [
    { url: 'index.html', revision: name },
    { url: `assets/${name}.js`, revision: null },
    { url: 'assets/same.js', revision: null },
    { url: 'mark.svg', revision: name },
  ];
}

const textOf = async (found: Promise<Response | undefined>): Promise<string | undefined> =>
  (await found)?.text();

describe('the versions of the page that are kept', () => {
  it('give the page of the newest, and files of all', async () => {
    await versions.add(deploy('one'), fetch, 9);
    await versions.add(deploy('two'), fetch, 10);
    expect(await textOf(versions.page())).toBe('page two');
    expect(await textOf(versions.find(`${SCOPE}mark.svg`))).toBe('mark two');
    expect(await textOf(versions.find(`${SCOPE}assets/one.js`))).toBe('script one');
    expect(await versions.isNewest(`${SCOPE}assets/one.js`)).toBe(false);
    expect(await versions.isNewest(`${SCOPE}assets/two.js`)).toBe(true);
  });

  it('are fetched but for files that an older one has under a name with a hash', async () => {
    await versions.add(deploy('one'), fetch, 1);
    asked = [];
    await versions.add(deploy('two'), fetch, 2);
    expect(asked.sort()).toEqual([SCOPE, `${SCOPE}assets/two.js`, `${SCOPE}mark.svg`]);
  });

  it('are kept whole or not at all', async () => {
    await versions.add(deploy('one'), fetch, 1);
    const files = deploy('two');
    server.delete(`${SCOPE}mark.svg`);
    await expect(versions.add(files, fetch, 2)).rejects.toThrow('mark.svg: 404');
    expect(await textOf(versions.page())).toBe('page one');
    expect(caches.kept.size).toBe(1);
  });

  it('are given up when a newer one is whole and no page of theirs is open', async () => {
    await versions.add(deploy('one'), fetch, 1);
    await versions.add(deploy('two'), fetch, 2);
    await versions.add(deploy('three'), fetch, 3);
    await versions.tidy([`${SCOPE}assets/one.js`, `${SCOPE}assets/three.js`]);
    expect(await versions.find(`${SCOPE}assets/two.js`)).toBeUndefined();
    expect(await textOf(versions.find(`${SCOPE}assets/one.js`))).toBe('script one');
    await versions.tidy([]);
    expect(caches.kept.size).toBe(1);
    expect(await textOf(versions.page())).toBe('page three');
  });

  it('leave alone what another folder of the host keeps', async () => {
    await caches.open('convscope https://host/other/ 1');
    await versions.add(deploy('one'), fetch, 2);
    await versions.tidy([]);
    expect(caches.kept.size).toBe(2);
  });
});
