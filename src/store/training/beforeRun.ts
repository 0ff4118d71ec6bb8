import { isSameWeights, ownWithSteps, unsavedOwn } from '../keep/savedWeights.ts';
import type { AppState } from '../state.ts';
import type { TrainingRun } from './trainingRun.ts';
import type { OwnWeights } from './trainingState.ts';

type Own = Pick<AppState, 'own' | 'changed' | 'saved'>;
type IsFresh = (own: OwnWeights) => boolean;

/** One's own weights that a change of the state gives up for a run which begins, or goes on from where it was; null where none are lost. */
export function ownReplaced(
  state: Own & Pick<AppState, 'training'>,
  before: Own & Pick<AppState, 'training' | 'run'>,
  run: TrainingRun,
  isFresh: IsFresh,
): OwnWeights | null {
  const isOther = run.id !== before.run?.id;
  const goesOn = state.training.kind === 'loading' && before.training.kind !== 'loading';
  if (!isOther && !goesOn) return null;
  const own = ownAtRisk(before, run, isFresh);
  // a run that a reload brings back takes no weights' place
  const isThere = isOther && own?.weights === ownWithSteps(state, run.network)?.weights;
  return isThere ? null : own;
}

/**
 * One's own weights that a run takes the place of, if something would be lost with them: not random ones that no step was
 * taken from, nor those that are saved, nor those of a run that is taken up again.
 */
function ownAtRisk(
  before: Own,
  { network, weights, place }: TrainingRun,
  isFresh: IsFresh,
): OwnWeights | null {
  const own = unsavedOwn(before, network);
  if (!own || isFresh(own)) return null;
  const isTakenUp = place.epoch + place.digits > 0;
  return isTakenUp && isSameWeights(own.weights, weights) ? null : own;
}
