import { cellCount, expectRef } from '../check.ts';
import { windowPlaces } from '../layers/maxPool.ts';
import { errorIn, givenIn, isMaxPool } from '../roles.ts';
import { copyWinners, countSwitched, layersAfter, trialOf } from './trial.ts';
import { around, errorsAt, type ErrorCurve } from './whatIf.ts';
import type { MaxPool, Network, Ref, Run, Trace, Weights } from '../types.ts';

/** The slope of E over a cell, to one side of its value. */
export interface SideSlope {
  readonly slope: number;
  /** The pass with the winners that the pools have on that side; `explain` of it has the terms of the slope. */
  readonly trace: Trace;
}

/** The slopes of E over one cell as it shrinks and as it grows, and the one that backpropagation gives. */
export interface OneSided {
  readonly ref: Ref;
  readonly left: SideSlope;
  readonly right: SideSlope;
  /** dE/d(cell): every pool keeps the first of its equals. */
  readonly kept: number;
  /** How many pools have one winner as the cell shrinks and another as it grows. */
  readonly pools: number;
}

/** The change that is carried to a pool: so small that what it becomes is a derivative to all digits. */
const STEP = 1e-9;

/**
 * Both slopes, exactly, not from a difference of two E: at a tie a pool passes on whichever of its equal cells a change lifts most
 * (the directional derivative of a maximum is the largest of those of its equals), so for each side the winners are chosen by the
 * change that the cell brings them, and a backward pass with these winners has the slope. Where two equals change alike, it is the same
 * which of them is taken, and the kept one stays. `trace` is that of the weights given.
 * @throws RangeError for a ref without a gradient.
 */
export function slopesOver(network: Network, weights: Weights, trace: Trace, ref: Ref): OneSided {
  expectRef(network, ref);
  const cell: Ref = { tensor: ref.tensor, index: ref.index, of: 'gradient' };
  const left = sideOf(network, weights, trace, cell, -STEP);
  const right = sideOf(network, weights, trace, cell, STEP);
  const pools = countSwitched(left.trace.winners, right.trace.winners);
  return { ref: cell, left, right, kept: trace.gradients[ref.tensor][ref.index], pools };
}

function sideOf(
  network: Network,
  weights: Weights,
  { values, winners: kept }: Trace,
  { tensor, index }: Ref,
  step: number,
): SideSlope {
  const none = (): Run['values'] =>
    Object.fromEntries(network.tensors.map((each) => [each.name, new Float64Array(cellCount(each))]));
  const run: Run = { values: { ...weights, ...values }, gradients: none(), winners: copyWinners(kept) };
  const changes = none();
  changes[tensor][index] = step;
  for (const layer of layersAfter(network, tensor))
    changes[layer.output] = isMaxPool(layer)
      ? liftedMost(layer, run, changes[layer.input])
      : layer.difference(run, run, changes);
  for (const layer of network.layers.toReversed()) layer.backward(run);
  const { gradients, winners } = run;
  return { slope: gradients[tensor][index], trace: { values, gradients, winners } };
}

/** Makes winners of the equals that change most, and gives their changes. */
function liftedMost(layer: MaxPool, { values, winners }: Run, change: Float64Array): Float64Array {
  const [pooled, best, won] = [values[layer.input], values[layer.output], winners[layer.output]];
  return best.map((largest, cell) => {
    for (const place of windowPlaces(layer, cell))
      if (pooled[place] === largest && change[place] > change[won[cell]]) won[cell] = place;
    return change[won[cell]];
  });
}

/** Points of the curve, its own value in the middle. */
const POINTS = 41;
/** How often the range is halved until the corner can be seen. */
const HALVINGS = 12;
/** The curve may leave its two lines by this share of what the corner turns them apart. */
const BENT = 0.4;

/** E at some values of a cell, the middle one its own. */
export type TieCurve = Pick<ErrorCurve, 'values' | 'errors'>;

/**
 * E around the cell's own value, near enough that the corner shows: from 1 to either side, half as far while the curve bends away
 * from its two slopes by nearly as much as they part.
 */
export function curveAtTie(
  network: Network,
  weights: Weights,
  trace: Trace,
  { ref, left, right }: OneSided,
): TieCurve {
  const { x, d } = givenIn(network, trace);
  const trial = trialOf(network, weights, x, d, ref);
  const { own } = trial;
  const error = errorIn(network, trace);
  const apart = Math.abs(right.slope - left.slope);
  const isBent = (reach: number): boolean => {
    const [below, above] = errorsAt(trial, [own - reach, own + reach]);
    const bend = Math.max(
      Math.abs(below - error + left.slope * reach),
      Math.abs(above - error - right.slope * reach),
    );
    return bend > BENT * apart * reach;
  };
  let reach = 1;
  for (let n = 0; n < HALVINGS && apart > 0 && isBent(reach); n += 1) reach /= 2;
  const values = around(own, reach, POINTS);
  return { values, errors: errorsAt(trial, values) };
}
