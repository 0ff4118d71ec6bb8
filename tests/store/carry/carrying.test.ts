import { removeDigits } from '../../../src/store/mine/deleting.ts';
import { describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import type { AppState } from '../../../src/store/state.ts';
import { pagesThatKeep, settled, channels } from '../keep/pages.ts';
import { digits, fileOf, keepEverything, lookThere, machineIn, whole, type Machine } from './support.ts';

const pages = pagesThatKeep();

/** Until the small state and the database have been written; the worker's clock stands still in these tests. */
async function later(): Promise<void> {
  for (let n = 0; n < 12; n += 1) {
    vi.advanceTimersByTime(100);
    await settled();
  }
}

const data = (state: AppState): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(state).filter(
      ([key, value]) => typeof value !== 'function' && !['savedKept', 'mineRead', 'dialog'].includes(key),
    ),
  );

async function fullMachine(): Promise<Machine> {
  const machine = await machineIn(pages);
  await keepEverything(machine);
  await later();
  return machine;
}

async function packed(machine: Machine): Promise<File> {
  return fileOf(await machine.carrying.file());
}

describe('a file of all that is kept', () => {
  it('brings the same numbers to a fresh browser, to the last bit, and there they are kept', async () => {
    const first = await fullMachine();
    const second = await machineIn(pages, { isOther: true });
    const outcome = await second.carrying.take(await packed(first), false);
    expect(outcome).toMatchObject({
      kind: 'taken',
      weights: { added: 4, known: 0 },
      digits: { added: 2, known: 0 },
      runs: { added: 1, known: 0 },
      chapters: { added: 2, known: 0 },
      hasMoment: false,
    });
    const [before, now] = [first.store.getState(), second.store.getState()];
    expect(now.own).toEqual(before.own);
    expect(now.mine).toEqual(before.mine);
    expect(now.run).toEqual({ ...before.run, id: 0, speed: 0 });
    expect(now.training).toEqual({ kind: 'finished' });
    expect(now.chaptersDone).toEqual(before.chaptersDone);
    expect([now.language, now.plainNames, now.speed]).toEqual(['zh', true, 7]);
    const [steps, ...saved] = now.saved ?? [];
    expect(saved).toEqual(before.saved);
    // what the page shows is not changed unasked: steps of the weights in use are put among the saved ones
    expect(steps).toMatchObject({ name: 'steps kernel', weights: before.changed['kernel-trained']?.weights });
    const { position, source } = second.store.getInitialState();
    expect(now).toMatchObject({ position, source, changed: {} });
    await later();
    const third = (await machineIn(pages, { isOther: true })).store.getState();
    expect(third.own).toEqual(before.own);
    expect(third.saved).toHaveLength(2);
    const rows = await lookThere(pages, (database) => database.getAll('digits'));
    expect(rows).toEqual(digits);
  });

  it('shows what the page showed where that was asked for, with its steps', async () => {
    const first = await fullMachine();
    const second = await machineIn(pages, { isOther: true });
    await second.carrying.take(await packed(first), true);
    const [before, now] = [first.store.getState(), second.store.getState()];
    expect(now).toMatchObject({
      source: before.source,
      target: 4,
      position: 5,
      changed: { 'kernel-trained': { steps: 3, weights: before.changed['kernel-trained']?.weights } },
    });
    expect(now.saved).toEqual(before.saved);
    // the digit that was on the pad is an edit away
    expect(now.history.past).toHaveLength(1);
  });

  it('takes in nothing twice', async () => {
    const first = await fullMachine();
    const file = await packed(first);
    const second = await machineIn(pages, { isOther: true });
    await second.carrying.take(file, false);
    await later();
    const once = data(second.store.getState());
    expect(await second.carrying.take(file, false)).toMatchObject({
      weights: { added: 0, known: 4 },
      digits: { added: 0, known: 2 },
      runs: { added: 0, known: 1 },
      chapters: { added: 0, known: 2 },
    });
    expect(data(second.store.getState())).toEqual(once);
    expect(await first.carrying.take(file, false)).toMatchObject({
      weights: { added: 0, known: 4 },
      runs: { added: 0, known: 1 },
    });
  });

  it('joins what is there: names get a number, weights whose place is taken are put among the saved ones', async () => {
    const file = await packed(await fullMachine());
    const second = await machineIn(pages, { isOther: true });
    const mine = { weights: createWeights(networks.kernel, 31), accuracy: 0.5 };
    const named = {
      ...mine,
      name: 'a/b "c" 数',
      network: 'kernel' as const,
      isClaim: false,
      seed: null,
      trained: null,
      savedAt: 9,
    };
    second.store.setState({
      own: { kernel: mine },
      saved: [{ ...named, weights: createWeights(networks.kernel, 32) }],
    });
    await later();
    await second.carrying.take(file, false);
    const { own, saved } = second.store.getState();
    expect(own.kernel).toBe(mine);
    expect(own.fourLayer?.weights).toEqual(createWeights(networks.fourLayer, 8));
    expect(saved?.map(({ name }) => name).toSorted()).toEqual(
      ['a/b "c" 数', 'a/b "c" 数 2', 'own kernel', 'steps kernel'].toSorted(),
    );
    expect(saved?.find(({ name }) => name === 'own kernel')?.weights).toEqual(whole.weights);
  });

  it('brings the same weights under each of the names that they were saved under, once', async () => {
    const first = await fullMachine();
    const [one] = first.store.getState().saved ?? [];
    first.store.setState({ saved: [one, { ...one, name: 'the same' }] });
    await later();
    const file = await packed(first);
    const second = await machineIn(pages, { isOther: true });
    for (const added of [2, 0]) {
      const came = await second.carrying.take(file, false);
      expect(came).toMatchObject({ weights: { added: added ? 5 : 0, known: added ? 0 : 5 } });
      const names = second.store.getState().saved?.map(({ name }) => name) ?? [];
      expect(names).toEqual(expect.arrayContaining([one.name, 'the same']));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('is taken out again by “Undo” also where it was taken once more, which brought nothing', async () => {
    const file = await packed(await fullMachine());
    const second = await machineIn(pages, { isOther: true });
    await second.carrying.take(file, false);
    await later();
    await second.carrying.take(file, false);
    expect(second.carrying.undoable).toBe('taken');
    await second.carrying.undo();
    expect(second.store.getState()).toMatchObject({ own: {}, saved: [], mine: [] });
    expect(second.carrying.undoable).toBeNull();
  });

  it('is taken out again by “Undo”, which leaves what was done since', async () => {
    const file = await packed(await fullMachine());
    const second = await machineIn(pages, { isOther: true });
    await later();
    const before = data(second.store.getState());
    await second.carrying.take(file, true);
    await later();
    expect(second.carrying.undoable).toBe('taken');
    await second.carrying.undo();
    await later();
    expect(data(second.store.getState())).toEqual(before);
    expect(second.carrying.undoable).toBeNull();
    const left = await lookThere(pages, async (database) => [
      await database.count('own'),
      await database.count('weights'),
      await database.count('digits'),
      await database.count('ended'),
    ]);
    expect(left).toEqual([0, 0, 0, 0]);

    await second.carrying.take(file, false);
    removeDigits(second.store, [digits[0].id]);
    second.store.setState({ chaptersDone: [...second.store.getState().chaptersDone, 'onePath'] });
    await second.carrying.undo();
    expect(second.store.getState()).toMatchObject({ mine: [], chaptersDone: ['onePath'], language: 'en' });
  });

  it('brings a run that was interrupted, which can go on there and after a reload', async () => {
    const first = await machineIn(pages);
    first.store.getState().beginRun({ ...whole, place: { epoch: 1, digits: 300 } });
    first.store.setState({ training: { kind: 'paused' } });
    await later();
    const second = await machineIn(pages, { isOther: true });
    await second.carrying.take(await packed(first), false);
    expect(second.store.getState().interrupted).toMatchObject([
      { run: { place: { epoch: 1, digits: 300 } } },
    ]);
    await later();
    const third = (await machineIn(pages, { isOther: true })).store;
    expect(third.getState().interrupted).toHaveLength(1);
    third.getState().takeUpRun();
    expect(third.getState().run?.weights).toEqual(whole.weights);
  });

  it('brings a run that was over to the tab that it came from, beside the one that was trained there since', async () => {
    const machine = await fullMachine();
    const file = await packed(machine);
    const since = createWeights(networks.kernel, 41);
    machine.store.getState().beginRun({ ...whole, weights: since });
    machine.store.setState({ training: { kind: 'finished' } });
    await later();
    const ends = async () =>
      (await pages.look((database) => database.getAll('ended'))).map(({ weights }) => weights);
    expect(await ends()).toEqual([since]);
    expect(await machine.carrying.take(file, false)).toMatchObject({ runs: { added: 1, known: 0 } });
    await later();
    expect(await ends()).toEqual([since, whole.weights]);
    await machine.carrying.undo();
    await later();
    expect(await ends()).toEqual([since]);
  });

  it('shows a run that was left, and the next is to begin with the weights in use, as after a reload', async () => {
    const first = await fullMachine();
    first.store.setState({ training: { kind: 'idle' } });
    await later();
    const second = await machineIn(pages, { isOther: true });
    await second.carrying.take(await packed(first), false);
    expect(second.store.getState()).toMatchObject({ training: { kind: 'idle' }, trainFrom: 'current' });
    expect(second.store.getState().run?.weights).toEqual(whole.weights);
  });

  it('is made of what the page has where the browser keeps nothing', async () => {
    const first = await machineIn(pages);
    await keepEverything(first);
    first.store.setState({ storage: 'forbidden' });
    vi.spyOn(pages.keeperOf(first.store), 'read').mockRejectedValue(new DOMException('no', 'SecurityError'));
    const { kept, isKept } = await first.carrying.look();
    expect(isKept).toBe(false);
    expect(kept.map(({ kind, count }) => [kind, count])).toContainEqual(['own', 2]);
    const second = await machineIn(pages, { isOther: true });
    await second.carrying.take(await packed(first), false);
    expect(second.store.getState().own).toEqual(first.store.getState().own);
    vi.spyOn(pages.keeperOf(first.store), 'change').mockRejectedValue(
      new DOMException('no', 'SecurityError'),
    );
    vi.spyOn(console, 'error').mockReturnValue();
    first.store.setState({ storage: 'forbidden' });
    vi.spyOn(pages.keeperOf(first.store), 'flush').mockResolvedValue();
    expect(await first.carrying.forget()).toBe('here');
    expect(first.store.getState()).toMatchObject({ own: {}, run: null, position: 0 });
  });
});

describe('the list of what is kept', () => {
  it('counts what the database has, and what cannot be read of it', async () => {
    const machine = await fullMachine();
    await pages.look((database) => database.put('digits', { ...digits[0], id: 'damaged', label: 12 }));
    const { kept, unread, isKept } = await machine.carrying.look();
    expect(Object.fromEntries(kept.map(({ kind, count }) => [kind, count]))).toEqual({
      own: 2,
      saved: 1,
      digits: 2,
      interrupted: 0,
      ended: 1,
      lesson: 2,
      page: 1,
    });
    expect([unread, isKept]).toEqual([1, true]);
    const own = kept.find(({ kind }) => kind === 'own')?.bytes ?? 0;
    const numbers = Object.values(machine.store.getState().own).flatMap((each) =>
      Object.values(each?.weights ?? {}),
    );
    const bytes = numbers.reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(own).toBeGreaterThanOrEqual(bytes);
    expect(own).toBeLessThan(bytes + 1000);
  });
});

describe('forgetting everything', () => {
  it('leaves nothing in the browser, and the page as on a first visit, in its language', async () => {
    const machine = await fullMachine();
    await pages.look((database) => database.put('digits', { ...digits[0], id: 'damaged', label: 12 }));
    expect([...machine.small.keys()]).toEqual(['convscope', 'convscope-weights']);
    expect(await machine.carrying.forget()).toBe('all');
    await later();
    const { language, ...first } = machine.store.getInitialState();
    expect(data(machine.store.getState())).toEqual(data({ ...first, language: 'zh', saved: [] }));
    expect(language).toBe('en');
    expect(machine.small.size).toBe(0);
    const { kept } = await machine.carrying.look();
    expect(kept.filter(({ count }) => count > 0)).toEqual([]);
    const rows = await pages.look((database) =>
      Promise.all(Array.from(database.objectStoreNames, (store) => database.count(store))),
    );
    expect(rows).toEqual([0, 0, 0, 0, 0, 0]);
    expect((await machineIn(pages)).store.getState()).toMatchObject({ own: {}, saved: [], run: null });
    // what is done from now on is kept
    machine.store.setState({ position: 3 });
    await later();
    expect(machine.small.get('convscope')).toContain('"position":3');
    machine.store.setState({ position: 0 });
    await later();
    expect(machine.small.get('convscope')).toContain('"position":0');
  });

  it('is taken back by “Undo”: all is as it was, in the page and in the browser', async () => {
    const machine = await fullMachine();
    // what only the database has: of another tab, and what cannot be read
    await pages.look(async (database) => {
      const [row] = await database.getAll('own');
      await database.put('own', { ...row, tab: 'another' });
      await database.put('digits', { ...digits[0], id: 'damaged', label: 12 });
    });
    const [before, small] = [data(machine.store.getState()), new Map(machine.small)];
    const dump = () =>
      pages.look((database) =>
        Promise.all((['weights', 'digits', 'own', 'ended'] as const).map((store) => database.getAll(store))),
      );
    const rows = await dump();
    await machine.carrying.forget();
    await later();
    expect(machine.carrying.undoable).toBe('forgotten');
    await machine.carrying.undo();
    await later();
    expect(data(machine.store.getState())).toEqual(before);
    expect(machine.small).toEqual(small);
    const timeless = (all: readonly (readonly object[])[]) =>
      all.map((each) => each.map((row) => ({ ...row, keptAt: 0 })));
    expect(timeless(await dump())).toEqual(timeless(rows));
  });

  it('takes the page’s own files away, says where they stay, and “Undo” brings all but them back', async () => {
    let files = { count: 400, bytes: 6e6 };
    let isReached = false;
    const offline = {
      held: () => Promise.resolve(files),
      forget() {
        if (isReached) files = { count: 0, bytes: 0 };
        return Promise.resolve(isReached);
      },
    };
    const machine = await machineIn(pages, { offline });
    await keepEverything(machine);
    const listed = async () => (await machine.carrying.look()).kept.at(-1);
    expect(await listed()).toEqual({ kind: 'offline', count: 400, bytes: 6e6 });
    expect(await machine.carrying.forget()).toBe('butFiles');
    isReached = true;
    expect(await machine.carrying.forget()).toBe('all');
    expect(await listed()).toEqual({ kind: 'offline', count: 0, bytes: 0 });
    await machine.carrying.undo();
    expect(await listed()).toMatchObject({ count: 0 });
  });

  it('keeps what was done between it and “Undo”', async () => {
    const machine = await fullMachine();
    await machine.carrying.forget();
    const made = { weights: createWeights(networks.kernel, 77), accuracy: null };
    const { source } = machine.store.getState();
    const typedTarget = Array.from({ length: 10 }, (_, k) => k / 10);
    const other = { weights: createWeights(networks.fourLayer, 78), accuracy: null };
    machine.store.setState({
      own: { kernel: made, fourLayer: other },
      source: { kind: 'sample', id: 1 },
      target: 1,
      typedTarget,
    });
    await later();
    await machine.carrying.undo();
    const { own, saved, history } = machine.store.getState();
    expect(source).not.toEqual({ kind: 'sample', id: 1 });
    expect(own.kernel?.weights).toEqual(whole.weights);
    expect(saved?.map(({ name }) => name).toSorted()).toEqual([
      'a/b "c" 数',
      'since fourLayer',
      'since kernel',
    ]);
    expect(saved?.find(({ name }) => name === 'since kernel')?.weights).toEqual(made.weights);
    expect(history.past.at(-1)).toMatchObject({ held: { source: { kind: 'sample', id: 1 }, typedTarget } });
  });

  it('stops a run that goes on, which “Undo” brings back at rest', async () => {
    const machine = await machineIn(pages);
    machine.store.getState().beginRun({ ...whole, place: { epoch: 1, digits: 300 } });
    machine.store.setState({ training: { kind: 'running', until: null } });
    await later();
    await machine.carrying.forget();
    await later();
    expect(machine.store.getState()).toMatchObject({ run: null, training: { kind: 'idle' } });
    expect(await pages.look((database) => database.count('runs'))).toBe(0);
    await machine.carrying.undo();
    expect(machine.store.getState()).toMatchObject({
      run: { place: { epoch: 1, digits: 300 } },
      training: { kind: 'paused' },
    });
  });

  it('goes for every tab, and so does “Undo”', async () => {
    const told: string[] = [];
    const channel = channels();
    const first = await machineIn(pages, { post: (message) => told.push(message), channel: channel() });
    await keepEverything(first);
    await later();
    const second = await machineIn(pages, { small: first.small, channel: channel() });
    second.store.setState({ position: 9, network: 'kernel' });
    await later();
    await first.carrying.forget();
    await second.carrying.hear(told[0]);
    await later();
    expect(second.store.getState()).toMatchObject({ position: 0, own: {}, saved: [], mine: [] });
    expect(second.store.getState().notice).toEqual({ kind: 'forgotten' });
    expect(first.small.size).toBe(0);
    expect(await pages.look((database) => database.count('own'))).toBe(0);
    await first.carrying.undo();
    await second.carrying.hear(told[1]);
    await later();
    expect(told).toEqual(['forget', 'takeBack']);
    expect(second.store.getState()).toMatchObject({ position: 9, notice: null });
    for (const { store } of [first, second]) expect(store.getState().saved).toHaveLength(1);
  });
});
