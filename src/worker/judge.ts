/** How a network answers a set of digits, found out in slices: a worker that is silent for seconds is taken for dead. */

import {
  cellCount,
  createEvaluator,
  forwardMultiplications,
  imageOf,
  type DigitSet,
  type Evaluation,
  type Network,
  type Weights,
} from '../core/index.ts';
import type { Score } from './protocol.ts';
import { fitSet, readInk } from './trainingSet.ts';

/** At most so many digits a slice, and forward multiplications. */
const SLICE = { digits: 1024, multiplications: 2e7 };

/** Digits a slice of judging or training. */
export function sliceOf(network: Network): number {
  return Math.min(SLICE.digits, Math.ceil(SLICE.multiplications / forwardMultiplications(network)));
}

/** Yields between two slices. The weights must not change meanwhile. @throws RangeError for weights that do not fit the network. */
export function* judge(
  network: Network,
  weights: Weights,
  digits: DigitSet,
): Generator<undefined, Evaluation> {
  const set = fitSet(network, digits);
  const { labels } = set;
  const [size, pixels] = [sliceOf(network), cellCount(imageOf(network))];
  const evaluator = createEvaluator(network, weights, labels.length);
  const images = new Float64Array(Math.min(size, labels.length) * pixels);
  for (let first = 0; first < labels.length; first += size) {
    if (first > 0) yield;
    const some = labels.subarray(first, first + size);
    for (let n = 0; n < some.length; n += 1) readInk(set, first + n, images, n * pixels);
    evaluator.take(images.subarray(0, some.length * pixels), some);
  }
  return evaluator.found();
}

/** The score of all digits of an evaluation. */
export function scoreOf({ meanError, correct, given }: Evaluation): Score {
  return { meanError, accuracy: correct / given.length };
}
