import { useMemo, useSyncExternalStore } from 'react';
import { stepAt } from '../timeline/steps.ts';
import type { AppStore } from './createAppStore.ts';
import { isRushed, timelineFor } from './pass/frames.ts';
import type { AppState } from './state.ts';
import { useAppStoreApi } from './useAppStore.ts';

/** Milliseconds that what is to be read stands where steps are played too fast. */
export const STANDS = 100;

/**
 * A part of the state that is read: of every step; where steps are played too fast, of one every 100 ms and of the first
 * of each phase. While one scrubs it stands, and comes when that rests: who scrubs looks at the maps, and they follow faster alone.
 * A rush ends with a change of the state, so that what stands in the end is that of the last step.
 * `select` must stay the same from render to render.
 */
export function useReadable<Part>(select: (state: AppState) => Part): Part {
  const store = useAppStoreApi();
  const { subscribe, get } = useMemo(() => createReadable(store, select), [store, select]);
  return useSyncExternalStore(subscribe, get);
}

/** What is read of a store, for useSyncExternalStore; `now` in milliseconds. */
export function createReadable<Part>(
  store: Pick<AppStore, 'getState' | 'subscribe'>,
  select: (state: AppState) => Part,
  now: () => number = () => performance.now(),
): { subscribe: (listener: () => void) => () => void; get: () => Part } {
  let part = select(store.getState());
  let looked = -Infinity;
  const look = (state: AppState): void => {
    part = select(state);
    looked = now();
  };
  return {
    get: () => part,
    subscribe(listener) {
      // the state may have changed since it was first looked at
      look(store.getState());
      return store.subscribe((state, before) => {
        if (state.isScrubbing && !state.playing && inUse(state) === inUse(before)) return;
        if (isRushed(state) && partOf(state) === partOf(before) && now() - looked < STANDS) return;
        look(state);
        listener();
      });
    },
  };
}

/** What one scrubs through. */
function inUse({ network, stepSize, playing }: AppState): string {
  return `${playing} ${network} ${stepSize}`;
}

/** What a rush goes on in: the phase, and whether it plays. */
function partOf(state: AppState): string {
  const { network, stepSize, position } = state;
  return `${inUse(state)} ${stepAt(timelineFor(network), stepSize, position).phase}`;
}
