import {
  answerOf,
  networks,
  oneHot,
  predict,
  trace,
  type Network,
  type NetworkName,
  type Trace,
  type Weights,
} from '../../core/index.ts';

/**
 * All that the page computes by itself. The pass of what is shown comes from a worker; these must stand in the very frame
 * of what they belong to, and take a fraction of a millisecond each, so they are not asked of it:
 * - the ten scores while one draws, and of a drawing as it is prepared (scores.ts, the dialog of its stages), and of the digit in
 *   every network (everyAnswer.ts);
 * - the pass of the network beside, with that of the network in use (beside.ts);
 * - the pass as it would be without the value that is tried, and without the mistake that is planted (ripple.ts, passOf.ts);
 * - the passes of steps of descent when they are applied, and E after them (weights/update.ts, weights/updateSlice.ts);
 * - a weight's central difference beside its gradient (why/Tree), and how the user's own digits are answered, some at a time
 *   (mine/answering.ts): both in computedHereLater.ts, which is loaded with them.
 */

/** One forward and one backward pass: about a tenth of a millisecond. `d` is null for the network's own answer. */
export function traceHere(
  network: Network,
  weights: Weights,
  x: Float64Array,
  d: Float64Array | null,
): Trace {
  return trace(network, weights, x, d ?? oneHot(answerOf(predict(network, weights, x))));
}

/** The ten scores of an image: some hundredths of a millisecond. */
export function scoresHere(network: NetworkName, weights: Weights, x: Float64Array): Float64Array {
  return predict(networks[network], weights, x);
}
