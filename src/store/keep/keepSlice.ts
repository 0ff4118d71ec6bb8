import type { StateCreator } from 'zustand/vanilla';
import type { KeepSlice } from './keepState.ts';
import { withoutNotice } from '../notices.ts';
import type { AppState } from '../state.ts';
import { isBusy } from '../training/trainingState.ts';

/** What is kept of runs, and taken up again. keeper.ts brings it into the browser's database and back. */
export const createKeepSlice: StateCreator<AppState, [], [], KeepSlice> = (set, get) => ({
  storage: null,
  interrupted: [],

  takeUpRun() {
    const [first, ...others] = get().interrupted;
    if (!first || isBusy(get().training)) return;
    // begun before the offer goes: a crash in between leaves two offers and not none
    get().beginRun(first.run);
    set({
      interrupted: others,
      notice: withoutNotice(get().notice, 'runInterrupted'),
      trainSettings: first.run.settings,
    });
  },
});
