import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from '../state.ts';
import type { SavedSlice } from './keepState.ts';

/** Weights under names. keeper.ts brings them into the browser's database and back, saving.ts has what is done with them. */
export const createSavedSlice: StateCreator<AppState, [], [], SavedSlice> = () => ({
  saved: null,
  savedKept: null,
  savedNews: null,
});
