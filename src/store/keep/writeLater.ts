import type { AppStore } from '../createAppStore.ts';
import type { AppState } from '../state.ts';

/**
 * Calls `write` a moment after something that is to be kept has changed, not in the middle of a drawing's every frame,
 * and at once when the page is left. Where storage is full or forbidden the page says so once and works on.
 */
export function writeLater(
  store: AppStore,
  write: (state: AppState) => void,
  isNews: (state: AppState, before: AppState) => boolean = () => true,
): () => void {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let isRefused = false;
  const writeNow = (): void => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
    try {
      write(store.getState());
      isRefused = false;
    } catch {
      // the page itself has lost nothing
      if (!isRefused) store.setState(({ notice }) => ({ notice: notice ?? { kind: 'visitNotKept' } }));
      isRefused = true;
    }
  };
  const leave = (): void => {
    if (waiting !== null) writeNow();
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (isNews(state, before)) waiting ??= setTimeout(writeNow, 300);
  });
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', leave);
  return () => {
    leave();
    unsubscribe();
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', leave);
  };
}
