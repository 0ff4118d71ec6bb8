import { cellCount, expectNumbers, expectWeights, expectWhole } from '../check.ts';
import { answerOf, createRun, forward } from '../network.ts';
import { DIGITS } from '../digits.ts';
import { errorLayerOf, imageOf } from '../roles.ts';
import type { Network, Weights } from '../types.ts';

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
  const pixels = cellCount(imageOf(network));
  expectWeights(network, weights);
  expectNumbers('images', images, labels.length * pixels);
  const last = errorLayerOf(network);
  const [x, d] = [new Float64Array(pixels), new Float64Array(DIGITS)];
  const run = createRun(network, { ...weights, [imageOf(network).name]: x, [last.target]: d });
  const answers = new Uint32Array(DIGITS * DIGITS);
  const given = new Uint8Array(labels.length);
  const scores = new Float64Array(labels.length);
  let error = 0;
  let correct = 0;
  for (const [n, label] of labels.entries()) {
    expectWhole(`labels[${n}]`, label, 0, DIGITS - 1);
    x.set(images.subarray(n * pixels, (n + 1) * pixels));
    d.fill(0)[label] = 1;
    forward(network, run);
    const answer = answerOf(run.values[last.input]);
    given[n] = answer;
    scores[n] = run.values[last.input][answer];
    answers[label * DIGITS + answer] += 1;
    error += run.values[last.output][0];
    if (answer === label) correct += 1;
  }
  return { meanError: error / Math.max(labels.length, 1), correct, answers, given, scores };
}
