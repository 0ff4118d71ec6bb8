import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { cleanName } from '../../../src/store/keep/savedNames.ts';
import { freeName } from '../../../src/store/keep/savedWeights.ts';
import { newStore, putToUse } from '../support.ts';
import { savedToUndo, saving } from '../../../src/store/keep/saving.ts';

const [one, two, three] = [1, 2, 3].map((seed) => createWeights(networks.kernel, seed));
const other = createWeights(networks.fourLayer, 4);

let store: AppStore;
const names = (): string[] | undefined => store.getState().saved?.map(({ name }) => name);

beforeEach(() => {
  let now = 1000;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 1));
  store = newStore();
  store.setState({ saved: [], weightsChoice: 'own' });
  putToUse(store, one, 0.9);
});

describe('weights that are saved', () => {
  it('are those in use, with their accuracy, the newest first', () => {
    saving(store).saveWeights('first');
    putToUse(store, two);
    saving(store).saveWeights('second');
    expect(store.getState().saved).toMatchObject([
      { name: 'second', weights: two, accuracy: null },
      { name: 'first', weights: one, accuracy: 0.9, network: 'kernel' },
    ]);
    expect(store.getState().savedNews).toEqual({ kind: 'saved', name: 'second' });
  });

  it('claim no accuracy that was measured of others', () => {
    putToUse(store, two);
    saving(store).saveWeights('stepped');
    expect(store.getState().saved).toMatchObject([{ weights: two, accuracy: null }]);
  });

  it('come back when they were deleted, renamed or replaced, the last first', () => {
    saving(store).saveWeights('a');
    putToUse(store, two);
    saving(store).saveWeights('b');
    saving(store).saveWeights('a');
    saving(store).renameWeights('b', 'c');
    saving(store).deleteWeights('a');
    expect(names()).toEqual(['c']);
    saving(store).undoSaved();
    expect(names()).toEqual(['a', 'c']);
    saving(store).undoSaved();
    expect(names()).toEqual(['a', 'b']);
    saving(store).undoSaved();
    expect(store.getState().saved).toMatchObject([
      { name: 'b', weights: two },
      { name: 'a', weights: one },
    ]);
    expect(savedToUndo(store.getState())).toBeNull();
  });

  it('come back beside those that were given their name since', () => {
    saving(store).saveWeights('a');
    saving(store).deleteWeights('a');
    putToUse(store, two);
    saving(store).saveWeights('a');
    saving(store).undoSaved();
    expect(names()).toEqual(['a', 'a 2']);
  });

  it('from a file are added under a free name', () => {
    saving(store).saveWeights('a');
    const file = { network: 'fourLayer', weights: other, accuracy: 1, isClaim: true } as const;
    saving(store).addWeights({ ...file, name: 'a', seed: null, trained: null });
    expect(store.getState().saved).toMatchObject([{ name: 'a 2', weights: other }, { name: 'a' }]);
  });
});

describe('saved weights that are used', () => {
  beforeEach(() => {
    saving(store).saveWeights('one');
    putToUse(store, two, 0.8);
  });

  it('become one’s own, and what was one’s own is kept where it was not saved', () => {
    saving(store).applySaved('one', 'before one');
    expect(store.getState()).toMatchObject({
      own: { kernel: { weights: one, accuracy: 0.9, name: 'one' } },
      weightsChoice: 'own',
      trainFrom: 'current',
      savedNews: { kind: 'used', name: 'one', kept: 'before one' },
    });
    expect(store.getState().saved).toMatchObject([
      { name: 'before one', weights: two, accuracy: 0.8 },
      { name: 'one' },
    ]);
    saving(store).applySaved('before one', 'before before one');
    expect(names()).toEqual(['before one', 'one']);
  });

  it('do not lose the steps of descent that were applied to one’s own', () => {
    store.setState({ changed: { 'kernel-own': { weights: three, steps: 1, history: [] } } });
    saving(store).applySaved('one', 'before one');
    expect(store.getState().saved?.[0]).toMatchObject({ name: 'before one', weights: three, accuracy: null });
    expect(store.getState().changed).toEqual({});
  });

  it('bring their network with them', () => {
    const file = { network: 'fourLayer', weights: other, accuracy: 1, isClaim: true } as const;
    saving(store).addWeights({ ...file, name: 'four', seed: null, trained: null });
    saving(store).applySaved('four', 'before four');
    expect(store.getState().network).toBe('fourLayer');
    // what only a file claims is not shown as measured
    expect(store.getState().own).toMatchObject({
      fourLayer: { weights: other, accuracy: null },
      kernel: { weights: two },
    });
  });

  it('are what the next run begins with, and the run of before goes no further', () => {
    store.getState().startTraining();
    saving(store).applySaved('one', 'before one');
    expect(store.getState().training).toEqual({ kind: 'idle' });
    putToUse(store, one);
    store.getState().startTraining();
    expect(store.getState().run?.start).toBe(one);
    expect(store.getState().own.kernel?.name).toBeUndefined();
  });
});

describe('a name', () => {
  it('is short and has nothing in it that cannot be seen', () => {
    expect(cleanName('  my\u0000 \u202Enet\n ')).toBe('my net');
    expect(cleanName('\u200B \t')).toBe('');
    expect(cleanName('数'.repeat(100))).toHaveLength(60);
  });

  it('that is taken gets a number', () => {
    saving(store).saveWeights('a');
    saving(store).saveWeights('a 2');
    expect(freeName(store.getState().saved ?? [], 'a')).toBe('a 3');
    expect(freeName(store.getState().saved ?? [], '__proto__')).toBe('__proto__');
  });
});
