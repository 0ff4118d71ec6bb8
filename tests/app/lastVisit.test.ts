import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../src/core/index.ts';
import { readLastVisit } from '../../src/app/lastVisit.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { KEPT_STATE, KEPT_WEIGHTS } from '../../src/store/keptKeys.ts';
import { keepWeights } from '../../src/store/keepWeights.ts';
import { keepState } from '../../src/store/persistence.ts';

const first = createAppStore({ language: 'en', theme: 'light' }).getState();
const weights = createWeights(networks.kernel, 3);

/** What a visit leaves in storage that chose its own weights. */
function left(): Map<string, string> {
  const items = new Map<string, string>();
  const storage = { setItem: (key: string, text: string) => void items.set(key, text) };
  const store = createAppStore({ language: 'zh', theme: 'dark' });
  const ends = [keepState(store, storage), keepWeights(store, storage)];
  store.setState({ own: { kernel: { weights, accuracy: 0.9 } } });
  store.getState().choose('kernel', 'own');
  for (const end of ends) end();
  return items;
}

const read = (items: ReadonlyMap<string, string>) =>
  readLastVisit({ getItem: (key) => items.get(key) ?? null }, first);

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => void vi.unstubAllGlobals());

describe('the last visit', () => {
  it('is found again with the weights that were trained, to the last bit', () => {
    expect(read(left())).toMatchObject({
      language: 'zh',
      theme: 'dark',
      weightsChoice: 'own',
      own: { kernel: { weights, accuracy: 0.9 } },
    });
  });

  it('chooses the shipped weights where one’s own are gone', () => {
    const items = left();
    items.delete(KEPT_WEIGHTS);
    expect(read(items)).toMatchObject({ language: 'zh', weightsChoice: 'trained', own: {} });
  });

  it('keeps the weights where the state is gone', () => {
    const items = left();
    items.delete(KEPT_STATE);
    expect(read(items)).toMatchObject({ weightsChoice: 'trained', own: { kernel: { weights } } });
  });
});
