import { memoLast } from '../memo.ts';
import { imageFor } from '../input/input.ts';
import type { AppState } from '../state.ts';
import { scoresHere } from './computedHere.ts';
import { passOf } from './passOf.ts';
import { weightsInUse } from './whatIf.ts';

const scoresOnce = memoLast(scoresHere);

/**
 * The ten scores of x as it is now, with the weights of the pass that is shown: both speak of the same network at the same moment.
 * Null before its first pass, unless there is to be none.
 */
export function scoresOf(state: AppState): Float64Array | null {
  const weights = state.isStopped ? weightsInUse(state) : passOf(state)?.weights;
  return weights ? scoresOnce(state.network, weights, imageFor(state.network, state)) : null;
}
