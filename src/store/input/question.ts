import type { Stroke } from '../../core/index.ts';

/** Where x comes from. */
export type Source =
  | { readonly kind: 'drawing'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'sample'; readonly id: number }
  /** A digit that came prepared, with its own pixels in one of the sizes of digits: a byte each, row by row, 0 paper and 255 ink. */
  | { readonly kind: 'digit'; readonly pixels: readonly number[] }
  /** An image that numbers were typed into, or that came as numbers: ink from 0 to 1, exactly, in the size of a network's image. */
  | { readonly kind: 'pixels'; readonly pixels: readonly number[] };

/** A source with the answer that was wanted of it. */
export interface Question {
  readonly source: Source;
  readonly target: number | null;
  /** The ten components of d, where they were typed; by default 1 at the target and 0 elsewhere. `target` is the largest then. */
  readonly typedTarget?: readonly number[] | null;
}

/** The question as it stands. */
export function questionOf({ source, target, typedTarget = null }: Question): Required<Question> {
  return { source, target, typedTarget };
}

/** Whether two sources are the same digit; drawings are only where nothing was drawn between. */
export function isSameSource(a: Source, b: Source): boolean {
  return a === b || (a.kind === 'sample' && b.kind === 'sample' && a.id === b.id);
}
