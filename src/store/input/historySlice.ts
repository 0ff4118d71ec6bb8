import type { StateCreator } from 'zustand/vanilla';
import { NO_HISTORY, redone, undone } from './history.ts';
import type { HistorySlice } from './historyState.ts';
import type { AppState } from '../state.ts';

export const createHistorySlice: StateCreator<AppState, [], [], HistorySlice> = (set, get) => ({
  history: NO_HISTORY,

  undo() {
    const before = undone(get());
    if (before) set(before);
  },

  redo() {
    const after = redone(get());
    if (after) set(after);
  },
});
