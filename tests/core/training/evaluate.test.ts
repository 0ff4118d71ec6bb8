import { describe, expect, it } from 'vitest';
import {
  answerOf,
  cellCount,
  createEvaluator,
  evaluate,
  imageOf,
  networks,
  oneHot,
  predict,
  trace,
} from '../../../src/core/index.ts';
import { networkNames, randomImage, randomScene } from '../support.ts';

const COUNT = 30;

describe.each(networkNames)('what the %s network makes of digits', (name) => {
  const { network, weights } = randomScene(name, 3);
  const each = Array.from({ length: COUNT }, (_, n) => randomImage(n, 0.3, cellCount(imageOf(network))));
  const images = Float64Array.from(each.flatMap((image) => Array.from(image)));
  const labels = Uint8Array.from(each, (_, n) => n % 10);
  const found = evaluate(network, weights, images, labels);

  it('is what it predicts for each', () => {
    const answers = each.map((image) => answerOf(predict(network, weights, image)));
    expect(Array.from(found.given)).toEqual(answers);
    expect(found.correct).toBe(answers.filter((answer, n) => answer === labels[n]).length);
  });

  it('has the score of the answer that was given', () => {
    for (const [n, image] of each.entries())
      expect(found.scores[n]).toBeCloseTo(Math.max(...predict(network, weights, image)), 13);
  });

  it('is counted by digit and answer', () => {
    for (const [n, answer] of found.given.entries())
      expect(found.answers[labels[n] * 10 + answer]).toBeGreaterThan(0);
    expect(found.answers.reduce((sum, count) => sum + count, 0)).toBe(COUNT);
  });

  it('has the mean of the errors of their traces', () => {
    const errors = each.map((image, n) => trace(network, weights, image, oneHot(labels[n])).values['E'][0]);
    expect(found.meanError).toBeCloseTo(errors.reduce((sum, error) => sum + error, 0) / COUNT, 14);
  });

  it('is the very same where they come a few at a time', () => {
    const evaluator = createEvaluator(network, weights, COUNT);
    const pixels = images.length / COUNT;
    for (const [from, to] of [
      [0, 1],
      [1, 18],
      [18, COUNT],
    ])
      evaluator.take(images.subarray(from * pixels, to * pixels), labels.subarray(from, to));
    expect(evaluator.found()).toEqual(found);
  });
});

describe('digits that cannot be evaluated', () => {
  const { weights } = randomScene('kernel');
  it.each([
    ['too few pixels', new Float64Array(195), Uint8Array.of(1), /images/],
    ['a pixel that is no number', new Float64Array(196).fill(NaN), Uint8Array.of(1), /images/],
    ['a label that is no digit', new Float64Array(196), Uint8Array.of(10), /labels\[0\]/],
  ])('are refused: %s', (_, images, labels, message) => {
    expect(() => evaluate(networks.kernel, weights, images, labels)).toThrow(message);
  });
});
