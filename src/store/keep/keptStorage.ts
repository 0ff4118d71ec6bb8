/** Where the browser keeps what a reload finds again. */
export type KeptStorage = Pick<Storage, 'getItem' | 'setItem'>;

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
