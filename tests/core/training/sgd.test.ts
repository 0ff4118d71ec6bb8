import { describe, expect, it } from 'vitest';
import {
  cellCount,
  createRandom,
  createWeights,
  imageOf,
  networks,
  oneHot,
  predict,
  trace,
  trainEpoch,
  trainEpochReadable,
  weightTensors,
  type Network,
  type Weights,
} from '../../../src/core/index.ts';
import { fastNetwork } from '../../../src/core/training/fast/fastNetwork.ts';
import { fastDeep, headOf, networkOf } from '../otherNetworks.ts';
import { networkNames } from '../support.ts';

const COUNT = 40;
const all: [string, Network][] = networkNames.map((name) => [name, networks[name]]);
all.push(['fastDeep', fastDeep]);

/**
 * Images like digits: most pixels exactly blank, some ink anywhere; every class occurs. Large ones are small ones doubled: ink so
 * fine as single pixels of 28x28 looks the same everywhere to two pools.
 */
function someDigits(count = COUNT, pixels = 196, columns = 14): { images: Float64Array; labels: Uint8Array } {
  const random = createRandom(7);
  const images = new Float64Array(count * pixels);
  const block = columns > 14 ? 2 : 1;
  for (let n = 0; n < images.length; n += 1) {
    const [row, column] = [Math.floor((n % pixels) / columns), n % columns];
    if (row % block > 0) images[n] = images[n - columns];
    else if (column % block > 0) images[n] = images[n - 1];
    else if (random.next() < 0.3) images[n] = random.next();
  }
  return { images, labels: Uint8Array.from({ length: count }, (_, n) => n % 10) };
}

function copyOf(weights: Weights): Weights {
  return Object.fromEntries(Object.entries(weights).map(([name, numbers]) => [name, numbers.slice()]));
}

function largestDifference(a: Weights, b: Weights): number {
  const differences = Object.keys(a).flatMap((name) =>
    Array.from(a[name], (v, n) => Math.abs(v - b[name][n])),
  );
  return differences.reduce((most, difference) => Math.max(most, difference), 0);
}

/** A kernel of another size, for which there is no fast path. */
const smallKernel = networkOf(
  'smallKernel',
  [
    { kind: 'convolution', weights: 'w1cnn', output: 'temphicnn', kernels: 1, side: 3, deviation: 0.3 },
    { kind: 'maxPool', output: 'hicnn', window: 2 },
    { kind: 'sigmoid', output: 'hocnn' },
    ...headOf(36),
  ],
  [14, 14],
);

describe.each(all)('an epoch of the %s network', (_, network) => {
  const pixels = cellCount(imageOf(network));
  const { images, labels } = someDigits(COUNT, pixels, imageOf(network).shape[1]);
  const order = createRandom(3).permutation(COUNT);

  it.each([1, 7, 40, 1000])(
    'ends at the same weights fast and layer by layer, %i digits a step',
    (batchSize) => {
      const fast = createWeights(network, 5);
      const readable = copyOf(fast);
      const options = { learningRate: 0.5, batchSize, order };
      const fastResult = trainEpoch(network, fast, images, labels, options);
      const readableResult = trainEpochReadable(network, readable, images, labels, options);
      expect(largestDifference(fast, readable)).toBeLessThan(1e-12);
      expect(largestDifference(fast, createWeights(network, 5))).toBeGreaterThan(1e-3);
      expect(fastResult.correct).toBe(readableResult.correct);
      expect(Math.abs(fastResult.meanError - readableResult.meanError)).toBeLessThan(1e-12);
    },
  );

  it('moves every weight against the gradient that trace shows, times the rate', () => {
    const weights = createWeights(network, 11);
    const before = copyOf(weights);
    const x = images.slice(pixels, 2 * pixels);
    const { gradients, values } = trace(network, before, x, oneHot(4));
    const options = { learningRate: 0.3, batchSize: 1 };
    const { meanError } = trainEpoch(network, weights, x, Uint8Array.of(4), options);
    for (const { name } of weightTensors(network)) {
      gradients[name].forEach((slope, n) => {
        expect(Math.abs(weights[name][n] - (before[name][n] - 0.3 * slope))).toBeLessThan(1e-14);
      });
    }
    expect(meanError).toBeCloseTo(values['E'][0], 13);
  });

  it('takes the mean gradient of a batch, all of it at the weights before the step', () => {
    const weights = createWeights(network, 12);
    const before = copyOf(weights);
    const traces = [0, 1, 2].map((n) =>
      trace(network, before, images.slice(n * pixels, (n + 1) * pixels), oneHot(labels[n])),
    );
    const options = { learningRate: 0.6, batchSize: 3 };
    trainEpoch(network, weights, images.slice(0, 3 * pixels), labels.slice(0, 3), options);
    for (const { name } of weightTensors(network)) {
      before[name].forEach((w, n) => {
        const mean = traces.reduce((sum, { gradients }) => sum + gradients[name][n], 0) / 3;
        expect(Math.abs(weights[name][n] - (w - 0.6 * mean))).toBeLessThan(1e-13);
      });
    }
  });

  it('counts the digits that predict answers rightly, at rate 0', () => {
    const weights = createWeights(network, 13);
    const answers = Array.from(labels, (label, n) => {
      const yo = predict(network, weights, images.slice(n * pixels, (n + 1) * pixels));
      return yo.indexOf(Math.max(...yo)) === label;
    });
    const { correct } = trainEpoch(network, weights, images, labels, { learningRate: 0, batchSize: 1 });
    expect(correct).toBe(answers.filter(Boolean).length);
    expect(largestDifference(weights, createWeights(network, 13))).toBe(0);
  });

  it('learns the digits by heart when it sees them often', () => {
    const weights = createWeights(network, 14);
    const run = (): number =>
      trainEpoch(network, weights, images, labels, { learningRate: 0.5, batchSize: 1 }).meanError;
    const first = run();
    // six hidden units hold fewer digits by heart than eighty
    const goal = first / (network.isShipped ? 2 : 1.2);
    let last = first;
    for (let epoch = 1; epoch < 150 && last >= goal; epoch += 1) last = run();
    expect(last).toBeLessThan(goal);
  });
});

describe('the fast path of two convolutions', () => {
  /** Strokes on paper: half of the first windows see no ink at all. */
  function someStrokes(count: number): { images: Float64Array; labels: Uint8Array } {
    const [rows, columns] = imageOf(fastDeep).shape;
    const random = createRandom(17);
    const images = new Float64Array(count * rows * columns);
    for (let n = 0; n < count; n += 1)
      for (let stroke = 0; stroke < 3; stroke += 1) {
        const [row, column] = [4, 6].map((margin) => margin + Math.floor(random.next() * 8));
        for (let step = 0; step < 6; step += 1)
          images[
            (n * rows + row + (stroke === 1 ? 0 : step)) * columns + column + (stroke === 0 ? 0 : step)
          ] = random.next();
      }
    return { images, labels: Uint8Array.from({ length: count }, (_, n) => n % 10) };
  }

  it.each([1, 32])(
    'ends a thousand digits later at the same weights as the layers, %i digits a step',
    (batchSize) => {
      const { images, labels } = someStrokes(1000);
      const fast = createWeights(fastDeep, 5);
      const readable = copyOf(fast);
      const options = { learningRate: 0.35, batchSize };
      const results = [
        trainEpoch(fastDeep, fast, images, labels, options),
        trainEpochReadable(fastDeep, readable, images, labels, options),
      ];
      expect(largestDifference(fast, readable)).toBeLessThan(1e-12);
      expect(results[0].correct).toBe(results[1].correct);
      expect(Math.abs(results[0].meanError - results[1].meanError)).toBeLessThan(1e-12);
    },
  );

  it('gives ties to the first of their window in both pools', () => {
    const { images, labels } = someStrokes(20);
    // kernels of zeros make every window of their pool a tie
    for (const name of ['wa', 'wb']) {
      const fast = createWeights(fastDeep, 6);
      fast[name].fill(0);
      const readable = copyOf(fast);
      trainEpoch(fastDeep, fast, images, labels, { learningRate: 0.5, batchSize: 20 });
      trainEpochReadable(fastDeep, readable, images, labels, { learningRate: 0.5, batchSize: 20 });
      expect(largestDifference(fast, readable)).toBeLessThan(1e-12);
      expect(Math.max(...fast[name].map(Math.abs))).toBeGreaterThan(1e-6);
    }
  });
});

describe('the fast path of the kernel network', () => {
  it('gives a tie to the first of the window, as the layers do', () => {
    const { images, labels } = someDigits();
    // a kernel of zeros makes every window a tie; which pixels its gradient meets shows who won
    const fast = { ...createWeights(networks.kernel, 6), w1cnn: new Float64Array(25) };
    const readable = copyOf(fast);
    const options = { learningRate: 0.5, batchSize: COUNT };
    trainEpoch(networks.kernel, fast, images, labels, options);
    trainEpochReadable(networks.kernel, readable, images, labels, options);
    expect(largestDifference(fast, readable)).toBeLessThan(1e-12);
    expect(Math.max(...fast.w1cnn.map(Math.abs))).toBeGreaterThan(1e-4);
  });

  it('writes into the arrays it was given', () => {
    const { images, labels } = someDigits();
    const weights = createWeights(networks.kernel, 6);
    const { w12 } = weights;
    const before = w12.slice();
    trainEpoch(networks.kernel, weights, images, labels, { learningRate: 0.5, batchSize: 1 });
    expect(weights['w12']).toBe(w12);
    expect(w12).not.toEqual(before);
  });
});

describe('a seeded run', () => {
  it.each([
    ['kernel', networks.kernel, 0.46310979315633044, 1],
    ['fourLayer', networks.fourLayer, 0.4498483526490464, 6],
  ])('of the %s network gives these numbers', (_, network, meanError, correct) => {
    const { images, labels } = someDigits();
    const weights = createWeights(network, 2026);
    let result = { meanError: 0, correct: 0 };
    for (let epoch = 0; epoch < 20; epoch += 1) {
      const order = createRandom(epoch).permutation(COUNT);
      result = trainEpoch(network, weights, images, labels, { learningRate: 0.35, batchSize: 1, order });
    }
    expect(result.meanError).toBeCloseTo(meanError, 9);
    expect(result.correct).toBe(correct);
  });
});

describe('a network without a fast path', () => {
  it('trains layer by layer', () => {
    const { images, labels } = someDigits();
    const weights = createWeights(smallKernel, 1);
    const readable = copyOf(weights);
    expect(fastNetwork(smallKernel, weights, false)).toBeNull();
    const options = { learningRate: 0.5, batchSize: 4 };
    expect(trainEpoch(smallKernel, weights, images, labels, options)).toEqual(
      trainEpochReadable(smallKernel, readable, images, labels, options),
    );
    expect(weights).toEqual(readable);
    expect(largestDifference(weights, createWeights(smallKernel, 1))).toBeGreaterThan(1e-3);
  });
});

describe.each([
  ['trainEpoch', trainEpoch],
  ['trainEpochReadable', trainEpochReadable],
])('%s refuses what it cannot train on', (_, train) => {
  const network = networks.kernel;
  const good = someDigits(4);
  const options = { learningRate: 0.1, batchSize: 1 };
  const withNaN = good.images.slice();
  withNaN[5] = NaN;

  it.each<[string, Partial<typeof good>, Partial<Parameters<typeof trainEpoch>[4]>, string]>([
    ['images too short', { images: good.images.slice(1) }, {}, 'images: expected 784 numbers, got 783'],
    ['a pixel that is NaN', { images: withNaN }, {}, 'images[5]: expected a finite number, got NaN'],
    [
      'no digits',
      { images: new Float64Array(0), labels: new Uint8Array(0) },
      {},
      'labels: expected at least',
    ],
    [
      'a label 10',
      { labels: Uint8Array.of(0, 10, 2, 3) },
      {},
      'labels[1]: expected a whole number from 0 to 9',
    ],
    ['a rate that is NaN', {}, { learningRate: NaN }, 'learningRate: expected a finite number'],
    [
      'a rate below 0',
      {},
      { learningRate: -0.1 },
      'learningRate: expected a finite number, 0 or more, got -0.1',
    ],
    ['batch size 0', {}, { batchSize: 0 }, 'batchSize: expected a whole number from 1'],
    ['half a digit a batch', {}, { batchSize: 1.5 }, 'batchSize: expected a whole number from 1'],
    ['a short order', {}, { order: [0, 1, 2] }, 'order: expected 4 numbers, got 3'],
    [
      'an order with a digit twice',
      {},
      { order: [0, 1, 1, 2] },
      'order: expected each number once, got 1 twice',
    ],
    [
      'an order out of range',
      {},
      { order: [0, 1, 2, 4] },
      'order[3]: expected a whole number from 0 to 3, got 4',
    ],
    [
      'an order with NaN',
      {},
      { order: [0, 1, 2, NaN] },
      'order[3]: expected a whole number from 0 to 3, got NaN',
    ],
  ])('%s', (_name, data, changed, message) => {
    const { images, labels } = { ...good, ...data };
    const run = (): unknown =>
      train(network, createWeights(network, 1), images, labels, { ...options, ...changed });
    expect(run).toThrow(RangeError);
    expect(run).toThrow(message);
  });

  it('weights with a NaN, a missing tensor or a wrong length', () => {
    const weights = createWeights(network, 1);
    weights['w12'][3] = NaN;
    const run = (bad: Weights) => (): unknown => train(network, bad, good.images, good.labels, options);
    expect(run(weights)).toThrow('w12[3]: expected a finite number, got NaN');
    expect(run({ w1cnn: weights['w1cnn'] })).toThrow('w12: expected 2000 numbers, got none');
    expect(run({ ...createWeights(network, 1), w2: new Float64Array(9) })).toThrow(
      'w2: expected 800 numbers, got 9',
    );
  });

  it('a rate so high that weights stop being finite, and leaves them as they were', () => {
    // A kernel of zeros keeps the sigmoids open, so that the huge pixels come through into its gradient.
    const weights = { ...createWeights(network, 1), w1cnn: new Float64Array(25) };
    const before = copyOf(weights);
    const huge = good.images.map((pixel) => pixel * 1e300);
    const run = (): unknown =>
      train(network, weights, huge, good.labels, { learningRate: 1e10, batchSize: 2 });
    expect(run).toThrow(RangeError);
    expect(run).toThrow(/^learningRate: expected one at which weights stay finite, got 10000000000: w1cnn/);
    expect(weights).toEqual(before);
  });
});
