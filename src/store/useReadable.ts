import { useMemo, useSyncExternalStore } from 'react';
import { stepAt } from '../timeline/steps.ts';
import type { AppStore } from './createAppStore.ts';
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
  return useStanding(select, standsInRush);
}

/**
 * A part of the state that stands while one scrubs, and comes when that rests: who scrubs looks at the maps as they fill, and
 * they follow faster alone. `select` must stay the same from render to render.
 */
export function useAtRest<Part>(select: (state: AppState) => Part): Part {
  return useStanding(select, standsInScrub);
}

/** Whether what was looked at so many milliseconds ago stands at a change of the state. */
type Stands = (state: AppState, before: AppState, ago: number) => boolean;

export const standsInRush: Stands = (state, before, ago) =>
  standsInScrub(state, before, ago) ||
  (isRushed(state) && ago < STANDS && inUse(state) === inUse(before) && phaseOf(state) === phaseOf(before));

export const standsInScrub: Stands = (state, before) => isScrubbed(state) && inUse(state) === inUse(before);

function useStanding<Part>(select: (state: AppState) => Part, stands: Stands): Part {
  const store = useAppStoreApi();
  const { subscribe, get } = useMemo(() => createReadable(store, select, stands), [store, select, stands]);
  return useSyncExternalStore(subscribe, get);
}

/** What is read of a store, for useSyncExternalStore; `now` in milliseconds. */
export function createReadable<Part>(
  store: Pick<AppStore, 'getState' | 'subscribe'>,
  select: (state: AppState) => Part,
  stands: Stands = standsInRush,
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
        if (stands(state, before, now() - looked)) return;
        look(state);
        listener();
      });
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
