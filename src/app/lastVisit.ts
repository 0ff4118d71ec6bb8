import { readKept } from '../store/readKept.ts';
import { readKeptWeights } from '../store/readKeptWeights.ts';
import type { AppState } from '../store/state.ts';

/** The state that the last visit left, as far as it is still good. */
export function readLastVisit(storage: Pick<Storage, 'getItem'>, first: AppState): Partial<AppState> {
  const kept = readKept(storage);
  const weights = readKeptWeights(storage);
  const { network, weightsChoice } = { ...first, ...kept };
  // one's own weights may have been kept no longer, or of the other network only
  const isGone = weightsChoice === 'own' && !weights.own[network];
  return { ...kept, ...weights, weightsChoice: isGone ? 'trained' : weightsChoice };
}
