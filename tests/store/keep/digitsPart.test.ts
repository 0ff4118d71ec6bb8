import { relabelDigit, removeDigits } from '../../../src/store/mine/deleting.ts';
import { describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { openDatabase, type Database } from '../../../src/store/keep/database.ts';
import { digitOf, tidied } from '../../../src/store/mine/myDigits.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { newStore } from '../support.ts';
import { after, channels, pagesThatKeep, settled } from './pages.ts';

const digit = (label: number) => digitOf(tidied(DIGIT_STROKES[label]), label, label);

const weights = createWeights(networks.kernel, 1);
const pages = pagesThatKeep();

async function inDatabase(): Promise<{ readonly id: string; readonly label: number }[]> {
  const all = await pages.look((database) => database.getAll('digits'));
  return all.toSorted((one, other) => one.drawnAt - other.drawnAt);
}

const labelsInDatabase = async (): Promise<number[]> => (await inDatabase()).map(({ label }) => label);

describe('one’s own digits', () => {
  it('are there again in the next session, and what was relabelled and deleted is so', async () => {
    const first = await pages.open();
    first.getState().addDigits([digit(1), digit(2), digit(3)]);
    await after(600);
    expect(await labelsInDatabase()).toEqual([1, 2, 3]);
    relabelDigit(first, digit(2).id, 7);
    removeDigits(first, [digit(1).id]);
    await after(600);
    expect(await labelsInDatabase()).toEqual([7, 3]);

    const second = await pages.open();
    expect(second.getState().mine).toEqual([]);
    second.getState().setSideTab('train');
    await after(600);
    expect(second.getState()).toMatchObject({
      mine: [{ ...digit(2), label: 7 }, digit(3)],
      mineRead: true,
    });
  });

  it('are not read before they are wanted', async () => {
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const isRead = (): boolean =>
      getAll.mock.contexts.some((context) => (context as IDBObjectStore).name === 'digits');
    const store = await pages.open();
    store.getState().step(1);
    await after(600);
    expect([isRead(), store.getState().mineRead]).toEqual([false, false]);
    store.setState({ source: { kind: 'drawing', strokes: DIGIT_STROKES[7] }, target: 7 });
    await after(600);
    expect([isRead(), store.getState().mineRead]).toEqual([true, true]);
  });

  it('that were kept before the database was read are after those of before, each once', async () => {
    const first = await pages.open();
    first.getState().addDigits([{ ...digit(4), label: 9 }, digit(1)]);
    await after(600);
    const second = newStore();
    second.getState().addDigits([digit(4), digit(0)]);
    await pages.open({}, second);
    expect(second.getState().mine).toEqual([digit(1), digit(4), digit(0)]);
    await after(600);
    expect(await inDatabase()).toEqual([digit(0), digit(1), digit(4)]);
  });

  it('are written at once, one after another, and the page need not be left for that', async () => {
    const store = await pages.open();
    for (const label of [1, 2]) {
      store.getState().addDigits([digit(label)]);
      await settled();
      expect(await labelsInDatabase()).toContain(label);
    }
    removeDigits(store, [digit(1).id]);
    await settled();
    expect(await labelsInDatabase()).toEqual([2]);
  });

  it('of another tab are left alone', async () => {
    const [one, other] = [await pages.open(), await pages.open()];
    one.getState().addDigits([digit(1)]);
    await after(600);
    other.getState().addDigits([digit(2)]);
    await after(600);
    expect(await labelsInDatabase()).toEqual([1, 2]);
    one.getState().addDigits([digit(3)]);
    removeDigits(one, [digit(1).id]);
    await after(600);
    expect(await labelsInDatabase()).toEqual([2, 3]);
  });

  it('that another tab keeps, relabels or deletes are so in this one at once', async () => {
    const channel = channels();
    const open = async (): Promise<AppStore> => {
      const store = await pages.open({ channel: channel() });
      store.getState().setSideTab('train');
      return store;
    };
    const [one, other] = [await open(), await open()];
    await after(600);
    one.getState().addDigits([digit(1), digit(2)]);
    await after(600);
    expect(other.getState().mine).toEqual([digit(1), digit(2)]);
    relabelDigit(one, digit(2).id, 7);
    removeDigits(one, [digit(1).id]);
    await after(600);
    expect(other.getState().mine).toEqual([{ ...digit(2), label: 7 }]);
    other.getState().addDigits([digit(3)]);
    await after(600);
    expect(one.getState().mine).toEqual([{ ...digit(2), label: 7 }, digit(3)]);
  });

  it('that changed here while another tab wrote stay as they are here', async () => {
    const channel = channels();
    const one = await pages.open({ channel: channel() });
    one.getState().addDigits([digit(1), digit(2), digit(3)]);
    await after(600);
    const other = await pages.open({ channel: channel() });
    other.getState().setSideTab('train');
    await after(600);
    relabelDigit(one, digit(1).id, 7);
    removeDigits(other, [digit(1).id, digit(2).id]);
    relabelDigit(other, digit(3).id, 8);
    other.getState().addDigits([digit(4)]);
    await after(1200);
    const left = [{ ...digit(3), label: 8 }, digit(4)];
    expect(other.getState().mine).toEqual(expect.arrayContaining(left));
    expect(one.getState().mine).toEqual(other.getState().mine);
    expect(one.getState().mine.some(({ id }) => id === digit(2).id)).toBe(false);
  });

  it('that are damaged in the database are passed over, and not deleted', async () => {
    await pages.look(async (database) => {
      await database.put('digits', digit(4));
      await database.put('digits', { ...digit(5), label: 12 });
      await database.put('digits', { ...digit(6), image: Uint8Array.of(1) });
    });
    const store = await pages.open();
    store.getState().setSideTab('train');
    await after(600);
    expect(store.getState().mine).toEqual([digit(4)]);
    store.getState().addDigits([digit(7)]);
    await after(600);
    expect(await inDatabase()).toHaveLength(4);
  });
});

describe('where nothing can be kept', () => {
  /** No digit can be written. */
  const refuse = (name: string): void => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      throw new DOMException(`not in ${this.name}`, name);
    });
  };

  it('the digits stay for the session, and the page says so once', async () => {
    refuse('QuotaExceededError');
    const store = await pages.open();
    store.getState().addDigits([digit(1)]);
    await after(600);
    expect(store.getState()).toMatchObject({ mineFailure: 'full', notice: { kind: 'digitsNotKept' } });
    store.getState().dismissNotice();
    store.getState().addDigits([digit(2)]);
    await after(6000);
    expect(store.getState()).toMatchObject({ mine: [digit(1), digit(2)], notice: null });
  });

  it('nothing is said at the foot of the page while there is nothing to lose', async () => {
    const open = (): Promise<Database> => Promise.reject(new DOMException('not here', 'SecurityError'));
    const store = await pages.open({ open });
    store.getState().setSideTab('train');
    await after(600);
    expect(store.getState()).toMatchObject({ mineFailure: 'forbidden', notice: null });
  });

  it('it is tried again, and all digits are kept when it can be done', async () => {
    const open = vi.fn<typeof openDatabase>(() => Promise.reject(new DOMException('no', 'SecurityError')));
    const store = await pages.open({ open: () => open() });
    store.getState().addDigits([digit(1)]);
    await after(600);
    expect(store.getState()).toMatchObject({ mineFailure: 'forbidden', notice: { kind: 'digitsNotKept' } });
    open.mockImplementation(() => openDatabase(pages.name()));
    store.getState().addDigits([digit(2)]);
    await after(6000);
    expect(store.getState()).toMatchObject({ mineFailure: null, notice: null });
    expect(await labelsInDatabase()).toEqual([1, 2]);
  });

  it('what else is to be kept is kept, and only the digits are said not to be', async () => {
    const store = await pages.open();
    const write = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row: unknown,
    ) {
      if (this.name === 'digits') throw new DOMException('no room', 'QuotaExceededError');
      return write.call(this, row);
    });
    store.getState().addDigits([digit(1)]);
    store.setState({ own: { kernel: { weights, accuracy: 0.5 } } });
    await after(1200);
    expect(store.getState()).toMatchObject({
      storage: 'full',
      mineFailure: 'full',
      notice: { kind: 'digitsNotKept' },
    });
    expect(await pages.look((database) => database.getAll('own'))).toMatchObject([{ accuracy: 0.5 }]);
  });
});
