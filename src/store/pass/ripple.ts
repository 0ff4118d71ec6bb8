import {
  errorCurveInPieces,
  givenIn,
  networks,
  promiseOf,
  rippleOf,
  type CurveInPieces,
  type ErrorCurve,
  type NetworkName,
  type Promised,
  type Ref,
  type Ripple,
  type Trace,
  type Weights,
} from '../../core/index.ts';
import type { Planting } from '../weights/brokenState.ts';
import { imageFor } from '../input/input.ts';
import { memoEach, memoLast } from '../memo.ts';
import { weightsOf } from '../weights/chosen.ts';
import { traceHere } from './computedHere.ts';
import { networkOf, passOf } from './passOf.ts';
import { triedOf, wantedOf } from './whatIf.ts';
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

/** While a value is tried the pass that is shown is that of the tried weights, so this one is made here, once a drawing. */
const traceOnce = memoLast(
  (
    name: NetworkName,
    planting: Planting | null,
    weights: Weights,
    image: Float64Array,
    d: Float64Array | null,
  ): Trace => traceHere(networkOf({ network: name, planting }), weights, image, d),
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
  const right = traceHere(networks[network], weights, x, d).gradients[tensor][index];
  const apart = Math.abs(own.gradients[tensor][index] - right);
  return apart > 1e-9 * Math.abs(right);
}

/** Null where no weight is selected or there is no pass yet. */
export function ownPassOf(state: AppState): OwnPass | null {
  const weight = selectedWeight(state);
  const shown = passOf(state);
  if (!weight || !shown) return null;
  const { network, planting = null } = shown;
  const weights = triedOf(state) === null ? shown.weights : weightsOf(state);
  if (!weights) return null;
  const own = traceOnce(network, planting, weights, imageFor(network, state), wantedOf(state));
  return passOnce(network, planting, weights, weight, own);
}

/** The work on a pass's curve, which may be done in several goes. */
interface CurveWork {
  readonly pieces: CurveInPieces;
  curve: ErrorCurve | null;
}

const workOf = memoEach(({ network, weights, weight, trace: own }: OwnPass): CurveWork => {
  const { x, d } = givenIn(networks[network], own);
  return { pieces: errorCurveInPieces(networks[network], weights, x, d, weight), curve: null };
});

/** Works on the curve until it is done, or `isTime` says that it is for something else. Null where it is not done. */
export function curveWithin(pass: OwnPass, isTime: () => boolean): ErrorCurve | null {
  const work = workOf(pass);
  while (!work.curve) {
    const { done, value } = work.pieces.next();
    if (done) work.curve = value;
    else if (isTime()) return null;
  }
  return work.curve;
}

/** E over the selected weight: computed once a weight and a drawing, not when a value is tried. */
export function curveOfPass(pass: OwnPass): ErrorCurve {
  const curve = curveWithin(pass, () => false);
  if (!curve) throw new Error('a curve that is worked on to its end');
  return curve;
}

export const promiseOfPass = memoLast((pass: OwnPass, tried: number | null): Promised => {
  const { network, weights, weight, trace: own } = pass;
  const value = tried ?? weights[weight.tensor][weight.index];
  return promiseOf(networks[network], weights, own, weight, value, curveOfPass(pass).kinks);
});

export const rippleOfPass = memoLast(
  ({ network, weights, weight, trace: own }: OwnPass, nudge: number): Ripple =>
    rippleOf(networks[network], weights, own, weight, nudge),
);
