import type { AppStore } from '../createAppStore.ts';
import { createRestAfter } from '../restAfter.ts';

/**
 * Milliseconds that the stage shows a run's weights before it takes the next: each pass draws the whole page anew, and
 * what is pressed has to find room between them.
 */
const FOLLOW = 100;
/** From when a cell is pointed at: its numbers are to be read, and the press that may follow is not to wait. */
const FOLLOW_POINTED = 500;

/** Milliseconds that the stage of a slow machine is behind the pad at most. */
const BEHIND = 400;

/** What is followed: the weights of a run that goes on, or what is on the pad. */
export type Followed = 'run' | 'pad';

/** Milliseconds from one pass that is drawn to the next, on a machine that draws fast. */
const LEAST: Readonly<Record<Followed, number>> = { run: FOLLOW, pad: 0 };

/** Takes what comes, no more often than it can be looked at and drawn. */
export function createPace(store: AppStore, take: () => void) {
  const drawing = createRestAfter();
  let rest: ReturnType<typeof setTimeout> | null = null;
  /** What came meanwhile. */
  let late: Followed | null = null;
  const stop = (): void => {
    if (rest !== null) clearTimeout(rest);
    rest = null;
    late = null;
  };
  const follow = (what: Followed): void => {
    if (rest !== null) {
      late = what;
      return;
    }
    take();
    const next = drawing.rest(LEAST[what]);
    if (next > 0) rest = setTimeout(endRest, what === 'pad' ? Math.min(next, BEHIND) : next);
  };
  const endRest = (): void => {
    const { hovered, training } = store.getState();
    if (hovered && training.kind === 'running') rest = setTimeout(endLongRest, FOLLOW_POINTED - FOLLOW);
    else endLongRest();
  };
  const endLongRest = (): void => {
    const next = late;
    stop();
    if (next) follow(next);
  };
  /** A cell was pointed at just now: a press may follow. What is on the pad is waited for, a run comes on and on. */
  const hold = (): void => {
    if (rest === null || store.getState().training.kind !== 'running') return;
    clearTimeout(rest);
    rest = setTimeout(endLongRest, FOLLOW_POINTED);
  };
  return { follow, hold, stop, /** What was taken is drawn now. */ drawn: () => drawing.begins() };
}
