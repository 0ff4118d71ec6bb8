import { isSameWeights, unsavedOwn } from '../keep/savedWeights.ts';
import type { AppState } from '../state.ts';
import type { TrainingRun } from './trainingRun.ts';
import type { OwnWeights } from './trainingState.ts';

/**
 * One's own weights that a run takes the place of, if something would be lost with them: not random ones that no step was
 * taken from, nor those that are saved, nor those of a run that is taken up again.
 */
export function ownAtRisk(
  before: Pick<AppState, 'own' | 'changed' | 'saved'>,
  { network, weights, place }: TrainingRun,
  isFresh: (own: OwnWeights) => boolean,
): OwnWeights | null {
  const own = unsavedOwn(before, network);
  if (!own || isFresh(own)) return null;
  const isTakenUp = place.epoch + place.digits > 0;
  return isTakenUp && isSameWeights(own.weights, weights) ? null : own;
}
