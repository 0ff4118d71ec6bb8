import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellCount,
  checkGradient,
  createWeights,
  explain,
  oneHot,
  paths,
  trace,
  type Network,
} from '../../src/core/index.ts';
import { convolution, cornerOf, pixelMet } from '../../src/core/layers/convolution.ts';
import { dense } from '../../src/core/layers/dense.ts';
import { maxPool, pooledCell, windowPlaces } from '../../src/core/layers/maxPool.ts';
import { sigmoid } from '../../src/core/layers/sigmoid.ts';
import { defineNetwork } from '../../src/core/networks/defineNetwork.ts';
import { head } from '../../src/core/networks/head.ts';
import { squaredError } from '../../src/core/layers/squaredError.ts';
import { createRandom } from '../../src/core/index.ts';
import { everyRef, total, upTo } from './support.ts';

const x = { name: 'x', shape: [12, 10], role: 'input', letter: 'p' } as const;

/** Two kernels, pooled, then three kernels over both channels, pooled: the next network's shape, not square. */
const deep = defineNetwork('deep', x, [
  convolution({
    input: 'x',
    weights: 'wa',
    output: 'a',
    size: [12, 10],
    kernel: 3,
    kernels: 2,
    deviation: 0.5,
  }),
  maxPool({ input: 'a', output: 'pa', size: [10, 8], window: 2, channels: 2, letter: 'j' }),
  sigmoid({ input: 'pa', output: 'sa', shape: [2, 5, 4], letter: 'j' }),
  convolution({
    input: 'sa',
    weights: 'wb',
    output: 'b',
    size: [5, 4],
    kernel: 2,
    channels: 2,
    kernels: 3,
    deviation: 1,
  }),
  sigmoid({ input: 'b', output: 'sb', shape: [3, 4, 3], letter: 'q' }),
  ...head('sb', 36),
]);

/** A convolution whose whole output goes on, without a pool, and the sigmoid before the pool. */
const unpooled = defineNetwork('unpooled', x, [
  convolution({
    input: 'x',
    weights: 'wa',
    output: 'a',
    size: [12, 10],
    kernel: 3,
    kernels: 3,
    deviation: 0.5,
  }),
  sigmoid({ input: 'a', output: 'sa', shape: [3, 10, 8], letter: 'a' }),
  maxPool({ input: 'sa', output: 'p', size: [10, 8], window: 2, channels: 3, letter: 'j' }),
  dense({ input: 'p', weights: 'w', output: 'yi', from: 60, to: 10, letters: ['j', 'k'], deviation: 0.5 }),
  sigmoid({ input: 'yi', output: 'yo', shape: [10], letter: 'k' }),
  squaredError({ input: 'yo', target: 'd', output: 'E', length: 10, letter: 'k' }),
]);

function made(
  network: Network,
  seed: number,
): {
  weights: ReturnType<typeof createWeights>;
  image: Float64Array;
  d: Float64Array;
  trace: ReturnType<typeof trace>;
} {
  const random = createRandom(seed);
  const image = Float64Array.from({ length: 120 }, () => (random.next() < 0.7 ? random.next() : 0));
  const weights = createWeights(network, seed);
  const d = oneHot(seed % 10);
  return { weights, image, d, trace: trace(network, weights, image, d) };
}

describe.each([
  ['kernels, pool, kernels', deep],
  ['kernels, sigmoid, pool', unpooled],
])('layers put together another way: %s', (_, network) => {
  it('have gradients that agree with central differences', () => {
    const { weights, image, d } = made(network, 81);
    let checked = 0;
    for (const tensor of network.tensors) {
      if (tensor.role !== 'weight' && tensor.role !== 'input') continue;
      const count = cellCount(tensor);
      for (let index = 0; index < count; index += Math.max(1, Math.floor(count / 30))) {
        const { relativeError, kink } = checkGradient(network, weights, image, d, tensor.name, index);
        if (kink) continue;
        expect(relativeError, `${tensor.name}[${index}]`).toBeLessThan(1e-5);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(60);
  });

  it('explain every cell by terms that sum to it', () => {
    const { weights, trace: run } = made(network, 82);
    for (const ref of everyRef(network)) {
      const { value, terms } = explain(network, weights, run, ref);
      const { sum, size } = total(terms);
      if (!(Math.abs(sum - value) <= 1e-12 * size))
        expect.fail(`${JSON.stringify(ref)}: ${sum}, not ${value}`);
    }
  });

  it('write out products that sum to a weight’s gradient', () => {
    const { weights, trace: run } = made(network, 83);
    const { sum, size } = total(paths(network, weights, run, { tensor: 'wa', index: 11, of: 'gradient' }));
    expect(Math.abs(sum - run.gradients['wa'][11])).toBeLessThanOrEqual(1e-12 * size);
  });
});

describe('a convolution with several channels and kernels', () => {
  it('sums over channels, rows and columns of its own kernel', () => {
    const { weights, trace: run } = made(deep, 84);
    const [q, r, c] = [2, 3, 1];
    let sum = 0;
    for (const a of upTo(2)) {
      for (const u of upTo(2)) {
        for (const v of upTo(2)) {
          sum += run.values['sa'][(a * 5 + r + u) * 4 + c + v] * weights['wb'][((q * 2 + a) * 2 + u) * 2 + v];
        }
      }
    }
    expect(run.values['b'][(q * 4 + r) * 3 + c]).toBeCloseTo(sum, 14);
  });

  it('leaves out only the losers of its own kernel’s channel', () => {
    const { weights, trace: run } = made(deep, 85);
    const { terms, omitted } = explain(deep, weights, run, { tensor: 'wa', index: 13, of: 'gradient' });
    expect(terms.map(({ factors }) => factors[0].kind === 'ref' && factors[0].ref.index)).toEqual(
      upTo(20).map((n) => 20 + n),
    );
    expect(omitted).toEqual({ count: 60, reason: 'lost the pool' });
  });

  it('leaves out nothing where there is no pool to lose directly behind it', () => {
    const { weights, trace: run } = made(unpooled, 86);
    const { terms, omitted } = explain(unpooled, weights, run, { tensor: 'wa', index: 13, of: 'gradient' });
    expect(terms).toHaveLength(80);
    expect(omitted).toBeUndefined();
  });

  it('still tells a loser from a flat slope when a sigmoid stands before the pool', () => {
    const { weights, trace: run } = made(unpooled, 87);
    const won = new Set(run.winners['p']);
    for (const index of upTo(240)) {
      const { terms } = explain(unpooled, weights, run, { tensor: 'a', index, of: 'gradient' });
      expect(terms[0].zero === 'lost the pool').toBe(!won.has(index));
    }
  });

  it('finds the cell a weight met in the right channel', () => {
    const layer = convolution({
      input: 'sa',
      weights: 'wb',
      output: 'b',
      size: [5, 4],
      kernel: 2,
      channels: 2,
      kernels: 3,
      deviation: 1,
    });
    // output 1,2,1 of 4x3; weight of kernel 1, channel 1, row 1, column 0
    expect(cornerOf(layer, 12 + 7)).toBe(2 * 4 + 1);
    expect(pixelMet(layer, 12 + 7, 14)).toBe(20 + 3 * 4 + 1);
  });
});

describe('the windows of a pool', () => {
  it('hold every place exactly once, and each place knows its cell', () => {
    const sizes = fc.record({
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
      window: fc.integer({ min: 1, max: 3 }),
      channels: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(sizes, ({ rows, columns, window, channels }) => {
        const size = [rows * window, columns * window] as const;
        const layer = maxPool({ input: 'a', output: 'p', size, window, channels, letter: 'j' });
        const cells = upTo(channels * rows * columns);
        const places = cells.flatMap((cell) => windowPlaces(layer, cell));
        expect([...places].sort((a, b) => a - b)).toEqual(upTo(channels * size[0] * size[1]));
        for (const cell of cells) {
          const own = windowPlaces(layer, cell);
          expect(own.map((place) => pooledCell(layer, place))).toEqual(own.map(() => cell));
          expect([...own].sort((a, b) => a - b)).toEqual(own);
        }
      }),
    );
  });
});
