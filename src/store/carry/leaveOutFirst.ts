import type { KeptStorage } from '../keep/keptStorage.ts';

/**
 * From now on a storage leaves out the first text of each key: what the page begins with after all was forgotten is nothing to keep.
 * Once another is to be written, everything is. The storage itself is changed, so that what writes to it need not know.
 */
export function leaveOutFirst(storage: KeptStorage): void {
  const write = storage.setItem.bind(storage);
  const first = new Map<string, string>();
  const changed = new Set<string>();
  storage.setItem = (key, text) => {
    if (!first.has(key)) first.set(key, text);
    if (first.get(key) !== text) changed.add(key);
    if (changed.has(key)) write(key, text);
  };
}
