import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { openDatabase } from '../../../src/store/keep/database.ts';
import { createMineKeeper } from '../../../src/store/mine/mineKeeper.ts';
import { digitOf, tidied } from '../../../src/store/mine/myDigits.ts';
import { syncMine, type MineKeeper } from '../../../src/store/mine/syncMine.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { newStore } from '../support.ts';

const digit = (label: number) => digitOf(tidied(DIGIT_STROKES[label]), label, label);

let database = 0;
let name: string;
beforeEach(() => {
  database += 1;
  name = `test ${database}`;
});

/** A visit: the page's store with the database that all visits of a test share. */
function visit(): AppStore {
  const store = newStore();
  syncMine(store, (again) => Promise.resolve(createMineKeeper(again, () => openDatabase(name))));
  return store;
}

async function inDatabase(): Promise<{ readonly id: string; readonly label: number }[]> {
  const opened = await openDatabase(name);
  const all = await opened.getAll('digits');
  opened.close();
  return all.toSorted((one, other) => one.drawnAt - other.drawnAt);
}

const labelsInDatabase = async (): Promise<number[]> => (await inDatabase()).map(({ label }) => label);

describe('one’s own digits', () => {
  it('are there again in the next visit, and what was relabelled and deleted is so', async () => {
    const first = visit();
    first.getState().addDigits([digit(1), digit(2), digit(3)]);
    await vi.waitFor(async () => expect(await labelsInDatabase()).toEqual([1, 2, 3]));
    first.getState().relabelDigit(digit(2).id, 7);
    first.getState().removeDigits([digit(1).id]);
    await vi.waitFor(async () => expect(await labelsInDatabase()).toEqual([7, 3]));

    const second = visit();
    expect(second.getState().mine).toEqual([]);
    second.getState().setSideTab('train');
    await vi.waitFor(() => expect(second.getState().mineRead).toBe(true));
    expect(second.getState().mine).toEqual([{ ...digit(2), label: 7 }, digit(3)]);
  });

  it('are not read before they are wanted', async () => {
    const open = vi.fn<() => Promise<MineKeeper>>(() =>
      Promise.resolve({ read: () => Promise.resolve([]), write: () => Promise.resolve() }),
    );
    const store = newStore();
    syncMine(store, open);
    store.getState().step(1);
    expect(open).not.toHaveBeenCalled();
    store.setState({ source: { kind: 'drawing', strokes: DIGIT_STROKES[7] }, target: 7 });
    await vi.waitFor(() => expect(store.getState().mineRead).toBe(true));
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('of another tab are left alone', async () => {
    const [one, other] = [visit(), visit()];
    one.getState().addDigits([digit(1)]);
    await vi.waitFor(async () => expect(await labelsInDatabase()).toEqual([1]));
    other.getState().addDigits([digit(2)]);
    await vi.waitFor(async () => expect(await labelsInDatabase()).toEqual([1, 2]));
    one.getState().addDigits([digit(3)]);
    one.getState().removeDigits([digit(1).id]);
    await vi.waitFor(async () => expect(await labelsInDatabase()).toEqual([2, 3]));
  });

  it('that another tab keeps, relabels or deletes are so in this one at once', async () => {
    const tabs: (() => void)[] = [];
    const open = (): AppStore => {
      const store = newStore();
      syncMine(store, (again, elsewhere) => {
        tabs.push(elsewhere);
        const tell = () => tabs.forEach((each) => each !== elsewhere && each());
        return Promise.resolve(createMineKeeper(again, () => openDatabase(name), tell));
      });
      store.getState().setSideTab('train');
      return store;
    };
    const [one, other] = [open(), open()];
    await vi.waitFor(() => expect([one, other].every((each) => each.getState().mineRead)).toBe(true));
    one.getState().addDigits([digit(1), digit(2)]);
    await vi.waitFor(() => expect(other.getState().mine).toEqual([digit(1), digit(2)]));
    one.getState().relabelDigit(digit(2).id, 7);
    one.getState().removeDigits([digit(1).id]);
    await vi.waitFor(() => expect(other.getState().mine).toEqual([{ ...digit(2), label: 7 }]));
    other.getState().addDigits([digit(3)]);
    await vi.waitFor(() => expect(one.getState().mine).toEqual([{ ...digit(2), label: 7 }, digit(3)]));
  });

  it('that are damaged in the database are passed over, and not deleted', async () => {
    const opened = await openDatabase(name);
    await opened.put('digits', digit(4));
    await opened.put('digits', { ...digit(5), label: 12 });
    await opened.put('digits', { ...digit(6), image: Uint8Array.of(1) });
    opened.close();
    const store = visit();
    store.getState().setSideTab('train');
    await vi.waitFor(() => expect(store.getState().mine).toEqual([digit(4)]));
    store.getState().addDigits([digit(7)]);
    await vi.waitFor(async () => expect(await inDatabase()).toHaveLength(4));
  });
});

describe('where nothing can be kept', () => {
  const failing = (failure: Error): AppStore => {
    const store = newStore();
    const write = (): Promise<void> => Promise.reject(failure);
    syncMine(store, () => Promise.resolve({ read: () => Promise.resolve([]), write }));
    return store;
  };

  it('the digits stay for the visit, and the page says so once', async () => {
    const store = failing(new DOMException('no room', 'QuotaExceededError'));
    store.getState().addDigits([digit(1)]);
    await vi.waitFor(() => expect(store.getState().mineFailure).toBe('full'));
    expect(store.getState().notice).toEqual({ kind: 'digitsNotKept' });
    store.getState().dismissNotice();
    store.getState().addDigits([digit(2)]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.getState().mine).toEqual([digit(1), digit(2)]);
    expect(store.getState().notice).toBeNull();
  });

  it('nothing is said at the foot of the page while there is nothing to lose', async () => {
    const store = failing(new DOMException('not here', 'SecurityError'));
    store.getState().setSideTab('train');
    await vi.waitFor(() => expect(store.getState().mineFailure).toBe('forbidden'));
    expect(store.getState().notice).toBeNull();
  });

  it('each change tries again, and all digits are kept when it can be done', async () => {
    const allowed = vi.fn<typeof openDatabase>(() => Promise.reject(new DOMException('no', 'SecurityError')));
    const store = newStore();
    syncMine(store, (again) => Promise.resolve(createMineKeeper(again, () => allowed())));
    store.getState().addDigits([digit(1)]);
    await vi.waitFor(() => expect(store.getState().mineFailure).toBe('forbidden'));
    allowed.mockImplementation(() => openDatabase(name));
    store.getState().addDigits([digit(2)]);
    await vi.waitFor(() => expect(store.getState().mineFailure).toBeNull());
    expect(await labelsInDatabase()).toEqual([1, 2]);
  });
});
