import type { Ref } from '../types.ts';

/** What a reader answers: a cell clicked on the stage, a number typed, or one of the question's choices, counted from 0. */
export type Answer =
  /** Its value or its gradient: both maps show the same place. */
  | { readonly kind: 'cell'; readonly ref: Pick<Ref, 'tensor' | 'index'> }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly choice: number };

/** An answer that was understood: the right one, that of a mistake, or one that was given. */
export type Reply =
  /** A cell of the tensor that is asked about. `isTyped`: by its number; such a mistake is made in counting and cannot be clicked. */
  | { readonly by: 'cell'; readonly index: number; readonly isTyped?: boolean }
  | { readonly by: 'number'; readonly value: number }
  | { readonly by: 'choice'; readonly choice: number };

/** How far from the right number an answer may lie, as a part of that number: as near as one multiplies in one's head. */
export const TOLERANCE = 0.1;

/** Whether what was given is what was expected. */
export function fits(expected: Reply, given: Reply): boolean {
  switch (expected.by) {
    case 'cell':
      return given.by === 'cell' && given.index === expected.index && (given.isTyped || !expected.isTyped);
    case 'choice':
      return given.by === 'choice' && given.choice === expected.choice;
    case 'number':
      return (
        given.by === 'number' &&
        Math.abs(given.value - expected.value) <= TOLERANCE * Math.abs(expected.value)
      );
  }
}

/** Whether no answer can fit both. */
export function isApart(one: Reply, other: Reply): boolean {
  if (one.by === 'number' && other.by === 'number')
    return Math.abs(one.value - other.value) > TOLERANCE * (Math.abs(one.value) + Math.abs(other.value));
  if (one.by === 'cell' && other.by === 'cell') return one.index !== other.index;
  return !fits(one, other);
}
