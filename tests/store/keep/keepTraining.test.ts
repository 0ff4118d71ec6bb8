import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyWeights, createWeights, networks, type Weights } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { openDatabase, type Database } from '../../../src/store/keep/database.ts';
import { keepTraining, type Keeping, type KeepOptions } from '../../../src/store/keep/keepTraining.ts';
import { newRun, runAfter, type TrainingRun } from '../../../src/store/training/trainingRun.ts';
import type { TrainSettings } from '../../../src/worker/protocol.ts';
import { TrainRun, type Slice } from '../../../src/worker/trainRun.ts';
import { randomDigits } from '../../worker/randomDigits.ts';
import { keepOptions, newStore, putToUse } from '../support.ts';

const settings: TrainSettings = {
  learningRate: 0.3,
  decay: 0.9,
  batchSize: 3,
  epochs: 3,
  augment: true,
  seed: 4,
  digits: 'shipped',
};
const start = createWeights(networks.kernel, settings.seed);

let names = 0;
let name: string;
let keepings: Keeping[];
let databases: Database[];

beforeEach(() => {
  // the database of fake-indexeddb works with setImmediate
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  names += 1;
  name = `test ${names}`;
  keepings = [];
  databases = [];
});

afterEach(() => {
  for (const keeping of keepings) keeping.end();
  for (const database of databases) database.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A visit of the page, once it has read what the last ones left. */
async function visit(options: Partial<KeepOptions> = {}): Promise<AppStore> {
  const store = newStore();
  const keeping = keepTraining(store, {
    open: async () => {
      const database = await openDatabase(name);
      databases.push(database);
      return database;
    },
    ...keepOptions(),
    ...options,
  });
  keepings.push(keeping);
  await keeping.ready;
  await settled();
  return store;
}

/** Until the database has answered all there is to answer. */
async function settled(): Promise<void> {
  for (let n = 0; n < 60; n += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function after(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds);
  await settled();
}

/** The page is left; a crash would leave what had been written before. */
async function leave(): Promise<void> {
  window.dispatchEvent(new Event('pagehide'));
  await settled();
}

const digits = randomDigits(2100);
const started = (run: TrainingRun): TrainRun =>
  new TrainRun(
    {
      network: run.network,
      weights: run.weights,
      settings: run.settings,
      from: run.place,
    },
    digits,
  );

/** Trains a slice, and tells the store as the worker does. */
function train(store: AppStore, worker: TrainRun): Slice {
  const slice = worker.slice();
  const { run, own } = store.getState();
  if (!run) throw new Error('expected a run');
  const next = runAfter(run, {
    kind: 'progress',
    place: worker.place,
    of: digits.train.labels.length,
    score: slice.score,
    weights: copyWeights(worker.weights),
    milliseconds: 1,
    digits: slice.digits,
    sizes: [],
    rests: false,
  });
  store.setState({ run: next, own: { ...own, kernel: { weights: next.weights, accuracy: null } } });
  return slice;
}

function begin(store: AppStore, target = settings): TrainRun {
  store.getState().setTrainSettings(target);
  store.getState().startTraining();
  store.setState({ training: { kind: 'running', until: null } });
  return started(store.getState().run ?? newRun(0, 'kernel', target, start));
}

function endOf(worker: TrainRun): Weights {
  while (!worker.isOver) worker.slice();
  return worker.weights;
}

describe('a run that is interrupted', () => {
  it('goes on when asked to, and ends to the last bit where it would have', async () => {
    const first = await visit();
    const worker = begin(first);
    for (let n = 0; n < 4; n += 1) train(first, worker);
    await after(1000);
    const second = await visit();
    expect(second.getState().training.kind).toBe('idle');
    expect(second.getState().notice).toEqual({ kind: 'runInterrupted' });
    expect(second.getState().own.kernel?.weights).toEqual(worker.weights);
    second.getState().takeUpRun();
    const { run, training, trainSettings, notice } = second.getState();
    expect(training.kind).toBe('loading');
    expect(run?.place).toEqual({ epoch: 1, digits: 1026 });
    expect([run?.settings, trainSettings, notice]).toEqual([settings, settings, null]);
    expect(run?.points).toEqual(first.getState().run?.points);
    expect(run?.start).toEqual(start);
    expect(second.getState().own.kernel?.weights).toBe(run?.weights);
    const whole = endOf(started(newRun(1, 'kernel', settings, start)));
    expect(endOf(started(run ?? newRun(0, 'kernel', settings, start)))).toEqual(whole);
  });

  it('has lost less than a second, and is not written more than twice a second', async () => {
    const first = await visit();
    const worker = begin(first, { ...settings, epochs: 30 });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const lags: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      train(first, worker);
      await after(50);
      const [kept] = await databases[0].getAll('runs');
      if (kept) lags.push(Date.now() - kept.keptAt);
    }
    expect(lags.length).toBeGreaterThan(30);
    expect(Math.max(...lags)).toBeLessThanOrEqual(550);
    const runs = put.mock.contexts.filter((context) => (context as IDBObjectStore).name === 'runs');
    expect(runs.length).toBeLessThanOrEqual(5);
  });

  it('is let go with "Discard", and its weights stay one’s own', async () => {
    const first = await visit();
    const worker = begin(first);
    train(first, worker);
    await after(1000);
    const second = await visit();
    second.getState().discardRun();
    expect(second.getState().interrupted).toEqual([]);
    await after(1000);
    const third = await visit();
    expect(third.getState().interrupted).toEqual([]);
    expect(third.getState().own.kernel?.weights).toEqual(worker.weights);
  });

  it('is offered again until something was decided', async () => {
    const first = await visit();
    train(first, begin(first));
    await after(1000);
    await visit();
    expect((await visit()).getState().interrupted).toHaveLength(1);
  });

  it('is none where it has ended, or goes on in another tab', async () => {
    const first = await visit();
    train(first, begin(first));
    await after(1000);
    const isLeft = (): Promise<boolean> => Promise.resolve(false);
    const beside = await visit({ visits: { name: 'beside', canTell: true, hold: () => undefined, isLeft } });
    expect(beside.getState().interrupted).toEqual([]);
    first.setState({ training: { kind: 'finished' } });
    await after(1000);
    expect((await visit()).getState().interrupted).toEqual([]);
  });

  it('is not offered where its record is damaged', async () => {
    const first = await visit();
    train(first, begin(first));
    await after(1000);
    const [database] = databases;
    const [kept] = await database.getAll('runs');
    await database.put('runs', { ...kept, weights: { ...kept.weights, w2: new Float64Array(3) } });
    expect((await visit()).getState().interrupted).toEqual([]);
    await database.put('runs', { ...kept, settings: { ...kept.settings, batchSize: 1e9 } });
    expect((await visit()).getState().interrupted).toEqual([]);
    await database.put('runs', kept);
    expect((await visit()).getState().interrupted).toHaveLength(1);
  });

  it('keeps what was one’s own before it', async () => {
    const first = await visit();
    const mine = createWeights(networks.kernel, 77);
    first.setState({ own: { kernel: { weights: mine, accuracy: 0.93 } } });
    begin(first);
    expect(first.getState().saved).toMatchObject([{ name: 'before the run', weights: mine, accuracy: 0.93 }]);
    first.getState().resetTraining();
    // random weights that no step was taken from are not worth the place
    begin(first);
    await leave();
    expect((await visit()).getState().saved).toMatchObject([{ weights: mine }]);
  });
});

describe('weights under names', () => {
  it('are found again, renamed and deleted', async () => {
    const first = await visit();
    putToUse(first, start, 0.5);
    for (const each of ['a', 'b', 'c']) first.getState().saveWeights(each);
    first.getState().renameWeights('b', 'd');
    first.getState().deleteWeights('a');
    await leave();
    const { saved } = (await visit()).getState();
    expect(saved?.map((each) => each.name).toSorted()).toEqual(['c', 'd']);
    expect(saved?.[0]).toMatchObject({ weights: start, accuracy: 0.5, network: 'kernel' });
  });
});

describe('where the browser refuses', () => {
  it('says that storage is full, once, trains on, and says nothing more when there is room again', async () => {
    const store = await visit();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const worker = begin(store);
    train(store, worker);
    await after(1000);
    expect(store.getState()).toMatchObject({
      storage: { kind: 'full' },
      notice: { kind: 'storageFull' },
      training: { kind: 'running' },
    });
    store.getState().dismissNotice();
    train(store, worker);
    await after(6000);
    expect(store.getState().notice).toBeNull();
    put.mockRestore();
    train(store, worker);
    await after(6000);
    expect(store.getState().storage).toEqual({ kind: 'works' });
    expect((await visit()).getState().own.kernel?.weights).toEqual(worker.weights);
  });

  it('says so of a storage that fills up only as it is written', async () => {
    const store = await visit();
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      this.abort();
    });
    store.setState({ own: { kernel: { weights: start, accuracy: null } } });
    await after(1000);
    expect(store.getState().storage.kind).toBe('failed');
    expect(store.getState().notice?.kind).toBe('storageFailed');
  });

  it('says that nothing is kept where storage is forbidden, but only when there is something to keep', async () => {
    const open = (): Promise<Database> => Promise.reject(new DOMException('private', 'SecurityError'));
    const store = await visit({ open });
    expect(store.getState()).toMatchObject({ storage: { kind: 'forbidden' }, saved: [], notice: null });
    const worker = begin(store);
    await after(600);
    expect(store.getState().notice).toEqual({ kind: 'storageForbidden' });
    train(store, worker);
    expect(store.getState().training.kind).toBe('running');
    putToUse(store, start);
    store.getState().saveWeights('only here');
    expect(store.getState().saved).toHaveLength(1);
  });

  it('opens a connection anew that the browser has closed', async () => {
    const store = await visit();
    databases[0].close();
    store.setState({ own: { kernel: { weights: start, accuracy: 0.4 } } });
    await after(1000);
    expect(store.getState().storage).toEqual({ kind: 'works' });
    expect((await visit()).getState().own.kernel).toEqual({ weights: start, accuracy: 0.4 });
  });
});

describe('one’s own weights', () => {
  it('of an earlier version are written to the database, which then says so', async () => {
    const onOwnKept = vi.fn<() => void>();
    const store = newStore();
    store.setState({ own: { kernel: { weights: start, accuracy: 0.7 } } });
    const open = (): Promise<Database> => openDatabase(name);
    const visits = keepOptions('v').visits;
    keepings.push(keepTraining(store, { open, visits, onOwnKept, nameBeforeRun: () => '' }));
    await settled();
    await after(1000);
    expect(onOwnKept).toHaveBeenCalledTimes(1);
    expect((await visit()).getState().own.kernel).toEqual({ weights: start, accuracy: 0.7 });
  });

  it('that a run makes while the database is still read are not replaced, nor are those lost that it has', async () => {
    const first = await visit();
    first.setState({ own: { kernel: { weights: start, accuracy: 0.7 } } });
    await leave();
    const made = createWeights(networks.kernel, 5);
    const open = async (): Promise<Database> => {
      second.setState({ own: { kernel: { weights: made, accuracy: null } } });
      return openDatabase(name);
    };
    const second = newStore();
    const visits = keepOptions('v').visits;
    const options = { open, visits, onOwnKept: () => undefined, nameBeforeRun: () => 'before the run' };
    const keeping = keepTraining(second, options);
    keepings.push(keeping);
    await keeping.ready;
    expect(second.getState().own.kernel?.weights).toBe(made);
    expect(second.getState().saved).toMatchObject([{ weights: start, accuracy: 0.7 }]);
  });
});
