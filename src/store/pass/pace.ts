import type { AppStore } from '../createAppStore.ts';

/**
 * Milliseconds that the stage shows a run's weights before it takes the next: each pass draws the whole page anew, and
 * what is pressed has to find room between them.
 */
const FOLLOW = 100;
/** From when a cell is pointed at: its numbers are to be read, and the press that may follow is not to wait. */
const FOLLOW_POINTED = 500;

/** Takes what comes at once; what a run brings while it goes on, no more often than it can be looked at. */
export function createPace(store: AppStore, take: () => void) {
  let rest: ReturnType<typeof setTimeout> | null = null;
  let isLate = false;
  const stop = (): void => {
    if (rest !== null) clearTimeout(rest);
    rest = null;
    isLate = false;
  };
  const follow = (): void => {
    const isRunning = store.getState().training.kind === 'running';
    if (isRunning && rest !== null) {
      isLate = true;
      return;
    }
    stop();
    take();
    if (isRunning) rest = setTimeout(endRest, FOLLOW);
  };
  const endRest = (): void => {
    if (store.getState().hovered) rest = setTimeout(endLongRest, FOLLOW_POINTED - FOLLOW);
    else endLongRest();
  };
  const endLongRest = (): void => {
    rest = null;
    if (isLate) follow();
  };
  /** A cell was pointed at just now: a press may follow. */
  const hold = (): void => {
    if (rest === null) return;
    clearTimeout(rest);
    rest = setTimeout(endLongRest, FOLLOW_POINTED);
  };
  return { follow, hold, stop };
}
