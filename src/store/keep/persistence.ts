import type { AppStore } from '../createAppStore.ts';
import { KEPT_STATE, KEPT_WEIGHTS } from './keptKeys.ts';
import type { Kept } from './readKept.ts';
import type { Source } from '../input/question.ts';
import type { AppState, PinnedWeight } from '../state.ts';
import { writeLater } from './writeLater.ts';

/** Whether there was a last visit: only then what reads it back, and checks it, has to be loaded. */
export function hasKept(storage: Pick<Storage, 'getItem'>): boolean {
  try {
    return [KEPT_STATE, KEPT_WEIGHTS].some((key) => storage.getItem(key) !== null);
  } catch {
    return false;
  }
}

function keptOf(state: AppState): Kept {
  const { source, target, network, weightsChoice, stepSize, position, speed, selected } = state;
  const { language, theme, scales, normalize, learningRate, weightView, sideBySide, pins } = state;
  return {
    version: 1,
    source: plainSource(source),
    target,
    drawingBefore: drawingBeforeOf(state),
    network,
    weightsChoice,
    stepSize,
    position,
    speed,
    selected,
    language,
    theme,
    scales,
    normalize,
    learningRate,
    weightView,
    sideBySide,
    pins: Object.fromEntries(Object.entries(pins).map(([network, each]) => [network, cellsOf(each ?? [])])),
  };
}

function plainSource(source: Source): Kept['source'] {
  switch (source.kind) {
    case 'drawing':
      return { ...source, strokes: source.strokes.map((stroke) => [...stroke]) };
    case 'digit':
      return { ...source, pixels: [...source.pixels] };
    case 'sample':
      return source;
  }
}

/**
 * The last drawing, where something else lies on it: a mistake that was looked at, a sample, a blank pad. "Undo" goes back to it
 * after a reload too; the rest of the history is forgotten.
 */
function drawingBeforeOf({ source, history }: AppState): Kept['drawingBefore'] {
  if (hasStrokes(source)) return null;
  const questions = history.past.flatMap((edit) => (edit.kind === 'question' ? edit.held : []));
  const drawing = questions.findLast((earlier) => hasStrokes(earlier.source));
  return drawing ? { source: plainSource(drawing.source), target: drawing.target } : null;
}

function hasStrokes(source: Source): boolean {
  return source.kind === 'drawing' && source.strokes.length > 0;
}

function cellsOf(pins: readonly PinnedWeight[]): { tensor: string; index: number }[] {
  return pins.map(({ ref: { tensor, index } }) => ({ tensor, index }));
}

/** Writes the state a moment after it changed, and at once when the page is left. */
export function keepState(store: AppStore, storage: Pick<Storage, 'setItem'>): () => void {
  return writeLater(store, (state) => storage.setItem(KEPT_STATE, JSON.stringify(keptOf(state))));
}
