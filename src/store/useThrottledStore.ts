import { useEffect, useState } from 'react';
import type { AppState } from './state.ts';
import { createRestAfter } from './restAfter.ts';
import { useAppStoreApi } from './useAppStore.ts';

/** Milliseconds between two looks at least: nobody reads curves faster, and each drawing of them is taken from a frame of the stage. */
export const LOOK = 100;

/**
 * A part of the state as useAppStore gives it, but looked at ten times a second at most, and at once where `isUrgent`.
 * Both functions must stay the same from render to render.
 */
export function useThrottledStore<Part>(
  select: (state: AppState) => Part,
  isUrgent: (state: AppState, before: AppState) => boolean,
): Part {
  const store = useAppStoreApi();
  const [shown, setShown] = useState(() => ({ part: select(store.getState()) }));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let seen: Part | undefined;
    const drawing = createRestAfter();
    const look = (): void => {
      const part = select(store.getState());
      if (part === seen) return;
      seen = part;
      setShown({ part });
      drawing.begins();
    };
    const rest = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        timer = null;
        if (select(store.getState()) !== seen) {
          look();
          rest();
        }
      }, drawing.rest(LOOK));
    };
    look();
    const unsubscribe = store.subscribe((state, before) => {
      if (!isUrgent(state, before) && (timer !== null || select(state) === seen)) return;
      look();
      rest();
    });
    return () => {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
    };
  }, [store, select, isUrgent]);
  return shown.part;
}
