import { describe, expect, it } from 'vitest';
import { createWeights, inkOf, networks, trainEpoch, type Weights } from '../../src/core/index.ts';
import { accuracyOf, answers } from '../../scripts/lib/accuracy.ts';
import { calibrate } from '../../scripts/lib/calibrate.ts';
import {
  crossEntropyLoss,
  descendOnce,
  rateAt,
  rounded,
  shrink,
  type Recipe,
} from '../../scripts/lib/training.ts';

const recipe: Recipe = { epochs: 10, learningRate: 0.2, decay: 0.01, loss: crossEntropyLoss };

describe('cross-entropy', () => {
  it('gives the slope of its own loss', () => {
    const yi = Array.from({ length: 10 }, (_, k) => Math.sin(k * 2) * 3);
    const slope = [...yi];
    crossEntropyLoss(yi, yi, 4, slope);
    for (let k = 0; k < 10; k += 1) {
      const at = (step: number): number => {
        const moved = yi.map((v, n) => (n === k ? v + step : v));
        return crossEntropyLoss(moved, moved, 4, [...yi]);
      };
      expect(slope[k]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 8);
    }
  });

  it('is finite for scores far apart', () => {
    const yi = Array<number>(10).fill(-2000);
    yi[3] = 2000;
    expect(crossEntropyLoss(yi, yi, 3, Array<number>(10).fill(0))).toBe(0);
    expect(crossEntropyLoss(yi, yi, 4, Array<number>(10).fill(0))).toBe(4000);
  });
});

describe('the learning rate', () => {
  it('falls along half a cosine', () => {
    expect(rateAt(recipe, 0)).toBe(0.2);
    expect(rateAt(recipe, 5)).toBeCloseTo(0.1, 12);
    expect(rateAt(recipe, 9)).toBeCloseTo(0.1 * (1 - Math.cos(Math.PI / 10)), 12);
  });
});

describe('an epoch of a script', () => {
  const images = Float64Array.from({ length: 20 * 196 }, (_, n) => Math.max(0, Math.sin(n * n)));
  const labels = Uint8Array.from({ length: 20 }, (_, n) => n % 10);

  it('lowers the loss, and leaves the weights it was given alone', () => {
    const start = createWeights(networks.kernel, 1);
    let weights = start;
    for (let n = 0; n < 200; n += 1)
      weights = descendOnce(networks.kernel, weights, images, labels, 0.1, crossEntropyLoss);
    expect(start).toEqual(createWeights(networks.kernel, 1));
    const losses = [start, weights].map((some) => {
      let sum = 0;
      const counting: typeof crossEntropyLoss = (...given) => {
        sum += crossEntropyLoss(...given);
        return 0;
      };
      descendOnce(networks.kernel, some, images, labels, 0, counting);
      return sum / labels.length;
    });
    expect(losses[1]).toBeLessThan(losses[0] / 3);
  });

  it('shrinks dense weights by the share and leaves a kernel as it is', () => {
    const weights = createWeights(networks.kernel, 1);
    shrink(networks.kernel, weights, 0.25);
    const before = createWeights(networks.kernel, 1);
    expect(weights['w1cnn']).toEqual(before['w1cnn']);
    expect(weights['w12'][7]).toBe(before['w12'][7] * 0.75);
    expect(weights['w2'][7]).toBe(before['w2'][7] * 0.75);
  });

  it('rounds weights to significant digits', () => {
    expect(rounded({ w: Float64Array.of(1.23456789, -0.000123456, 0) }, 4)['w']).toEqual(
      Float64Array.of(1.235, -0.0001235, 0),
    );
  });
});

describe('calibrating', () => {
  const images = Uint8Array.from({ length: 40 * 196 }, (_, n) => Math.max(0, 255 * Math.sin(n * n)));
  const labels = Uint8Array.from({ length: 40 }, (_, n) => n % 10);
  const set = { images, labels };

  /** Weights whose ten scores are all far too high. */
  function high(): Weights {
    const weights = createWeights(networks.kernel, 1);
    return { ...weights, w2: weights['w2'].map((w) => w + 0.1) };
  }

  it('lowers the squared error and changes no answer', () => {
    const weights = high();
    calibrate(networks.kernel, weights, set);
    expect(answers(networks.kernel, weights, set)).toEqual(answers(networks.kernel, high(), set));
    const [before, after] = [high(), weights].map(
      (some) =>
        trainEpoch(networks.kernel, some, inkOf(images), labels, { learningRate: 0, batchSize: 1 }).meanError,
    );
    expect(before).toBeGreaterThan(3);
    expect(after).toBeLessThan(0.6);
  });

  it('adds the same to all ten weights of a hidden unit, and leaves the other tensors alone', () => {
    const weights = high();
    calibrate(networks.kernel, weights, set);
    const added = weights['w2'].map((w, n) => w - high()['w2'][n]);
    added.forEach((w, n) => expect(w).toBeCloseTo(added[n - (n % 10)], 12));
    expect(weights['w12']).toEqual(high()['w12']);
    expect(weights['w1cnn']).toEqual(high()['w1cnn']);
  });
});

describe("an accuracy's interval", () => {
  it.each([
    [960, 1000, 0.9459, 0.9705],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
  ])('of %i in %i is from %d to %d', (correct, of, low, high) => {
    const { validation, interval } = accuracyOf(correct, of);
    expect(validation).toBe(correct / of);
    expect(interval?.[0]).toBeCloseTo(low, 3);
    expect(interval?.[1]).toBeCloseTo(high, 3);
  });
});
