import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../src/core/index.ts';
import { readLastVisit } from '../../src/app/lastVisit.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { KEPT_STATE, KEPT_WEIGHTS } from '../../src/store/keep/keptKeys.ts';
import { forgetOldOwn, keepWeights } from '../../src/store/keep/keepWeights.ts';
import { keepState } from '../../src/store/keep/persistence.ts';

const weights = createWeights(networks.kernel, 3);

/** What an earlier version left, which kept one's own weights as text. */
const OLD = JSON.stringify({
  version: 1,
  changed: {},
  own: {
    kernel: {
      accuracy: 0.9,
      tensors: Object.fromEntries(Object.entries(weights).map(([name, all]) => [name, [...all]])),
    },
  },
});

let items: Map<string, string>;
const storage = {
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, text: string) => void items.set(key, text),
};

/** What a visit leaves in storage that chose its own weights. */
function leave() {
  const store = createAppStore({ language: 'zh', theme: 'dark' });
  const ends = [keepState(store, storage), keepWeights(store, storage)];
  store.setState({ own: { kernel: { weights, accuracy: 0.9 } } });
  store.getState().choose('kernel', 'own');
  store.setState({ changed: { 'kernel-random': { weights, steps: 2, history: [] } } });
  for (const end of ends) end();
  return store;
}

beforeEach(() => {
  items = new Map([[KEPT_WEIGHTS, OLD]]);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => void vi.unstubAllGlobals());

describe('the last visit', () => {
  it('is found again with the choice of one’s own weights, which the database has', () => {
    items = new Map();
    leave();
    expect(readLastVisit(storage)).toMatchObject({
      language: 'zh',
      theme: 'dark',
      weightsChoice: 'own',
      own: {},
      changed: { 'kernel-random': { weights, steps: 2 } },
    });
  });

  it('brings the weights that an earlier version kept, to the last bit, until the database has them', () => {
    expect(readLastVisit(storage).own).toEqual({ kernel: { weights, accuracy: 0.9 } });
    const store = leave();
    expect(readLastVisit(storage).own).toEqual({ kernel: { weights, accuracy: 0.9 } });
    forgetOldOwn(store, storage);
    expect(readLastVisit(storage).own).toEqual({});
    expect(readLastVisit(storage).changed).toMatchObject({ 'kernel-random': { steps: 2 } });
  });

  it('keeps the weights where the state is gone', () => {
    leave();
    items.delete(KEPT_STATE);
    expect(readLastVisit(storage)).toMatchObject({ own: { kernel: { weights } } });
  });
});
