import {
  answerOf,
  errorCurveAround,
  networks,
  oneHot,
  predict,
  promiseOf,
  rippleOf,
  trace,
  type ErrorCurve,
  type NetworkName,
  type Promised,
  type Ref,
  type Ripple,
  type Trace,
  type Weights,
  givenIn,
} from '../../core/index.ts';
import type { Planting } from '../weights/brokenState.ts';
import { imageFor } from '../input/input.ts';
import { memoLast } from '../memo.ts';
import { networkOf, plantingOf } from './scene.ts';
import type { AppState } from '../state.ts';
import { selectedWeight } from './whySlice.ts';

/** The selected weight's curve, its tangent's promise and its ripple: all of the weights chosen, not of those tried. */

/** The selected weight, and the pass at its own value. */
export interface OwnPass {
  readonly network: NetworkName;
  readonly weights: Weights;
  readonly weight: Ref;
  readonly trace: Trace;
  /** A planted mistake spoils this weight's gradient: the line with that slope is no tangent. */
  readonly isWrong: boolean;
}

/** While a value is tried the page's trace is that of the tried weights, so this one is made here: 50 µs, once a drawing. */
const traceOnce = memoLast(
  (
    name: NetworkName,
    planting: Planting | null,
    weights: Weights,
    image: Float64Array,
    target: number | null,
  ): Trace => {
    const network = networkOf({ network: name, planting });
    return trace(network, weights, image, oneHot(target ?? answerOf(predict(network, weights, image))));
  },
);

const passOnce = memoLast(
  (network: NetworkName, planting: Planting | null, weights: Weights, weight: Ref, own: Trace): OwnPass => ({
    network,
    weights,
    weight,
    trace: own,
    isWrong: planting !== null && isSpoilt(network, weights, weight, own),
  }),
);

/** Whether a gradient is another than the right network's on the same digit, by more than rounding. */
function isSpoilt(network: NetworkName, weights: Weights, { tensor, index }: Ref, own: Trace): boolean {
  const { x, d } = givenIn(networks[network], own);
  const right = trace(networks[network], weights, x, d).gradients[tensor][index];
  const apart = Math.abs(own.gradients[tensor][index] - right);
  return apart > 1e-9 * Math.abs(right);
}

/** Null where no weight is selected or no weights have arrived. */
export function ownPassOf(state: AppState): OwnPass | null {
  const { network, weights, target } = state;
  const weight = selectedWeight(state);
  // weights that belong to the network that was left have other tensors
  if (!weights || !weight || !(weight.tensor in weights)) return null;
  const image = imageFor(network, state);
  const planting = plantingOf(state);
  return passOnce(network, planting, weights, weight, traceOnce(network, planting, weights, image, target));
}

/** E over the selected weight: computed once a weight and a drawing, not when a value is tried. */
export const curveOfPass = memoLast(({ network, weights, weight, trace: own }: OwnPass): ErrorCurve => {
  const { x, d } = givenIn(networks[network], own);
  return errorCurveAround(networks[network], weights, x, d, weight);
});

export const promiseOfPass = memoLast((pass: OwnPass, tried: number | null): Promised => {
  const { network, weights, weight, trace: own } = pass;
  const value = tried ?? weights[weight.tensor][weight.index];
  return promiseOf(networks[network], weights, own, weight, value, curveOfPass(pass).kinks);
});

export const rippleOfPass = memoLast(
  ({ network, weights, weight, trace: own }: OwnPass, nudge: number): Ripple =>
    rippleOf(networks[network], weights, own, weight, nudge),
);
