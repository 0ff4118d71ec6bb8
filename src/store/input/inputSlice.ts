import type { StateCreator } from 'zustand/vanilla';
import { reminded } from '../ask/askSlice.ts';
import { isBlank } from './input.ts';
import { withEdit } from './history.ts';
import type { QuestionEdit } from './historyState.ts';
import type { Source } from './question.ts';
import type { AppState, InputSlice } from '../state.ts';
import { nextOnceLoaded } from './nextOnceLoaded.ts';
import { hasSample, sampleCount, sampleLabel } from './samples.ts';

const EMPTY: Source = { kind: 'drawing', strokes: [] };

/** The history with the question as it stands, which an edit is about to change. */
function remember(state: AppState, what: QuestionEdit['what']): Pick<AppState, 'history'> {
  const { source, target } = state;
  return withEdit(state, { kind: 'question', what, held: { source, target } });
}

function isEmpty(source: Source): boolean {
  return source.kind === 'drawing' && source.strokes.length === 0;
}

export function createInputSlice(firstSample: number): StateCreator<AppState, [], [], InputSlice> {
  const askAgain = nextOnceLoaded();
  return (set, get) => ({
    source: { kind: 'sample', id: firstSample },
    target: sampleLabel(firstSample),
    penDown: false,
    padMode: 'draw',
    fineSamples: null,

    startStroke(point) {
      const { source } = get();
      const strokes = source.kind === 'drawing' ? source.strokes : [];
      // a drawing asks anew what is meant; an answer given on the blank pad, or between strokes, is kept
      const target = source.kind === 'drawing' ? get().target : null;
      set({
        ...remember(get(), 'stroke'),
        source: { kind: 'drawing', strokes: [...strokes, [point]] },
        target,
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
      set({ ...remember(get(), 'clear'), source: EMPTY, target: null, penDown: false });
    },

    nextSample() {
      const { source } = get();
      const id = source.kind === 'sample' ? (source.id + 1) % sampleCount() : 0;
      if (!hasSample(id)) {
        void askAgain(get, set);
        return;
      }
      set({
        ...remember(get(), 'sample'),
        source: { kind: 'sample', id },
        target: sampleLabel(id),
        penDown: false,
      });
    },

    ask: (question) => set({ ...remember(get(), 'digit'), ...question, penDown: false }),

    setTarget(target) {
      // on a blank pad nothing is wanted: there is nothing to answer
      if (target !== get().target && !isBlank(get())) set({ ...remember(get(), 'target'), target });
    },

    setPadMode: (padMode) => set({ ...(padMode === 'draw' && reminded(get())), padMode }),
  });
}
