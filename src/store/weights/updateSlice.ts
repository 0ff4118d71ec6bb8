import type { StateCreator } from 'zustand/vanilla';
import { LEARNING_RATE, LEARNING_RATES, type AppState, type UpdateSlice } from '../state.ts';
import { changedOf } from './chosen.ts';
import { withChanged } from './withChanged.ts';

/** What the page needs at first of weights that are changed; descent.ts has the steps, input/typing.ts what is typed. */
export const createUpdateSlice: StateCreator<AppState, [], [], UpdateSlice> = (set, get) => ({
  learningRate: LEARNING_RATE,
  changed: {},

  setLearningRate(rate) {
    if (LEARNING_RATES.includes(rate)) set({ learningRate: rate });
  },

  restoreWeights() {
    if (changedOf(get())) set(withChanged(get(), 'steps', null));
  },
});
