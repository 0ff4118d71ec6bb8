import type { StateCreator } from 'zustand/vanilla';
import type { MyDigit } from '../keep/database.ts';
import type { MineSlice } from './mineState.ts';
import { digitOf, drawingOf, MOST_DIGITS } from './myDigits.ts';
import type { AppState } from '../state.ts';

export const createMineSlice: StateCreator<AppState, [], [], MineSlice> = (set, get) => ({
  mine: [],
  mineRead: false,
  mineFailure: null,

  keepDrawing() {
    const state = get();
    const { mine, target } = state;
    const drawing = drawingOf(state);
    if (!drawing || target === null) return;
    const { id } = drawing;
    const known = mine.find((digit) => digit.id === id);
    if (known?.label === target) return;
    if (known) set({ mine: mine.map((digit) => (digit === known ? { ...known, label: target } : digit)) });
    else if (mine.length >= MOST_DIGITS) set({ notice: { kind: 'digitsFull', count: MOST_DIGITS } });
    else set({ mine: [...mine, digitOf(drawing.strokes, target, Date.now())] });
  },

  addDigits: (digits) => set({ mine: [...get().mine, ...newAmong(digits, get().mine)] }),
});

/** The digits that are not known yet, each once. */
export function newAmong(digits: readonly MyDigit[], known: readonly MyDigit[]): readonly MyDigit[] {
  const seen = new Set(known.map(({ id }) => id));
  return digits.filter(({ id }) => !seen.has(id) && seen.add(id));
}
