import type { Weights } from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import { questionOf, type Source } from '../input/question.ts';
import { momentOf } from '../moment/moment.ts';
import { pick } from '../pick.ts';
import type { PinnedWeight } from '../pass/pinsState.ts';
import type { AppState, PageBefore } from '../state.ts';
import { KEPT_STATE, KEPT_WEIGHTS, type KeptStorage } from './keptStorage.ts';
import type { Kept, KeptWeights } from './lastSession.ts';
import type { ChangedWeights } from '../weights/changedWeights.ts';
import { writeOften } from './writeOften.ts';

type Written = Pick<KeptStorage, 'setItem'>;

/** Writes what steps of descent made of the weights, to the last bit; the way back step by step is not kept. */
export function keepWeights(store: AppStore, storage: Written): () => void {
  return keep(
    store,
    (state, earlier) => changesOf(state).some((each, n) => each !== changesOf(earlier)[n]),
    (state) => storage.setItem(KEPT_WEIGHTS, keptWeightsText(state)),
  );
}

export function keptWeightsText(state: AppState): string {
  const [changed, beforeLesson, beforePlace] = changesOf(state).map(plainChanges);
  return JSON.stringify({ version: 1, changed, beforeLesson, beforePlace } satisfies KeptWeights);
}

const NO_CHANGES: AppState['changed'] = {};

/** What steps made of weights now, before the lesson, and before a place of it. */
function changesOf({ changed, beforeLesson, beforePlace }: AppState): readonly AppState['changed'][] {
  return [changed, beforeLesson?.changed ?? NO_CHANGES, beforePlace?.changed ?? NO_CHANGES];
}

function plainChanges(changed: AppState['changed']): KeptWeights['changed'] {
  const entries = Object.entries(changed).flatMap(([key, made]) =>
    made ? [[key, plainChange(made)] as const] : [],
  );
  return Object.fromEntries(entries);
}

function plainChange({ steps, typed = 0, weights }: ChangedWeights): KeptWeights['changed'][string] {
  return { steps, ...(typed > 0 && { typed }), tensors: numbersOf(weights) };
}

function numbersOf(weights: Weights): Record<string, number[]> {
  return Object.fromEntries(Object.entries(weights).map(([name, numbers]) => [name, Array.from(numbers)]));
}

/** Writes the small state of the page. */
export function keepState(store: AppStore, storage: Written): () => void {
  return keep(
    store,
    () => true,
    (state) => storage.setItem(KEPT_STATE, keptStateText(state)),
  );
}

export function keptStateText(state: AppState): string {
  return JSON.stringify(keptOf(state));
}

/** Milliseconds: not in the middle of a drawing's every frame. */
const SETTLE = 300;

/** Writes a moment after a change, and at once when the page is left. Where storage is full or forbidden the page says so once. */
function keep(
  store: AppStore,
  isNews: (state: AppState, before: AppState) => boolean,
  write: (state: AppState) => void,
): () => void {
  let isRefused = false;
  const often = writeOften(
    () => {
      try {
        write(store.getState());
        isRefused = false;
      } catch {
        // the page itself has lost nothing
        if (!isRefused) store.setState(({ notice }) => ({ notice: notice ?? { kind: 'sessionNotKept' } }));
        isRefused = true;
      }
    },
    () => 0,
    SETTLE,
  );
  const unsubscribe = store.subscribe((state, before) => {
    if (isNews(state, before)) often.news();
  });
  return () => {
    often.end();
    unsubscribe();
  };
}

/** How the reader has the page, whatever it shows. */
export const SETTINGS = [
  'speed',
  'language',
  'theme',
  'scales',
  'plainNames',
  'characterKeys',
  'normalize',
  'learningRate',
  'asksFirst',
  'pausesAtPhases',
] as const satisfies readonly (keyof AppState)[];

/** What is kept of the state as it is. */
const AS_THEY_ARE = [...SETTINGS, 'sideTab', 'lastChoices'] as const satisfies readonly (keyof AppState)[];

/** The same with all of its parts, only to be read: it is written as it is. */
type ReadOnly<Whole> = { readonly [Name in keyof Whole]: ReadOnly<Whole[Name]> };

function keptOf(state: AppState): ReadOnly<Kept> {
  const { pins, chapter, chaptersDone, beforeLesson, beforePlace } = state;
  return {
    version: 1,
    ...momentOf(state),
    ...pick(state, AS_THEY_ARE),
    drawingBefore: drawingBeforeOf(state),
    pins: Object.fromEntries(Object.entries(pins).map(([network, each]) => [network, cellsOf(each ?? [])])),
    lesson: {
      chapter,
      done: chaptersDone,
      before: before(beforeLesson),
      beforePlace: before(beforePlace),
    },
  };
}

function before(page: PageBefore | null): ReadOnly<Kept['lesson']['before']> {
  return page && { ...page.moment, link: page.link ?? null };
}

/**
 * The last drawing, where something else lies on it: a mistake that was looked at, a sample, a blank pad. "Undo" goes back to it
 * after a reload too; the rest of the history is forgotten.
 */
function drawingBeforeOf({ source, history }: AppState): ReadOnly<Kept['drawingBefore']> {
  if (hasStrokes(source)) return null;
  const questions = history.past.flatMap((edit) => (edit.kind === 'question' ? edit.held : []));
  const drawing = questions.findLast((earlier) => hasStrokes(earlier.source));
  return drawing ? questionOf(drawing) : null;
}

function hasStrokes(source: Source): boolean {
  return source.kind === 'drawing' && source.strokes.length > 0;
}

function cellsOf(pins: readonly PinnedWeight[]): { tensor: string; index: number }[] {
  return pins.map(({ ref: { tensor, index } }) => ({ tensor, index }));
}
