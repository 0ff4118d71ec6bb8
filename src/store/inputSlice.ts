import type { StateCreator } from 'zustand/vanilla';
import type { AppState, InputSlice, Question, Source } from './state.ts';
import { sampleCount, sampleLabel } from './samples.ts';

/** How many earlier drawings "Undo" remembers. */
const HISTORY = 200;

const EMPTY: Source = { kind: 'drawing', strokes: [] };

function remember({ history, source, wanted }: InputSlice): readonly Question[] {
  return [...history, { source, wanted }].slice(-HISTORY);
}

function isEmpty(source: Source): boolean {
  return source.kind === 'drawing' && source.strokes.length === 0;
}

export function createInputSlice(firstSample: number): StateCreator<AppState, [], [], InputSlice> {
  return (set, get) => ({
    source: { kind: 'sample', id: firstSample },
    history: [],
    wanted: sampleLabel(firstSample),
    penDown: false,

    startStroke(point) {
      const { source } = get();
      const strokes = source.kind === 'drawing' ? source.strokes : [];
      // a drawing asks anew what is meant; an answer given on the blank pad, or between strokes, is kept
      const wanted = source.kind === 'drawing' ? get().wanted : null;
      set({
        history: remember(get()),
        source: { kind: 'drawing', strokes: [...strokes, [point]] },
        wanted,
        penDown: true,
      });
    },

    extendStroke(points) {
      const { source, penDown } = get();
      const last = source.kind === 'drawing' ? source.strokes.at(-1) : undefined;
      if (!penDown || source.kind !== 'drawing' || !last) return;
      set({ source: { kind: 'drawing', strokes: [...source.strokes.slice(0, -1), [...last, ...points]] } });
    },

    endStroke: () => set({ penDown: false }),

    clear() {
      if (isEmpty(get().source)) return;
      set({ history: remember(get()), source: EMPTY, wanted: null, penDown: false });
    },

    undo() {
      const { history } = get();
      const last = history.at(-1);
      if (last) set({ ...last, history: history.slice(0, -1), penDown: false });
    },

    nextSample() {
      const { source } = get();
      const id = source.kind === 'sample' ? (source.id + 1) % sampleCount() : 0;
      set({
        history: remember(get()),
        source: { kind: 'sample', id },
        wanted: sampleLabel(id),
        penDown: false,
      });
    },

    ask: (question) => set({ history: remember(get()), ...question, penDown: false }),

    setWanted: (wanted) => set({ wanted }),
  });
}
