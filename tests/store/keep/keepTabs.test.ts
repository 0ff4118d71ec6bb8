import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { openDatabase } from '../../../src/store/keep/database.ts';
import { digitOf, tidied } from '../../../src/store/mine/myDigits.ts';
import { isLastKept } from '../../../src/store/keep/savedNames.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { newStore, putToUse, type KeepOptions } from '../support.ts';
import { after, channels, pagesThatKeep, settled } from './pages.ts';
import { saving } from '../../../src/store/keep/saving.ts';

const [one, two, three] = [1, 2, 3].map((seed) => createWeights(networks.kernel, seed));

const pages = pagesThatKeep();

/** A tab of the page, with weights in use. */
function tab(options: Partial<KeepOptions> = {}): Promise<AppStore> {
  const store = newStore();
  putToUse(store, one);
  return pages.open(options, store);
}

const listed = (store: AppStore): string[] =>
  store
    .getState()
    .saved?.map((each) => each.name)
    .toSorted() ?? [];

async function rows(): Promise<Record<string, number>> {
  const all = await pages.look((database) => database.getAll('weights'));
  return Object.fromEntries(all.map((each) => [each.name, each.weights['w2'][0]]));
}

/** A tab with an older version of the page, which does not hear that a newer one waits. */
const olderTab = (): Promise<IDBPDatabase> =>
  openDB(pages.name(), 1, {
    upgrade(database) {
      database.createObjectStore('weights', { keyPath: 'name' });
      database.createObjectStore('digits', { keyPath: 'id' });
    },
  });

describe('two tabs', () => {
  it('that save one name both keep theirs, and the second is told what its name became', async () => {
    const [first, second] = [await tab(), await tab()];
    putToUse(second, two);
    saving(first).saveWeights('mine');
    await after(600);
    saving(second).saveWeights('mine');
    expect(isLastKept(second.getState())).toBe(false);
    await after(1200);
    expect(await rows()).toEqual({ mine: one['w2'][0], 'mine 2': two['w2'][0] });
    expect(second.getState().savedNews).toEqual({ kind: 'savedAs', name: 'mine', to: 'mine 2' });
    expect(isLastKept(second.getState())).toBe(true);
    expect(listed(second)).toEqual(['mine', 'mine 2']);
  });

  it('that save one name take back their own, however many changes ago that was', async () => {
    const [first, second] = [await tab(), await tab()];
    saving(first).saveWeights('mine');
    await after(600);
    const { saveWeights, deleteWeights, undoSaved } = saving(second);
    putToUse(second, two);
    saveWeights('mine');
    putToUse(second, three);
    saveWeights('mine');
    saveWeights('other');
    deleteWeights('other');
    await after(1200);
    const kept = async () => {
      const { mine, ...others } = await rows();
      expect(mine).toBe(one['w2'][0]);
      return Object.values(others);
    };
    expect(await kept()).toEqual([three['w2'][0]]);
    undoSaved();
    undoSaved();
    await after(1200);
    expect(await kept()).toEqual([two['w2'][0], three['w2'][0]]);
    second.getState().redo();
    await after(1200);
    expect(await kept()).toEqual([three['w2'][0], three['w2'][0]]);
  });

  it('replace and delete only what they know', async () => {
    const first = await tab();
    saving(first).saveWeights('mine');
    await after(600);
    const second = await tab();
    putToUse(second, two);
    vi.advanceTimersByTime(1000);
    saving(second).saveWeights('mine');
    await after(1200);
    expect(await rows()).toEqual({ mine: two['w2'][0] });
    saving(first).deleteWeights('mine');
    await after(1200);
    expect(await rows()).toEqual({ mine: two['w2'][0] });
  });

  it('tell each other what they have saved and deleted', async () => {
    const channel = channels();
    const [first, second] = [await tab({ channel: channel() }), await tab({ channel: channel() })];
    saving(first).saveWeights('a');
    await after(600);
    expect(listed(second)).toEqual(['a']);
    saving(second).deleteWeights('a');
    await after(600);
    expect(listed(first)).toEqual([]);
    expect(await rows()).toEqual({});
  });
});

describe('a page that is left', () => {
  const leave = async (): Promise<void> => {
    window.dispatchEvent(new Event('pagehide'));
    await settled();
  };

  it('does not write over what another tab saved under the name, and gives its own another when it comes back', async () => {
    const [first, second] = [await tab(), await tab()];
    putToUse(second, two);
    await after(600);
    saving(first).saveWeights('mine');
    await settled();
    second.setState({ own: { kernel: { weights: one, accuracy: null } } });
    await settled();
    vi.advanceTimersByTime(10);
    saving(second).saveWeights('mine');
    await leave();
    expect(await rows()).toEqual({ mine: one['w2'][0] });
    await after(600);
    expect(second.getState()).toMatchObject({ storage: null, notice: null });
    expect(await rows()).toEqual({ mine: one['w2'][0], 'mine 2': two['w2'][0] });
  });

  it('while its saved weights are being written loses nothing of what came since', async () => {
    const store = await tab();
    await after(1200);
    saving(store).saveWeights('mine');
    store.setState({ own: { kernel: { weights: two, accuracy: 0.5 } } });
    await leave();
    expect(await rows()).toEqual({ mine: one['w2'][0] });
    expect(await pages.look((database) => database.getAll('own'))).toMatchObject([{ accuracy: 0.5 }]);
    expect(store.getState().storage).toBeNull();
  });
});

describe('a tab of an older version that holds the database', () => {
  it('is told of within a second where there is something to keep, and all is kept when it is closed', async () => {
    const older = await olderTab();
    await older.put('weights', {
      name: 'old',
      network: 'kernel',
      weights: two,
      accuracy: null,
      isClaim: false,
      seed: null,
      trained: null,
      savedAt: 5,
    });
    const store = await tab();
    store.setState({ own: { kernel: { weights: one, accuracy: null } } });
    await after(1000);
    expect(store.getState()).toMatchObject({
      storage: 'blocked',
      notice: { kind: 'storageBlocked' },
      saved: [],
      savedKept: null,
    });
    saving(store).saveWeights('mine');
    await after(1000);
    expect(isLastKept(store.getState())).toBe(false);
    older.close();
    await after(1000);
    expect(store.getState()).toMatchObject({ storage: null, notice: null });
    expect(listed(store)).toEqual(['mine', 'old']);
    expect(isLastKept(store.getState())).toBe(true);
    expect(await rows()).toEqual({ mine: one['w2'][0], old: two['w2'][0] });
  });

  it('keeps one’s own digits from being read, which is said, until it is closed', async () => {
    const older = await olderTab();
    const store = await tab();
    store.getState().setSideTab('train');
    await after(1000);
    expect(store.getState()).toMatchObject({ mineFailure: 'blocked', mineRead: false });
    older.close();
    await after(500);
    expect(store.getState()).toMatchObject({ mineFailure: null, mineRead: true });
  });
});

describe('a database', () => {
  it('that is deleted while the page is open is written again', async () => {
    const store = await tab();
    const digit = digitOf(tidied(DIGIT_STROKES[3]), 3, 3);
    store.getState().addDigits([digit]);
    saving(store).saveWeights('mine');
    store.setState({ own: { kernel: { weights: two, accuracy: 0.5 } } });
    await after(1000);
    await deleteDB(pages.name());
    await after(1500);
    expect(await rows()).toEqual({ mine: one['w2'][0] });
    const database = await openDatabase(pages.name());
    expect(await database.getAll('own')).toMatchObject([{ network: 'kernel', accuracy: 0.5 }]);
    expect(await database.getAllKeys('digits')).toEqual([digit.id]);
    database.close();
  });

  it('of a newer version is told of', async () => {
    const newer = await openDB(pages.name(), 99);
    const store = await tab();
    store.setState({ own: { kernel: { weights: two, accuracy: 0.5 } } });
    await after(1000);
    expect(store.getState().notice).toEqual({ kind: 'storageOutdated' });
    newer.close();
  });

  it('that is none is told of in the page’s own words', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = await tab();
    store.getState().addDigits([digitOf(tidied(DIGIT_STROKES[3]), 3, 3)]);
    await after(600);
    expect(store.getState()).toMatchObject({ storage: 'forbidden', mineFailure: 'forbidden' });
  });

  it('with a date that is none is read without that row, and its name is not taken from it', async () => {
    const database = await openDatabase(pages.name());
    const row = {
      network: 'kernel',
      weights: two,
      accuracy: null,
      isClaim: false,
      seed: null,
      trained: null,
    } as const;
    await database.put('weights', { ...row, name: 'broken', savedAt: 1e300 });
    await database.put('weights', { ...row, name: 'good', savedAt: 7 });
    database.close();
    const store = await tab();
    expect(listed(store)).toEqual(['good']);
    saving(store).saveWeights('broken');
    await after(600);
    expect(await rows()).toEqual({ broken: two['w2'][0], good: two['w2'][0], 'broken 2': one['w2'][0] });
  });
});

describe('a storage that is full', () => {
  it('leaves what was saved in the list, and does not call it saved until it is', async () => {
    const store = await tab();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    saving(store).saveWeights('mine');
    await after(600);
    expect(store.getState().storage).toBe('full');
    expect(listed(store)).toEqual(['mine']);
    expect(isLastKept(store.getState())).toBe(false);
    put.mockRestore();
    await after(6000);
    expect(isLastKept(store.getState())).toBe(true);
  });

  it('takes weights once that were written without the page hearing of it', async () => {
    const store = await tab();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    saving(store).saveWeights('mine');
    await after(600);
    put.mockRestore();
    const [mine] = store.getState().saved ?? [];
    await pages.look((database) => database.put('weights', mine));
    await after(6000);
    expect(Object.keys(await rows())).toEqual(['mine']);
    expect(isLastKept(store.getState())).toBe(true);
  });

  it('is not told of one’s own digits where they are kept', async () => {
    const store = await tab();
    const write = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row: unknown,
    ) {
      if (this.name !== 'digits') throw new DOMException('no room', 'QuotaExceededError');
      return write.call(this, row);
    });
    saving(store).saveWeights('mine');
    store.getState().addDigits([digitOf(tidied(DIGIT_STROKES[3]), 3, 3)]);
    await after(1200);
    expect(store.getState()).toMatchObject({
      storage: 'full',
      mineFailure: null,
      notice: { kind: 'storageFull' },
    });
    // on its way
    store.getState().addDigits([digitOf(tidied(DIGIT_STROKES[4]), 4, 4)]);
    expect(store.getState().mineFailure).toBeNull();
  });
});
