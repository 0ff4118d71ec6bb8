import { applyUpdate } from '../../../src/store/weights/descent.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { networks } from '../../../src/core/index.ts';
import { typeValue } from '../../../src/store/input/typing.ts';
import { keepWeights } from '../../../src/store/keep/keepSession.ts';
import { readKeptWeights } from '../../../src/store/keep/lastSession.ts';
import { weightsKey } from '../../../src/store/state.ts';
import { networkNames } from '../../core/support.ts';
import { tracedStore, weightsIn } from '../support.ts';

class FakeStorage {
  text: string | null = null;
  writes = 0;
  getItem(): string | null {
    return this.text;
  }
  setItem(_key: string, text: string): void {
    this.text = text;
    this.writes += 1;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function applied(name: (typeof networkNames)[number]) {
  const store = tracedStore(name, 3);
  const storage = new FakeStorage();
  const end = keepWeights(store, storage);
  return { store, storage, end };
}

describe.each(networkNames)('weights that were changed, of the %s network', (name) => {
  it('are found again where they were typed and no step was taken', () => {
    const { store, storage, end } = applied(name);
    expect(typeValue(store, networks[name].opensAt, '0.1')).toBeNull();
    end();
    const key = weightsKey(name, store.getState().weightsChoice);
    const made = { weights: weightsIn(store), steps: 0, typed: 1, history: [] };
    expect(readKeptWeights(storage).changed).toEqual({ [key]: made });
  });

  it('are found again to the last bit, without the way back', () => {
    const { store, storage, end } = applied(name);
    applyUpdate(store, 10);
    end();
    const { changed } = readKeptWeights(storage);
    expect(changed).toEqual({
      [weightsKey(name, store.getState().weightsChoice)]: {
        weights: weightsIn(store),
        steps: 10,
        history: [],
      },
    });
  });

  it('are forgotten with the way back to the shipped ones', () => {
    const { store, storage, end } = applied(name);
    applyUpdate(store, 10);
    vi.runAllTimers();
    store.getState().restoreWeights();
    end();
    expect(readKeptWeights(storage).changed).toEqual({});
  });
});

describe('writing', () => {
  it('waits a moment, and happens only where weights were changed', () => {
    const { store, storage } = applied('kernel');
    store.getState().step(-1);
    vi.runAllTimers();
    expect(storage.writes).toBe(0);
    applyUpdate(store, 1);
    applyUpdate(store, 1);
    expect(storage.writes).toBe(0);
    vi.runAllTimers();
    expect(storage.writes).toBe(1);
  });

  it('that is refused leaves the page as it is', () => {
    const { store } = applied('kernel');
    keepWeights(store, {
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    applyUpdate(store, 1);
    vi.runAllTimers();
    expect(store.getState().changed['kernel-trained']?.steps).toBe(1);
  });
});

describe('what is found in storage', () => {
  const good = () => {
    const { store, storage, end } = applied('kernel');
    applyUpdate(store, 1);
    end();
    return JSON.parse(storage.text ?? '') as {
      version: number;
      changed: Record<string, { steps: number; tensors: Record<string, unknown[]> }>;
    };
  };
  const read = (text: string | null) => {
    const storage = new FakeStorage();
    storage.text = text;
    return readKeptWeights(storage).changed;
  };

  it.each([
    ['nothing', null],
    ['broken JSON', '{"version":1,'],
    ['another version', '{"version":2,"changed":{}}'],
    ['no list of weights', '{"version":1}'],
  ])('is ignored when it is %s', (_what, text) => expect(read(text)).toEqual({}));

  it.each<[string, (tensors: Record<string, unknown[]>) => void]>([
    ['a tensor missing', (tensors) => delete tensors['w2']],
    ['a tensor too short', (tensors) => void tensors['w12'].pop()],
    ['a number that is none', (tensors) => void (tensors['w1cnn'][3] = null)],
    ['a number beyond all reason', (tensors) => void (tensors['w1cnn'][3] = 1e300)],
    ['a text for a number', (tensors) => void (tensors['w1cnn'][3] = '1')],
  ])('is ignored when it has %s', (_what, spoil) => {
    const kept = good();
    expect(Object.keys(read(JSON.stringify(kept)))).toEqual(['kernel-trained']);
    spoil(kept.changed['kernel-trained'].tensors);
    expect(read(JSON.stringify(kept))).toEqual({});
  });

  it('brings only weights that the page offers', () => {
    const kept = good();
    const [one] = Object.values(kept.changed);
    const changed = { 'kernel-trained': one, 'kernel-best': one, 'fourLayer-random': one };
    expect(Object.keys(read(JSON.stringify({ version: 1, changed })))).toEqual(['kernel-trained']);
  });

  it('is not read where storage is forbidden', () => {
    const { changed } = readKeptWeights({
      getItem() {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect(changed).toEqual({});
  });
});
