import { cellCount, expectNumbers, expectWeights, expectWhole } from '../check.ts';
import { answerOf, createRun, forward } from '../network.ts';
import { DIGITS } from '../digits.ts';
import { errorLayerOf, imageOf } from '../roles.ts';
import type { Network, Weights } from '../types.ts';
import { fastNetwork, type FastNetwork } from './fast/fastNetwork.ts';

export interface Evaluation {
  /** Mean of E over the digits. */
  readonly meanError: number;
  readonly correct: number;
  /** answers[digit*10 + answer]: how often a digit was answered so, 100 counts. */
  readonly answers: Uint32Array;
  /** The answer given to each digit, in the order of the labels. */
  readonly given: Uint8Array;
  /** The score of each answer that was given, in the order of the labels. */
  readonly scores: Float64Array;
}

/** An evaluation of digits that come a few at a time: how they are divided changes nothing. */
export interface Evaluator {
  /**
   * The digits that come next. `images` holds n images, `labels` n digits.
   * @throws RangeError for wrong lengths, NaN or infinite numbers, or labels that are no digits.
   */
  take(images: Float64Array, labels: Uint8Array): void;
  /** What has been found of those that were taken. */
  found(): Evaluation;
}

/**
 * What a network makes of digits it may not have seen. `images` holds n images of 196 numbers, `labels` n digits.
 * @throws RangeError for wrong lengths, NaN or infinite numbers, or labels that are no digits.
 */
export function evaluate(
  network: Network,
  weights: Weights,
  images: Float64Array,
  labels: Uint8Array,
): Evaluation {
  const evaluator = createEvaluator(network, weights, labels.length);
  evaluator.take(images, labels);
  return evaluator.found();
}

/**
 * For `count` digits in all; the weights must not change meanwhile. Runs the network's fast path if it has one.
 * @throws RangeError for weights that do not fit the network.
 */
export function createEvaluator(network: Network, weights: Weights, count: number): Evaluator {
  const pixels = cellCount(imageOf(network));
  expectWeights(network, weights);
  const pass = fastNetwork(network, weights, false) ?? layersOf(network, weights);
  const answers = new Uint32Array(DIGITS * DIGITS);
  const given = new Uint8Array(count);
  const scores = new Float64Array(count);
  let taken = 0;
  let error = 0;
  let correct = 0;
  return {
    take(images, labels) {
      expectNumbers('images', images, labels.length * pixels);
      const bad = labels.findIndex((label) => label >= DIGITS);
      if (bad >= 0) expectWhole(`labels[${bad}]`, labels[bad], 0, DIGITS - 1);
      for (const [n, label] of labels.entries()) {
        error += pass.forward(images, n * pixels, label);
        const answer = pass.answer();
        given[taken + n] = answer;
        scores[taken + n] = pass.score(answer);
        answers[label * DIGITS + answer] += 1;
        if (answer === label) correct += 1;
      }
      taken += labels.length;
    },
    found: () => ({ meanError: error / Math.max(taken, 1), correct, answers, given, scores }),
  };
}

/** A network's layers, one by one. */
function layersOf(network: Network, weights: Weights): Pick<FastNetwork, 'forward' | 'answer' | 'score'> {
  const last = errorLayerOf(network);
  const [x, d] = [new Float64Array(cellCount(imageOf(network))), new Float64Array(DIGITS)];
  const run = createRun(network, { ...weights, [imageOf(network).name]: x, [last.target]: d });
  return {
    forward(images, start, label) {
      x.set(images.subarray(start, start + x.length));
      d.fill(0)[label] = 1;
      forward(network, run);
      return run.values[last.output][0];
    },
    answer: () => answerOf(run.values[last.input]),
    score: (digit) => run.values[last.input][digit],
  };
}
