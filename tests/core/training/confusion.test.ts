import { describe, expect, it } from 'vitest';
import { confusionOf, digitScores, evaluate, rightIn, wilsonInterval } from '../../../src/core/index.ts';
import { randomImage, randomScene } from '../support.ts';

const labels = Uint8Array.of(4, 4, 4, 9, 0);
const given = Uint8Array.of(4, 9, 9, 9, 3);
const counts = confusionOf(labels, given);

describe('the confusion matrix', () => {
  it('counts answers in the digit’s row and the answer’s column', () => {
    const expected = new Uint32Array(100);
    expected[44] = 1;
    expected[49] = 2;
    expected[99] = 1;
    expected[3] = 1;
    expect(counts).toEqual(expected);
  });

  it('is the one that an evaluation counts', () => {
    const { network, weights } = randomScene('kernel', 2);
    const images = Float64Array.from(Array.from({ length: 40 }, (_, n) => [...randomImage(n, 0.3)]).flat());
    const digits = Uint8Array.from({ length: 40 }, (_, n) => n % 10);
    const found = evaluate(network, weights, images, digits);
    expect(confusionOf(digits, found.given)).toEqual(found.answers);
  });

  it('tells how much of each digit is right, and of all', () => {
    const scores = digitScores(counts);
    expect(scores).toHaveLength(10);
    expect(scores[4]).toEqual({ right: 1, of: 3 });
    expect(scores[9]).toEqual({ right: 1, of: 1 });
    expect(scores[0]).toEqual({ right: 0, of: 1 });
    expect(scores[7]).toEqual({ right: 0, of: 0 });
    expect(rightIn(counts)).toEqual({ right: 2, of: 5 });
  });
});

describe('Wilson’s interval', () => {
  it('is about 1.3 points to either side of 95% of 1,000', () => {
    const [low, high] = wilsonInterval(950, 1000);
    expect(low).toBeCloseTo(0.9347, 4);
    expect(high).toBeCloseTo(0.9619, 4);
  });

  it('stays between nothing and all, where the normal one would not', () => {
    expect(wilsonInterval(0, 10)[0]).toBeCloseTo(0, 14);
    expect(wilsonInterval(0, 10)[0]).toBeGreaterThanOrEqual(0);
    expect(wilsonInterval(10, 10)[1]).toBeCloseTo(1, 14);
    expect(wilsonInterval(10, 10)[1]).toBeLessThanOrEqual(1);
    expect(wilsonInterval(10, 10)[0]).toBeCloseTo(0.7225, 4);
  });
});
