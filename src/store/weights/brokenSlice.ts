import type { StateCreator } from 'zustand/vanilla';
import type { BrokenSlice } from './brokenState.ts';
import { isUnderWay } from '../pass/comparison.ts';
import type { AppState } from '../state.ts';

/** The little of planted bugs that the page needs at first: whether there is one, and how to get rid of it. */
export const createBrokenSlice: StateCreator<AppState, [], [], BrokenSlice> = (set, get) => ({
  planting: null,
  hunt: null,
  comparison: null,

  repair: () => set({ planting: null, hunt: null }),
  stopComparison() {
    const { comparison } = get();
    if (comparison && isUnderWay(comparison))
      set({ comparison: { ...comparison, status: { kind: 'stopped' } } });
  },
});
