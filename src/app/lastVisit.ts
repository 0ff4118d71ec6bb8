import { readKept } from '../store/keep/readKept.ts';
import { readKeptWeights } from '../store/keep/readKeptWeights.ts';
import type { AppState } from '../store/state.ts';

/** The state that the last visit left, as far as it is still good. One's own weights come from the database: keep.ts. */
export function readLastVisit(storage: Pick<Storage, 'getItem'>): Partial<AppState> {
  return { ...readKept(storage), ...readKeptWeights(storage) };
}
