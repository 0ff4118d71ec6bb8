import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWeights, networks, type Weights } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { gatherOwn } from '../../../src/store/keep/gatherOwn.ts';
import type { KeptStorage } from '../../../src/store/keep/keptStorage.ts';
import { storageOfTab, tabOf, type Tab } from '../../../src/store/keep/tab.ts';
import { after, pagesThatKeep, settled } from './pages.ts';
import { saving } from '../../../src/store/keep/saving.ts';

const [one, two, three] = [1, 2, 3].map((seed) => createWeights(networks.kernel, seed));

const pages = pagesThatKeep();
/** The tabs that are open. */
let open: Set<string>;

function storageWith(items: Record<string, string> = {}): KeptStorage {
  return {
    getItem: (key) => items[key] ?? null,
    setItem: (key, value) => void (items[key] = value),
  };
}

/** A page as the browser opens it: with what its tab keeps. */
function pageWith(sessionStorage: KeptStorage) {
  const hears: Record<string, () => void> = {};
  return {
    sessionStorage,
    addEventListener: (event: string, hear: () => void) => void (hears[event] = hear),
    leave: () => hears['pagehide']?.(),
  };
}

const sessions = {
  name: 'session',
  canTell: true,
  hold: () => undefined,
  isOver: (tab: string) => Promise.resolve(!open.has(tab)),
};

function session(tab: Tab): Promise<AppStore> {
  open.add(tab.name);
  return pages.open({ sessions, tab });
}

const plain = (tab: string): Tab => ({ name: tab, origin: tab, adopted: new Map() });
const learn = async (store: AppStore, weights: Weights): Promise<void> => {
  store.setState({ own: { kernel: { weights, accuracy: 0.9 } } });
  await after(1000);
};
const ownIn = (store: AppStore): Weights | undefined => store.getState().own.kernel?.weights;
const gather = async (store: AppStore, tab: Tab, canTell = true): Promise<void> => {
  const own = () => store.getState().own;
  const nameOfTab = () => Promise.resolve('of a tab');
  await pages
    .keeperOf(store)
    .change('saved', (database) =>
      gatherOwn(database, { tab, sessions: { ...sessions, canTell }, own, nameOfTab }),
    );
  await settled();
};

beforeEach(() => {
  open = new Set();
});

describe('two tabs, each with weights of its own', () => {
  it('have their own again after a reload, and a new tab goes on with the newest', async () => {
    await learn(await session(plain('a')), one);
    await learn(await session(plain('b')), two);
    expect(ownIn(await session(plain('a')))).toEqual(one);
    expect(ownIn(await session(plain('b')))).toEqual(two);
    expect(ownIn(await session(plain('c')))).toEqual(two);
  });

  it('do not take from each other: what a new tab went on with stays as it was', async () => {
    await learn(await session(plain('a')), one);
    const other = await session(plain('b'));
    expect(ownIn(other)).toEqual(one);
    await learn(other, two);
    expect(ownIn(await session(plain('a')))).toEqual(one);
  });

  it('lose nothing when one is closed: its weights are among the saved ones', async () => {
    await learn(await session(plain('a')), one);
    const tab = plain('b');
    const other = await session(tab);
    await learn(await session(plain('a')), three);
    await learn(other, two);
    await gather(other, tab);
    // the other tab is still open
    expect(other.getState().saved).toEqual([]);
    open.delete('a');
    await gather(other, tab);
    expect(other.getState().saved?.map((saved) => [saved.name, saved.weights])).toEqual([
      ['of a tab', three],
    ]);
    await gather(other, tab);
    expect(other.getState().saved).toHaveLength(1);
    expect(ownIn(await session(plain('c')))).toEqual(two);
  });

  it('save nothing of a closed tab that is saved already', async () => {
    const first = await session(plain('a'));
    await learn(first, one);
    first.getState().choose('kernel', 'own');
    saving(first).saveWeights('mine');
    const tab = plain('b');
    const other = await session(tab);
    await learn(first, one);
    await learn(other, two);
    open.delete('a');
    await gather(other, tab);
    await after(600);
    expect(other.getState().saved?.map((saved) => saved.name)).toEqual(['mine']);
  });

  it('save nothing of a closed tab that another went on from', async () => {
    await learn(await session(plain('a')), one);
    open.delete('a');
    const tab = plain('b');
    const other = await session(tab);
    await gather(other, tab);
    await learn(other, two);
    await gather(other, tab);
    expect(other.getState().saved).toEqual([]);
    expect(ownIn(await session(plain('c')))).toEqual(two);
  });

  it('leave all as it is where the browser cannot tell which are open', async () => {
    await learn(await session(plain('a')), one);
    const other = await session(plain('b'));
    await learn(other, two);
    open.clear();
    await gather(other, plain('b'), false);
    expect(ownIn(await session(plain('a')))).toEqual(one);
  });

  it('go on with what a version kept that had one for all', async () => {
    const old = await openDB(pages.name(), 2, {
      upgrade(database) {
        database.createObjectStore('weights', { keyPath: 'name' });
        database.createObjectStore('digits', { keyPath: 'id' });
        database.createObjectStore('own', { keyPath: 'network' });
        database.createObjectStore('runs', { keyPath: 'visit' });
        database.createObjectStore('pasts', { keyPath: 'visit' });
      },
    });
    await old.put('own', { network: 'kernel', weights: one, accuracy: 0.9, isFresh: false, name: null });
    old.close();
    expect(ownIn(await session(plain('a')))).toEqual(one);
  });
});

describe('a tab', () => {
  it('keeps its name over a reload', () => {
    const storage = storageWith();
    const page = pageWith(storage);
    const first = tabOf(page);
    page.leave();
    expect(tabOf(pageWith(storage)).name).toBe(first.name);
  });

  it('that is a copy of one that goes on has a name of its own, and knows whose copy it is', () => {
    const items: Record<string, string> = {};
    const first = tabOf(pageWith(storageWith(items)));
    const copy = tabOf(pageWith(storageWith({ ...items })), 'copy');
    expect(copy).toMatchObject({ name: 'copy', origin: first.name });
  });

  it('has what it kept itself, and what is kept for all where it has nothing', () => {
    const shared = storageWith();
    const [a, b] = [0, 1].map(() => storageOfTab(shared, { sessionStorage: storageWith() }));
    a.setItem('state', 'a');
    b.setItem('state', 'b');
    expect([a.getItem('state'), b.getItem('state'), shared.getItem('state')]).toEqual(['a', 'b', 'b']);
    expect(storageOfTab(shared, { sessionStorage: storageWith() }).getItem('state')).toBe('b');
  });

  it('goes without where the browser forbids it', () => {
    const page = {
      get sessionStorage(): KeptStorage {
        throw new DOMException('forbidden', 'SecurityError');
      },
      addEventListener: () => undefined,
    };
    expect(tabOf(page, 'new').name).toBe('new');
    const shared = storageWith();
    storageOfTab(shared, page).setItem('state', 'kept');
    expect(storageOfTab(shared, page).getItem('state')).toBe('kept');
  });
});
