import type { StateCreator } from 'zustand/vanilla';
import type { MyDigit } from '../keep/database.ts';
import type { MineSlice } from './mineState.ts';
import { digitOf, drawingOf, MOST_DIGITS } from './myDigits.ts';
import type { AppState } from '../state.ts';

export const createMineSlice: StateCreator<AppState, [], [], MineSlice> = (set, get) => ({
  mine: [],
  mineRead: false,
  mineFailure: null,
  mineRemoved: [],

  keepDrawing() {
    const state = get();
    const { mine, target } = state;
    const drawing = drawingOf(state);
    if (!drawing || target === null) return;
    if (mine.some(({ id }) => id === drawing.id)) state.relabelDigit(drawing.id, target);
    else if (mine.length >= MOST_DIGITS) set({ notice: { kind: 'digitsFull', count: MOST_DIGITS } });
    else set({ mine: [...mine, digitOf(drawing.strokes, target, Date.now())] });
  },

  addDigits: (digits) => set({ mine: [...get().mine, ...newAmong(digits, get().mine)] }),

  relabelDigit(id, label) {
    const { mine } = get();
    if (mine.some((digit) => digit.id === id && digit.label !== label))
      set({ mine: mine.map((digit) => (digit.id === id ? { ...digit, label } : digit)) });
  },

  removeDigits(ids) {
    const gone = new Set(ids);
    const { mine } = get();
    const mineRemoved = mine.filter(({ id }) => gone.has(id));
    if (mineRemoved.length > 0) set({ mine: mine.filter(({ id }) => !gone.has(id)), mineRemoved });
  },

  undoRemoval: () =>
    set({ mine: [...get().mine, ...newAmong(get().mineRemoved, get().mine)], mineRemoved: [] }),
});

/** The digits that are not known yet, each once. */
export function newAmong(digits: readonly MyDigit[], known: readonly MyDigit[]): readonly MyDigit[] {
  const seen = new Set(known.map(({ id }) => id));
  return digits.filter(({ id }) => !seen.has(id) && seen.add(id));
}
