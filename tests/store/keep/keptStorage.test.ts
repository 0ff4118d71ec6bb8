import { describe, expect, it } from 'vitest';
import { hasKept, readOnly, storageOf } from '../../../src/store/keep/keptStorage.ts';

describe('whether there was a last session', () => {
  it.each([
    ['nothing was kept', {}, false],
    ['something else was kept', { other: '1' }, false],
    ['the state was kept', { convscope: '{}' }, true],
    ['weights alone were kept', { 'convscope-weights': '{}' }, true],
  ])('is known: %s', (_, items: Record<string, string>, expected) => {
    expect(hasKept({ getItem: (key) => items[key] ?? null })).toBe(expected);
  });

  it('is not, where storage is forbidden', () => {
    const getItem = (): never => {
      throw new Error('forbidden');
    };
    expect(hasKept({ getItem })).toBe(false);
  });
});

describe('the storage of the page', () => {
  it('is replaced by one that refuses everything where even asking for it throws', () => {
    const storage = storageOf({
      get localStorage(): Storage {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(() => storage.setItem('convscope', 'anything')).toThrow('forbidden');
    expect(storage.getItem('convscope')).toBeNull();
  });

  it('is the browser’s own where it is allowed', () => {
    const localStorage = { getItem: () => null, setItem: () => undefined };
    expect(storageOf({ localStorage })).toBe(localStorage);
  });

  it('is only read where what lies there could not be', () => {
    const items = new Map([['convscope', 'before']]);
    const storage = readOnly({
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
    });
    storage.setItem('convscope', 'after');
    expect(storage.getItem('convscope')).toBe('before');
  });
});
