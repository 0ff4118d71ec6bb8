import { isSameSource } from '../input/question.ts';
import { isSameRef } from '../pass/selectionSlice.ts';
import type { Moment } from '../state.ts';

/** Whether two moments show the same; drawings are the same only where nothing was drawn between. */
export function isSameMoment(
  { source, selected, ...rest }: Moment,
  { source: otherSource, selected: otherSelected, ...others }: Moment,
): boolean {
  const parts = Object.keys(others) as (keyof typeof others)[];
  return (
    isSameSource(source, otherSource) &&
    isSameRef(selected, otherSelected) &&
    parts.every((part) => rest[part] === others[part])
  );
}
