import {
  cellCount,
  networks,
  predict,
  weightTensors,
  type NetworkName,
  type Weights,
} from '../../core/index.ts';
import { imageFor } from '../input/input.ts';
import { memoLast } from '../memo.ts';
import { stageTraceOf } from './scene.ts';
import type { AppState } from '../state.ts';
import { weightsInUse } from './whatIf.ts';

const scoresOnce = memoLast(
  (name: NetworkName, weights: Weights, image: Float64Array): Float64Array | null => {
    const network = networks[name];
    // while another network's weights are on their way, those at hand are still the former one's
    const fits = weightTensors(network).every((tensor) => weights[tensor.name]?.length === cellCount(tensor));
    return fits ? predict(network, weights, image) : null;
  },
);

/**
 * The ten scores of x as it is now; null before the network's first trace, unless there is to be none. The forward pass takes a few hundredths of a
 * millisecond: taken here, and not from the worker's next trace, the answer is on screen in the same frame as the stroke.
 */
export function scoresOf(state: AppState): Float64Array | null {
  const weights = stageTraceOf(state) || state.isStopped ? weightsInUse(state) : null;
  return weights && scoresOnce(state.network, weights, imageFor(state.network, state));
}
