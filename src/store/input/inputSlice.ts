import type { StateCreator } from 'zustand/vanilla';
import { reminded } from '../ask/askSlice.ts';
import { isBlank } from './input.ts';
import { withEdit } from './history.ts';
import type { QuestionEdit } from './historyState.ts';
import { questionOf, type Source } from './question.ts';
import type { AppState, InputSlice } from '../state.ts';
import { nextOnceLoaded } from './nextOnceLoaded.ts';
import { hasSample, sampleCount, sampleLabel } from './samples.ts';

const EMPTY: Source = { kind: 'drawing', strokes: [] };

const NOT_SAID = { target: null, typedTarget: null };

/** The history with the question as it stands, which an edit is about to change. */
function remember(state: AppState, what: QuestionEdit['what']): Pick<AppState, 'history'> {
  return withEdit(state, { kind: 'question', what, held: questionOf(state) });
}

function isEmpty(source: Source): boolean {
  return source.kind === 'drawing' && source.strokes.length === 0;
}

export function createInputSlice(firstSample: number): StateCreator<AppState, [], [], InputSlice> {
  const askAgain = nextOnceLoaded();
  return (set, get) => ({
    source: { kind: 'sample', id: firstSample },
    target: sampleLabel(firstSample),
    typedTarget: null,
    penDown: false,
    padMode: 'draw',
    fineSamples: null,

    startStroke(point) {
      const { source } = get();
      const strokes = source.kind === 'drawing' ? source.strokes : [];
      // a drawing asks anew what is meant; an answer given on the blank pad, or between strokes, is kept
      const { target, typedTarget } = source.kind === 'drawing' ? get() : NOT_SAID;
      set({
        ...remember(get(), 'stroke'),
        source: { kind: 'drawing', strokes: [...strokes, [point]] },
        target,
        typedTarget,
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
      set({ ...remember(get(), 'clear'), source: EMPTY, ...NOT_SAID, penDown: false });
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
        typedTarget: null,
        penDown: false,
      });
    },

    ask: (question, what = 'digit') =>
      set({ ...remember(get(), what), ...questionOf(question), penDown: false }),

    setTarget(target) {
      // on a blank pad nothing is wanted: there is nothing to answer
      const isOther = target !== get().target || get().typedTarget !== null;
      if (isOther && !isBlank(get())) set({ ...remember(get(), 'target'), target, typedTarget: null });
    },

    setPadMode: (padMode) => set({ ...(padMode === 'draw' && reminded(get())), padMode }),
  });
}
