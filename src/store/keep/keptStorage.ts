/** Where the browser keeps what a reload finds again. */
export type KeptStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Under these names. */
export const KEPT_STATE = 'convscope';
/** Apart from the rest: weights are large, and change only with steps of descent. */
export const KEPT_WEIGHTS = 'convscope-weights';

/** The browser's storage; where even asking for it is forbidden, one that has nothing and refuses everything. */
export function storageOf(page: { readonly localStorage: KeptStorage }): KeptStorage {
  try {
    return page.localStorage;
  } catch {
    const refuse = (): never => {
      throw new DOMException('storage is forbidden', 'SecurityError');
    };
    return { getItem: () => null, setItem: refuse };
  }
}

/** Reads, but takes nothing: what lies there could not be read, and is not to be lost. */
export function readOnly(storage: KeptStorage): KeptStorage {
  return { getItem: (key) => storage.getItem(key), setItem: () => undefined };
}

/** Whether there was a last session: only then what reads it back, and checks it, has to be loaded. */
export function hasKept(storage: Pick<Storage, 'getItem'>): boolean {
  try {
    return [KEPT_STATE, KEPT_WEIGHTS].some((key) => storage.getItem(key) !== null);
  } catch {
    return false;
  }
}
