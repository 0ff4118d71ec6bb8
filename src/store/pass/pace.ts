import type { AppStore } from '../createAppStore.ts';
import { createRestAfter } from '../restAfter.ts';
import type { AppState } from '../state.ts';

/**
 * Milliseconds that the stage shows a run's weights before it takes the next: each pass draws the whole page anew, and
 * what is pressed has to find room between them.
 */
const FOLLOW = 100;
/** From when a cell is pointed at: its numbers are to be read, and the press that may follow is not to wait. */
const FOLLOW_POINTED = 500;

/** What comes in a stream: the weights of a run that goes on, a drawing under the pen. Milliseconds from one to the next, null for all else. */
function leastRest({ training, penDown }: AppState): number | null {
  if (training.kind === 'running') return FOLLOW;
  return penDown ? 0 : null;
}

/** Takes what comes at once; what comes in a stream, no more often than it can be looked at and drawn. */
export function createPace(store: AppStore, take: () => void) {
  const drawing = createRestAfter();
  let rest: ReturnType<typeof setTimeout> | null = null;
  let isLate = false;
  const stop = (): void => {
    if (rest !== null) clearTimeout(rest);
    rest = null;
    isLate = false;
  };
  const follow = (): void => {
    const least = leastRest(store.getState());
    if (least !== null && rest !== null) {
      isLate = true;
      return;
    }
    stop();
    take();
    const next = least === null ? 0 : drawing.rest(least);
    if (next > 0) rest = setTimeout(endRest, next);
  };
  const endRest = (): void => {
    const { hovered, training } = store.getState();
    if (hovered && training.kind === 'running') rest = setTimeout(endLongRest, FOLLOW_POINTED - FOLLOW);
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
  return { follow, hold, stop, /** What was taken is drawn now. */ drawn: () => drawing.begins() };
}
