import type { StateCreator } from 'zustand/vanilla';
import type { DigitSet } from '../../core/index.ts';
import type { MistakesSlice } from './mistakesState.ts';
import type { Source } from '../input/question.ts';
import type { AppState } from '../state.ts';

/** A digit of the file as the pad takes it. */
function sourceOf(set: DigitSet, digit: number): Source {
  return { kind: 'digit', pixels: Array.from(imageIn(set, digit)) };
}

/** The bytes of ink of a digit. */
export function imageIn({ images, labels }: DigitSet, digit: number): Uint8Array {
  const pixels = images.length / labels.length;
  return images.subarray(digit * pixels, (digit + 1) * pixels);
}

/** Whether a source is that digit of the file, pixel by pixel: a reload keeps pixels and no number. */
export function isDigit(source: Source, set: DigitSet, digit: number): boolean {
  if (source.kind !== 'digit') return false;
  const image = imageIn(set, digit);
  return (
    image.length === source.pixels.length && image.every((pixel, place) => pixel === source.pixels[place])
  );
}

export const createMistakesSlice: StateCreator<AppState, [], [], MistakesSlice> = (set, get) => ({
  evaluating: { kind: 'idle' },
  evaluated: null,
  gallery: { cell: null, page: 0 },

  showMistakes: (cell) => set({ gallery: { cell, page: 0 } }),
  turnGallery: (page) => set({ gallery: { ...get().gallery, page } }),
  evaluateAgain() {
    if (get().evaluating.kind === 'failed') set({ evaluating: { kind: 'idle' } });
  },
  askDigit(digit) {
    const { evaluating, source, ask } = get();
    // what is on the stage already would only take one more "Undo"
    if (evaluating.kind !== 'ready' || isDigit(source, evaluating.validation, digit)) return;
    ask({ source: sourceOf(evaluating.validation, digit), target: evaluating.validation.labels[digit] });
  },
});
