import { copyWinners, countSwitched, createTrial, switchedTensors, type Trial } from './trial.ts';
import { givenIn, isMaxPool } from '../roles.ts';
import type { Network, Ref, Run, Term, Trace, Weights } from '../types.ts';

/** A value of a weight at which pools change their winner: E has another slope left of it than right of it. */
export interface Kink {
  readonly value: number;
  readonly error: number;
  /** How many pools change their winner here. */
  readonly pools: number;
  /** The pooled tensors that these are of. */
  readonly tensors: readonly string[];
}

/** E at some values of one weight, all else fixed. */
export interface ErrorCurve {
  readonly values: readonly number[];
  readonly errors: Float64Array;
  /** In the order of the values. */
  readonly kinks: readonly Kink[];
  /** The pooled tensors that hear of the weight, first layer first. */
  readonly pooled: readonly string[];
}

/** How closely a kink is located, as a share of the values' range. */
const NEAR = 1e-9;
/** Points of a curve that is drawn, and of one that is only looked at to choose the range. */
const POINTS = 121;
const FEW_POINTS = 9;
/** A curve should rise or fall by so much; where it does not, more of it is shown. */
const ENOUGH = 0.02;
/** The widest range, in units of the narrowest. */
const WIDEST = 8;
/** The promise counts as kept where it misses by less than this share of the larger change. */
const KEPT = 0.01;

/**
 * E at each tried value of one weight, all else fixed, and the kinks between neighbouring values. One run serves all
 * values, and only the layers that hear of the weight are computed again.
 * @throws RangeError for bad arrays or a ref that is not a weight's.
 */
export function errorCurve(
  network: Network,
  weights: Weights,
  x: Float64Array,
  d: Float64Array,
  ref: Ref,
  values: readonly number[],
): ErrorCurve {
  return finish(curveOf(createTrial(network, weights, x, d, ref), values));
}

/**
 * The curve around the weight's own value w, from w - r to w + r: r is max(1, |w|), or two, four or eight times that
 * while E changes by less than 0.02 within it. The middle value is w itself.
 */
export function errorCurveAround(
  network: Network,
  weights: Weights,
  x: Float64Array,
  d: Float64Array,
  ref: Ref,
): ErrorCurve {
  return finish(errorCurveInPieces(network, weights, x, d, ref));
}

/** The same curve, a value at a time: in a large network the whole takes longer than a frame. */
export function* errorCurveInPieces(
  network: Network,
  weights: Weights,
  x: Float64Array,
  d: Float64Array,
  ref: Ref,
): CurveInPieces {
  const trial = createTrial(network, weights, x, d, ref);
  let reach = Math.max(1, Math.abs(trial.own));
  const widest = reach * WIDEST;
  const changeWithin = (): number => {
    const errors = errorsAt(trial, around(trial.own, reach, FEW_POINTS));
    return Math.max(...errors) - Math.min(...errors);
  };
  while (reach < widest && changeWithin() < ENOUGH) {
    reach *= 2;
    yield;
  }
  return yield* curveOf(trial, around(trial.own, reach, POINTS));
}

/** Stops after each value; the curve comes at the end. */
export type CurveInPieces = Generator<void, ErrorCurve, void>;

function finish(pieces: CurveInPieces): ErrorCurve {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

/** An odd number of values, evenly from own - reach to own + reach. */
export function around(own: number, reach: number, count: number): number[] {
  const middle = (count - 1) / 2;
  return Array.from({ length: count }, (_, n) => own + (reach * (n - middle)) / middle);
}

function errorAt({ run, layers, put }: Trial, value: number): number {
  put(value);
  return run.values[layers[layers.length - 1].output][0];
}

export function errorsAt(trial: Trial, values: readonly number[]): Float64Array {
  return Float64Array.from(values, (value) => errorAt(trial, value));
}

function* curveOf(trial: Trial, values: readonly number[]): CurveInPieces {
  const errors = new Float64Array(values.length);
  const kinks: Kink[] = [];
  const near = NEAR * (Math.max(...values) - Math.min(...values));
  let before: Run['winners'] | null = null;
  for (const [n, value] of values.entries()) {
    errors[n] = errorAt(trial, value);
    yield;
    if (trial.upToPool.length === 0) continue;
    const winners = copyWinners(trial.run.winners);
    if (before) {
      const found = yield* switches(trial, [values[n - 1], before], [value, winners], near);
      kinks.push(...found.map((kink) => ({ ...kink, error: errorAt(trial, kink.value) })));
    }
    before = winners;
  }
  const pooled = trial.upToPool.filter(isMaxPool).map(({ output }) => output);
  return { values, errors, kinks, pooled };
}

type Side = readonly [value: number, winners: Run['winners']];

/**
 * Where winners change between two values, by bisection. What the first pool compares are straight lines in the weight, so a winner
 * that lost never comes back: equal winners on both sides have no kink between them. What a further pool compares are curves, so that
 * between two values a winner could come back unseen.
 */
function* switches(
  trial: Trial,
  left: Side,
  right: Side,
  near: number,
): Generator<void, Omit<Kink, 'error'>[], void> {
  const pools = countSwitched(left[1], right[1]);
  if (pools === 0) return [];
  const value = left[0] + (right[0] - left[0]) / 2;
  if (Math.abs(right[0] - left[0]) <= near || value === left[0] || value === right[0])
    return [{ value, pools, tensors: switchedTensors(left[1], right[1]) }];
  trial.put(value, trial.upToPool);
  const middle: Side = [value, copyWinners(trial.run.winners)];
  yield;
  const before = yield* switches(trial, left, middle, near);
  return [...before, ...(yield* switches(trial, middle, right, near))];
}

/** Why the tangent's promise and the truth part: not at all yet, hardly, by the curve alone, or by kinks as well. */
export type Parting = 'same' | 'kept' | 'curvature' | 'kink';

/** A tried value of a weight: what the tangent at the weight's own value promises, and what comes true. */
export interface Promised {
  readonly own: number;
  readonly tried: number;
  readonly ownError: number;
  readonly triedError: number;
  /** dE/dw times the change of the weight; its value is the promised change of E. */
  readonly promised: Term;
  /** The true change of E. */
  readonly actual: number;
  /** How much the truth lies above the promise. */
  readonly difference: number;
  /** The kinks between the own value and the tried one. */
  readonly passed: readonly Kink[];
  readonly parting: Parting;
}

/** `trace` is that of the weights given, which holds the gradient at the weight's own value. */
export function promiseOf(
  network: Network,
  weights: Weights,
  trace: Trace,
  ref: Ref,
  tried: number,
  kinks: readonly Kink[],
): Promised {
  const { x, d } = givenIn(network, trace);
  const trial = createTrial(network, weights, x, d, ref);
  const { own } = trial;
  const ownError = errorAt(trial, own);
  const triedError = errorAt(trial, tried);
  const gradient = trace.gradients[ref.tensor][ref.index];
  const promised: Term = {
    value: gradient * (tried - own),
    factors: [
      { kind: 'ref', ref: { ...ref, of: 'gradient' }, value: gradient },
      { kind: 'constant', value: tried - own },
    ],
  };
  const actual = triedError - ownError;
  const difference = actual - promised.value;
  const passed = kinks.filter(({ value }) => (value - own) * (value - tried) <= 0);
  const parting = partingOf(
    tried === own,
    difference,
    Math.max(Math.abs(actual), Math.abs(promised.value)),
    passed,
  );
  return { own, tried, ownError, triedError, promised, actual, difference, passed, parting };
}

function partingOf(isOwn: boolean, difference: number, size: number, passed: readonly Kink[]): Parting {
  if (isOwn) return 'same';
  if (Math.abs(difference) <= KEPT * size) return 'kept';
  return passed.length > 0 ? 'kink' : 'curvature';
}
