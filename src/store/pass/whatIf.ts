import { answerOf, DIGITS, oneHot, type NetworkName, type Weights } from '../../core/index.ts';
import { imageFor } from '../input/input.ts';
import { memoLast } from '../memo.ts';
import type { AppState } from '../state.ts';
import { weightsOf } from '../weights/chosen.ts';
import { scoresHere } from './computedHere.ts';
import { selectedWeight } from './whySlice.ts';

/** The weights with one number replaced; the others are shared, not copied. */
const withOne = memoLast((weights: Weights, tensor: string, index: number, value: number): Weights => {
  const changed = weights[tensor].slice();
  changed[index] = value;
  return { ...weights, [tensor]: changed };
});

type Tried = Parameters<typeof weightsOf>[0] & Pick<AppState, 'whatIf' | 'selected'>;

/** The value that is tried in the selected weight; null where the weights are others by now, of which it would say nothing. */
export function triedOf(state: Tried): number | null {
  const { whatIf } = state;
  return whatIf && whatIf.weights === weightsOf(state) ? whatIf.value : null;
}

/** The weights that everything on the page is computed with: those chosen, and the selected one as it is tried. */
export function weightsInUse(state: Tried): Weights | null {
  const weights = weightsOf(state);
  const tried = triedOf(state);
  const weight = selectedWeight(state);
  if (!weights || tried === null || !weight) return weights;
  return withOne(weights, weight.tensor, weight.index, tried);
}

const guessOnce = memoLast((network: NetworkName, weights: Weights, image: Float64Array): number =>
  answerOf(scoresHere(network, weights, image)),
);

/**
 * The target that the pass is asked with. Where nobody has said one the worker takes the guess (null), but not while a value is
 * tried: if the guess changed then, E would be another error, and no longer lie on its curve. Until the reset it is the guess of
 * the weights chosen.
 */
export function targetInUse(state: Tried & Pick<AppState, 'target' | 'source' | 'normalize'>): number | null {
  const { network, target } = state;
  const weights = weightsOf(state);
  if (target !== null || weights === null || triedOf(state) === null) return target;
  return guessOnce(network, weights, imageFor(network, state));
}

const ONE_HOT: readonly Float64Array[] = Array.from({ length: DIGITS }, (_, digit) => oneHot(digit));
const typedOnce = memoLast((typed: readonly number[]) => Float64Array.from(typed));

/** d as the reader has it, typed or of a target; null where nobody has said one. The same object for the same d. */
export function wantedOf({
  target,
  typedTarget,
}: Pick<AppState, 'target' | 'typedTarget'>): Float64Array | null {
  if (typedTarget) return typedOnce(typedTarget);
  return target === null ? null : ONE_HOT[target];
}

/** d that the pass is asked with. */
export function wantedInUse(
  state: Parameters<typeof targetInUse>[0] & Pick<AppState, 'typedTarget'>,
): Float64Array | null {
  return wantedOf({ target: targetInUse(state), typedTarget: state.typedTarget });
}
