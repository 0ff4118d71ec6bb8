import { MADE_WEIGHTS, madeWeights, networks, type NetworkName, type Weights } from '../../core/index.ts';
import { isSameWeights } from '../keep/savedWeights.ts';
import { memoLast } from '../memo.ts';
import type { TrainingRun } from './trainingRun.ts';

/** Whether a run began with weights that were made, of its seed. */
export function isMadeStart({ network, start, settings }: TrainingRun): boolean {
  return isMade(network, start, settings.seed);
}

const isMade = memoLast((network: NetworkName, start: Weights, seed: number): boolean =>
  MADE_WEIGHTS.some((kind) => isSameWeights(start, madeWeights(networks[network], kind, seed))),
);
