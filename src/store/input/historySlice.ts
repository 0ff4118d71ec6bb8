import type { StateCreator } from 'zustand/vanilla';
import { isGivenUp, NO_HISTORY, redone, undone } from './history.ts';
import type { HistorySlice } from './historyState.ts';
import type { AppState } from '../state.ts';

export const createHistorySlice: StateCreator<AppState, [], [], HistorySlice> = (set, get) => ({
  history: NO_HISTORY,

  undo() {
    const before = undone(get());
    if (before) set(before);
  },

  undoRun() {
    const before = undone(get(), isGivenUp);
    if (before) set(before);
  },

  undoWeights() {
    const before = undone(get(), ({ kind }) => kind === 'weights');
    if (before) set(before);
  },

  redo() {
    const after = redone(get());
    if (after) set(after);
  },
});
