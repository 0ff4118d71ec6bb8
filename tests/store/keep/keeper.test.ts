import { discardRun } from '../../../src/store/keep/discarding.ts';
import { describe, expect, it, vi } from 'vitest';
import { copyWeights, createWeights, networks, type Weights } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { openDatabase, type Database } from '../../../src/store/keep/database.ts';
import { newRun } from '../../../src/store/training/newRun.ts';
import { runAfter, type TrainingRun } from '../../../src/store/training/trainingRun.ts';
import type { TrainSettings } from '../../../src/worker/protocol.ts';
import { TrainRun, type Trained } from '../../../src/worker/trainRun.ts';
import { randomDigits } from '../../worker/randomDigits.ts';
import { trainSlice } from '../../worker/trainSlice.ts';
import { newStore, putToUse } from '../support.ts';
import { after, pagesThatKeep, settled } from './pages.ts';
import { settings as shortSettings } from './shortRun.ts';
import { saving } from '../../../src/store/keep/saving.ts';

const settings: TrainSettings = { ...shortSettings, epochs: 3 };
const start = createWeights(networks.kernel, settings.seed);

const pages = pagesThatKeep();

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
function train(store: AppStore, worker: TrainRun): Trained {
  const slice = trainSlice(worker);
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
  while (!worker.isOver) trainSlice(worker);
  return worker.weights;
}

describe('a run that is interrupted', () => {
  it('goes on when asked to, and ends to the last bit where it would have', async () => {
    const first = await pages.open();
    const worker = begin(first);
    for (let n = 0; n < 4; n += 1) train(first, worker);
    await after(1000);
    const second = await pages.open();
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
    const first = await pages.open();
    const worker = begin(first, { ...settings, epochs: 30 });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const lags: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      train(first, worker);
      await after(50);
      const [kept] = await pages.databases()[0].getAll('runs');
      if (kept) lags.push(Date.now() - kept.keptAt);
    }
    expect(lags.length).toBeGreaterThan(30);
    expect(Math.max(...lags)).toBeLessThanOrEqual(550);
    const runs = put.mock.contexts.filter((context) => (context as IDBObjectStore).name === 'runs');
    expect(runs.length).toBeLessThanOrEqual(5);
  });

  it('is let go with "Discard", and its weights stay one’s own', async () => {
    const first = await pages.open();
    const worker = begin(first);
    train(first, worker);
    await after(1000);
    const second = await pages.open();
    discardRun(second);
    expect(second.getState().interrupted).toEqual([]);
    await after(1000);
    const third = await pages.open();
    expect(third.getState().interrupted).toEqual([]);
    expect(third.getState().own.kernel?.weights).toEqual(worker.weights);
  });

  it('is offered again until something was decided', async () => {
    const first = await pages.open();
    train(first, begin(first));
    await after(1000);
    await pages.open();
    expect((await pages.open()).getState().interrupted).toHaveLength(1);
  });

  it('is none where it has ended, or goes on in another tab', async () => {
    const first = await pages.open();
    train(first, begin(first));
    await after(1000);
    const isOver = (): Promise<boolean> => Promise.resolve(false);
    const sessions = { name: 'beside', canTell: true, hold: () => undefined, isOver };
    const beside = await pages.open({ sessions });
    expect(beside.getState().interrupted).toEqual([]);
    first.setState({ training: { kind: 'finished' } });
    await after(1000);
    expect((await pages.open()).getState().interrupted).toEqual([]);
  });

  it('is not offered where its record is damaged', async () => {
    const first = await pages.open();
    train(first, begin(first));
    await after(1000);
    const [database] = pages.databases();
    const [kept] = await database.getAll('runs');
    await database.put('runs', { ...kept, weights: { ...kept.weights, w2: new Float64Array(3) } });
    expect((await pages.open()).getState().interrupted).toEqual([]);
    await database.put('runs', { ...kept, settings: { ...kept.settings, batchSize: 1e9 } });
    expect((await pages.open()).getState().interrupted).toEqual([]);
    await database.put('runs', kept);
    expect((await pages.open()).getState().interrupted).toHaveLength(1);
  });

  it('keeps what was one’s own before it', async () => {
    const first = await pages.open();
    const mine = createWeights(networks.kernel, 77);
    first.setState({ own: { kernel: { weights: mine, accuracy: 0.93 } } });
    begin(first);
    expect(first.getState().saved).toMatchObject([{ name: 'before the run', weights: mine, accuracy: 0.93 }]);
    first.getState().resetTraining();
    // random weights that no step was taken from are not worth the place
    begin(first);
    await leave();
    expect((await pages.open()).getState().saved).toMatchObject([{ weights: mine }]);
  });
});

describe('weights under names', () => {
  it('are found again, renamed and deleted', async () => {
    const first = await pages.open();
    putToUse(first, start, 0.5);
    for (const each of ['a', 'b', 'c']) saving(first).saveWeights(each);
    saving(first).renameWeights('b', 'd');
    saving(first).deleteWeights('a');
    await leave();
    const { saved } = (await pages.open()).getState();
    expect(saved?.map((each) => each.name).toSorted()).toEqual(['c', 'd']);
    expect(saved?.[0]).toMatchObject({ weights: start, accuracy: 0.5, network: 'kernel' });
  });
});

describe('where the browser refuses', () => {
  it('says that storage is full, once, trains on, and says nothing more when there is room again', async () => {
    const store = await pages.open();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const worker = begin(store);
    train(store, worker);
    await after(1000);
    expect(store.getState()).toMatchObject({
      storage: 'full',
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
    expect(store.getState().storage).toBeNull();
    expect((await pages.open()).getState().own.kernel?.weights).toEqual(worker.weights);
  });

  it('says so of a storage that fills up only as it is written', async () => {
    const store = await pages.open();
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      this.abort();
    });
    store.setState({ own: { kernel: { weights: start, accuracy: null } } });
    await after(1000);
    expect(store.getState().storage).toBe('failed');
    expect(store.getState().notice?.kind).toBe('storageFailed');
  });

  it('says that nothing is kept where storage is forbidden, but only when there is something to keep', async () => {
    const open = (): Promise<Database> => Promise.reject(new DOMException('private', 'SecurityError'));
    const store = await pages.open({ open });
    expect(store.getState()).toMatchObject({ storage: 'forbidden', saved: [], notice: null });
    const worker = begin(store);
    await after(600);
    expect(store.getState().notice).toEqual({ kind: 'storageForbidden' });
    train(store, worker);
    expect(store.getState().training.kind).toBe('running');
    putToUse(store, start);
    saving(store).saveWeights('only here');
    expect(store.getState().saved).toHaveLength(1);
  });

  it('opens a connection anew that the browser has closed', async () => {
    const store = await pages.open();
    pages.databases()[0].close();
    store.setState({ own: { kernel: { weights: start, accuracy: 0.4 } } });
    await after(1000);
    expect(store.getState().storage).toBeNull();
    expect((await pages.open()).getState().own.kernel).toEqual({ weights: start, accuracy: 0.4 });
  });
});

describe('one’s own weights', () => {
  it('that a run makes while the database is still read are not replaced, nor are those lost that it has', async () => {
    const first = await pages.open();
    first.setState({ own: { kernel: { weights: start, accuracy: 0.7 } } });
    await leave();
    const made = createWeights(networks.kernel, 5);
    const second = newStore();
    const open = async (): Promise<Database> => {
      second.setState({ own: { kernel: { weights: made, accuracy: null } } });
      return openDatabase(pages.name());
    };
    await pages.open({ open }, second);
    expect(second.getState().own.kernel?.weights).toBe(made);
    expect(second.getState().saved).toMatchObject([{ weights: start, accuracy: 0.7 }]);
  });
});
