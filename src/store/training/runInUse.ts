import { isSameWeights } from '../keep/savedWeights.ts';
import type { AppState } from '../state.ts';
import { weightsOf } from '../weights/chosen.ts';
import { endingOf } from './ending.ts';

/**
 * Whether the weights in use are those that the run ended with; null where that is not asked: it goes on, is of another network, or
 * one of its checkpoints is looked at.
 */
export function isRunInUse(state: AppState): boolean | null {
  const { run, training, network, checkpoint } = state;
  if (!run || !endingOf(run, training) || run.network !== network || checkpoint) return null;
  const weights = weightsOf(state);
  return weights && isSameWeights(weights, run.weights);
}
