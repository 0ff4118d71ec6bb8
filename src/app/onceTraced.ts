import type { AppStore } from '../store/createAppStore.ts';

/** Acts once a first pass is there: at once where it has come already. */
export function onceTraced(store: AppStore, act: () => void): void {
  if (store.getState().traced) {
    act();
    return;
  }
  const unsubscribe = store.subscribe(({ traced }) => {
    if (!traced) return;
    unsubscribe();
    act();
  });
}
