import { goOnFrom } from '../../../src/store/training/leaving.ts';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { keptEndedOf } from '../../../src/store/keep/keptRun.ts';
import { forgetEnded } from '../../../src/store/keep/forgetEnded.ts';
import { readEnded } from '../../../src/store/keep/runRows.ts';
import { newRun } from '../../../src/store/training/newRun.ts';
import { isRunInUse } from '../../../src/store/training/runInUse.ts';
import type { TrainingRun } from '../../../src/store/training/trainingRun.ts';
import { putToUse, newStore } from '../support.ts';
import { after, pagesThatKeep, settled } from './pages.ts';
import { score, settings } from './shortRun.ts';

const start = createWeights(networks.kernel, settings.seed);
const weights = createWeights(networks.kernel, 99);

/** A run of two epochs, at its end. */
const whole: TrainingRun = {
  ...newRun(1, 'kernel', settings, start),
  weights,
  place: { epoch: 2, digits: 0 },
  of: 1000,
  points: [
    { epoch: 1, digits: 1000, ...score },
    { epoch: 2, digits: 1000, ...score },
  ],
  epochs: [{ epoch: 1, training: score, validation: score, mine: { correct: 3, of: 4 } }],
  checkpoints: Array.from({ length: 40 }, (_, n) => ({
    epoch: n / 20,
    weights: createWeights(networks.kernel, n + 1),
    accuracy: null,
  })),
  sizes: [{ epoch: 1, sizes: [{ tensor: 'w2', weights: 1, gradient: 0.5 }] }],
  best: { epoch: 1, weights: createWeights(networks.kernel, 7), accuracy: 0.75 },
  speed: 500,
};

const pages = pagesThatKeep();
const tab = { name: 'one', origin: 'one', adopted: new Map() };

/** Trains a run to its end in the tab. */
async function ended(store: AppStore, training: 'finished' | 'paused' = 'finished'): Promise<void> {
  store.getState().beginRun(whole);
  store.setState({ training: { kind: training } });
  await after(1000);
}

describe('a run that has ended', () => {
  it('is there after a reload with its curves, its checkpoints and its settings, and says that its weights are in use', async () => {
    const first = await pages.open({ tab });
    await ended(first);
    const second = await pages.open({ tab });
    const { run, training, trainSettings } = second.getState();
    expect(run).toEqual({ ...whole, id: 0, speed: 0 });
    expect([training, trainSettings]).toEqual([{ kind: 'finished' }, settings]);
    expect(isRunInUse(second.getState())).toBeNull();
    second.setState({ network: 'kernel', weightsChoice: 'own' });
    expect(isRunInUse(second.getState())).toBe(true);
    second.setState({ weightsChoice: 'trained' });
    putToUse(second, start);
    expect(isRunInUse(second.getState())).toBe(false);
    // nothing of it is put among the saved weights
    expect(second.getState().saved).toEqual([]);
  });

  it('puts nothing in the place of weights that came into use after it', async () => {
    const first = await pages.open({ tab });
    await ended(first);
    const later = createWeights(networks.kernel, 55);
    first.setState({ own: { kernel: { weights: later, accuracy: null } } });
    await after(1000);
    const { run, own, saved } = (await pages.open({ tab })).getState();
    expect(run?.weights).toEqual(weights);
    expect(own.kernel?.weights).toEqual(later);
    expect(saved).toEqual([]);
  });

  it('goes on after a reload from where it ended, as a run that was there all the time', async () => {
    await ended(await pages.open({ tab }));
    const second = await pages.open({ tab });
    second.getState().resumeTraining('epoch');
    expect(second.getState().training.kind).toBe('loading');
    expect(second.getState().run).toMatchObject({ weights, place: whole.place, settings: { epochs: 3 } });
    await after(1000);
    // it is one that was interrupted, now, and none that has ended
    const third = (await pages.open({ tab })).getState();
    expect(third.run).toBeNull();
    expect(third.interrupted).toHaveLength(1);
  });

  it('is kept with how it ended: diverged, or left for one of its checkpoints', async () => {
    const first = await pages.open({ tab });
    first.getState().beginRun(whole);
    const training = { kind: 'diverged', message: 'w2[3] = NaN' } as const;
    first.setState({ training });
    await after(1000);
    const second = await pages.open({ tab });
    expect(second.getState().training).toEqual(training);
    second.getState().choose('kernel', 'own');
    goOnFrom(second, whole.checkpoints[3]);
    await after(1000);
    const third = await pages.open({ tab });
    expect(third.getState()).toMatchObject({
      training: { kind: 'idle' },
      run: { points: whole.points },
      trainFrom: 'current',
    });
    third.setState({ network: 'kernel', weightsChoice: 'own' });
    expect(isRunInUse(third.getState())).toBe(false);
  });

  it('gives way to the next run, and is gone where it was reset', async () => {
    const first = await pages.open({ tab });
    await ended(first);
    first.getState().resetTraining();
    await after(1000);
    expect((await pages.open({ tab })).getState().run).toBeNull();
    await ended(first);
    first.getState().beginRun({ ...whole, place: { epoch: 0, digits: 0 }, points: [] });
    await after(1000);
    expect((await pages.open({ tab })).getState().run).toBeNull();
  });

  it('is written once, and takes no one’s place that began before it was read', async () => {
    const first = await pages.open({ tab });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await ended(first);
    first.getState().setTarget(3);
    first.getState().choose('kernel', 'trained');
    await after(3000);
    const written = put.mock.contexts.filter((context) => (context as IDBObjectStore).name === 'ended');
    expect(written).toHaveLength(1);
    const quick = newStore();
    quick.getState().beginRun(newRun(0, 'kernel', settings, start));
    await pages.open({ tab }, quick);
    expect(quick.getState().run?.points).toEqual([]);
  });

  it('is that of its own tab; a new one goes on with the newest, and keeps it', async () => {
    const other = { name: 'two', origin: 'two', adopted: new Map() };
    const [first, second] = [await pages.open({ tab }), await pages.open({ tab: other })];
    await ended(first);
    second.getState().beginRun({ ...whole, of: 500 });
    second.setState({ training: { kind: 'finished' } });
    await after(1000);
    expect((await pages.open({ tab })).getState().run?.of).toBe(1000);
    const young = { name: 'three', origin: 'three', adopted: new Map() };
    expect((await pages.open({ tab: young })).getState().run?.of).toBe(500);
    second.getState().resetTraining();
    await after(1000);
    expect((await pages.open({ tab: young })).getState().run?.of).toBe(500);
  });

  it('says so where there is no room for it', async () => {
    const store = await pages.open({ tab });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await ended(store);
    expect(store.getState().notice).toEqual({ kind: 'storageFull' });
    expect(store.getState().run?.points).toEqual(whole.points);
  });

  it('is left out where its record is damaged', () => {
    const row = structuredClone(keptEndedOf(whole, { kind: 'finished' }, 'one', 5));
    expect(readEnded(row)).toEqual(row);
    for (const wrong of [
      { version: 2 },
      { network: 'sixteenKernels' },
      { weights: {} },
      { checkpoints: [] },
      { points: [] },
      { ending: { kind: 'running' } },
      { settings: { ...settings, digits: 'mine' } },
    ])
      expect(readEnded({ ...row, ...wrong })).toBeNull();
  });

  it('is forgotten with its closed tab where five younger ones are kept', async () => {
    const sessions = {
      name: 's',
      canTell: true,
      hold: () => undefined,
      isOver: (name: string) => Promise.resolve(name !== 'n 1'),
    };
    const found = await pages.look(async (database) => {
      for (let n = 0; n < 8; n += 1)
        await database.put('ended', keptEndedOf(whole, { kind: 'finished' }, `n ${n}`, n));
      await forgetEnded(database, { tab, sessions });
      return database.getAllKeys('ended');
    });
    await settled();
    // the second is open
    expect(found).toEqual(['n 1', 'n 3', 'n 4', 'n 5', 'n 6', 'n 7']);
  });
});

it('a database that the version before made is opened with what it holds, and keeps such a run too', async () => {
  const own = {
    tab: 'one',
    network: 'kernel',
    weights,
    accuracy: 0.5,
    from: null,
    keptAt: 1,
    isFresh: false,
    name: null,
  };
  const older = await openDB(pages.name(), 3, {
    upgrade(database) {
      database.createObjectStore('weights', { keyPath: 'name' });
      database.createObjectStore('digits', { keyPath: 'id' });
      database.createObjectStore('own', { keyPath: ['tab', 'network'] });
      for (const name of ['runs', 'pasts']) database.createObjectStore(name, { keyPath: 'visit' });
    },
  });
  await older.put('own', own);
  older.close();
  const first = await pages.open({ tab });
  expect(first.getState().own.kernel?.weights).toEqual(weights);
  await ended(first);
  expect((await pages.open({ tab })).getState().run?.points).toEqual(whole.points);
});

describe('one’s own weights that steps changed after a run', () => {
  it('are saved where the run goes on from where it ended', async () => {
    const store = await pages.open({ tab });
    await ended(store);
    const stepped = createWeights(networks.kernel, 5);
    store.setState({ changed: { 'kernel-own': { weights: stepped, steps: 1, history: [] } } });
    store.getState().resumeTraining();
    expect(store.getState().saved).toMatchObject([{ name: 'before the run', weights: stepped }]);
  });

  it('are not saved where they are those of the run', async () => {
    const store = await pages.open({ tab });
    await ended(store);
    store.getState().resumeTraining();
    expect(store.getState().saved).toEqual([]);
  });
});
