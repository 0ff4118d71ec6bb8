import { useMemo, useSyncExternalStore } from 'react';
import { stepAt } from '../timeline/steps.ts';
import type { AppStore } from './createAppStore.ts';
import { memoEach } from './memo.ts';
import { isRushed, isScrubbed, timelineFor } from './pass/frames.ts';
import type { AppState } from './state.ts';
import { useAppStoreApi } from './useAppStore.ts';

/** Milliseconds that what is to be read stands where steps are played too fast. */
export const STANDS = 200;

/**
 * A part of the state that is read: of every step; where steps are played too fast, of one every 200 ms and of the first
 * of each phase. While one scrubs it stands, as `useAtRest` does.
 * A rush ends with a change of the state, so that what stands in the end is that of the last step.
 * `select` must stay the same from render to render.
 */
export function useReadable<Part>(select: (state: AppState) => Part): Part {
  return useStanding(select, readableIn(useAppStoreApi()));
}

/**
 * A part of the state that stands while one scrubs, and comes when that rests: who scrubs looks at the maps as they fill, and
 * they follow faster alone. `select` must stay the same from render to render.
 */
export function useAtRest<Part>(select: (state: AppState) => Part): Part {
  return useStanding(select, restingIn(useAppStoreApi()));
}

/** Whether what was looked at so many milliseconds ago stands at a change of the state. */
type Stands = (state: AppState, before: AppState, ago: number) => boolean;

export const standsInRush: Stands = (state, before, ago) =>
  standsInScrub(state, before, ago) ||
  (isRushed(state) && ago < STANDS && inUse(state) === inUse(before) && phaseOf(state) === phaseOf(before));

export const standsInScrub: Stands = (state, before) => isScrubbed(state) && inUse(state) === inUse(before);

const readableIn = memoEach((store: AppStore) => createReadable(store, standsInRush));
const restingIn = memoEach((store: AppStore) => createReadable(store, standsInScrub));

function useStanding<Part>(select: (state: AppState) => Part, { subscribe, get }: Readable): Part {
  const partOf = useMemo(() => memoEach(select), [select]);
  return useSyncExternalStore(subscribe, () => partOf(get()));
}

/** The state that is read, for useSyncExternalStore. */
export interface Readable {
  subscribe(listener: () => void): () => void;
  get(): AppState;
}

/** One for all that read: what comes while the others stand speaks of the same step. `now` in milliseconds. */
export function createReadable(
  store: Pick<AppStore, 'getState' | 'subscribe'>,
  stands: Stands = standsInRush,
  now: () => number = () => performance.now(),
): Readable {
  const listeners = new Set<() => void>();
  let read = store.getState();
  let looked = -Infinity;
  let unsubscribe: (() => void) | null = null;
  const hear = (state: AppState, before: AppState): void => {
    if (stands(state, before, now() - looked)) return;
    read = state;
    looked = now();
    for (const listener of listeners) listener();
  };
  const get = (): AppState => {
    // nobody has heard of what changed
    if (!unsubscribe) read = store.getState();
    return read;
  };
  return {
    get,
    subscribe(listener) {
      get();
      unsubscribe ??= store.subscribe(hear);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unsubscribe?.();
        unsubscribe = null;
      };
    },
  };
}

/** What one steps through. */
function inUse({ network, stepSize, playing }: AppState): string {
  return `${playing} ${network} ${stepSize}`;
}

function phaseOf({ network, stepSize, position }: AppState): number {
  return stepAt(timelineFor(network), stepSize, position).phase;
}
