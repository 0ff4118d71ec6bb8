import { answerOf, networks, predict, type NetworkName, type Weights } from '../../core/index.ts';
import { imageFor } from '../input/input.ts';
import { memoLast } from '../memo.ts';
import type { AppState } from '../state.ts';
import { selectedWeight } from './whySlice.ts';

/** The weights with one number replaced; the others are shared, not copied. */
const withOne = memoLast((weights: Weights, tensor: string, index: number, value: number): Weights => {
  const changed = weights[tensor].slice();
  changed[index] = value;
  return { ...weights, [tensor]: changed };
});

type Asked = Pick<AppState, 'weights' | 'whatIf' | 'network' | 'selected'>;

/** The weights that everything on the page is computed with: those chosen, and the selected one as it is tried. */
export function weightsInUse(state: Asked): Weights | null {
  const { weights, whatIf } = state;
  const weight = selectedWeight(state);
  if (!weights || whatIf === null || !weight) return weights;
  return withOne(weights, weight.tensor, weight.index, whatIf);
}

const guessOnce = memoLast((network: NetworkName, weights: Weights, image: Float64Array): number =>
  answerOf(predict(networks[network], weights, image)),
);

type Wished = Asked & Pick<AppState, 'target' | 'source' | 'normalize'>;

/**
 * The answer to take as wanted. Where nobody has said it the worker takes the guess (null), but not while a value is tried: if the
 * guess changed then, E would be another error, and no longer lie on its curve. Until the reset it is the guess of the weights chosen.
 */
export function targetInUse(state: Wished): number | null {
  const { network, weights, target } = state;
  if (target !== null || weights === null || weightsInUse(state) === weights) return target;
  return guessOnce(network, weights, imageFor(network, state));
}
