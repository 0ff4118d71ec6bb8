import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellCount,
  checkGradient,
  createWeights,
  explain,
  isConvolution,
  oneHot,
  paths,
  trace,
  type MaxPool,
  type Network,
} from '../../src/core/index.ts';
import { cornerOf, pixelMet } from '../../src/core/layers/convolutionGeometry.ts';
import { mapAxis, plane, valueTensor } from '../../src/core/axes.ts';
import { maxPool, pooledCell, windowPlaces } from '../../src/core/layers/maxPool.ts';
import { createRandom } from '../../src/core/index.ts';
import { deep, narrow, unpooled } from './otherNetworks.ts';
import { everyRef, total, upTo } from './support.ts';

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
  ['sigmoid, kernels, one kernel', narrow],
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
    const layer = deep.layers.filter(isConvolution)[1];
    // output 1,2,1 of 4x3; weight of kernel 1, channel 1, row 1, column 0
    expect(cornerOf(layer, 12 + 7)).toBe(2 * 4 + 1);
    expect(pixelMet(layer, 12 + 7, 14)).toBe(20 + 3 * 4 + 1);
  });
});

describe('the formulas of several channels and kernels', () => {
  const gradientOf = (cell: string): string => `\\frac{\\partial E}{\\partial ${cell}}`;
  const name = (tensor: string): string => (tensor.length === 1 ? tensor : `\\mathrm{${tensor}}`);

  const expected: [string, number, Network, string][] = [
    // kernel 1, row 2, column 3
    [
      'a',
      99,
      deep,
      'a[1][19]=\\sum_{u=0}^{2}\\sum_{v=0}^{2}x[(2+u)\\cdot 10+(3+v)]\\;\\mathrm{wa}[1][u\\cdot 3+v]',
    ],
    // kernel 2, row 3, column 1, over both channels
    [
      'b',
      34,
      deep,
      'b[2][10]=\\sum_{a=0}^{1}\\sum_{u=0}^{1}\\sum_{v=0}^{1}\\mathrm{sa}[a][(3+u)\\cdot 4+(1+v)]\\;\\mathrm{wb}[2][a][u\\cdot 2+v]',
    ],
    // row 1, column 3 of the one kernel, over both channels
    [
      'b',
      10,
      narrow,
      'b[10]=\\sum_{a=0}^{1}\\sum_{u=0}^{1}\\sum_{v=0}^{1}a[a][(1+u)\\cdot 8+(3+v)]\\;\\mathrm{wb}[a][u\\cdot 2+v]',
    ],
    // channel 1, row 1, column 3
    ['pa', 27, deep, '\\mathrm{pa}[1][7]=\\max(a[1][22],\\,a[1][23],\\,a[1][30],\\,a[1][31])'],
  ];

  it.each(expected)('say of %s[%i] which kernel, row and column it is', (tensor, index, network, text) => {
    const { weights, trace: run } = made(network, 88);
    expect(explain(network, weights, run, { tensor, index, of: 'value' }).tex).toBe(text);
  });

  it.each([
    [9, 'x[\\mathrm{corner}(s)]'],
    [12, 'x[\\mathrm{corner}(s)+1\\cdot 10+0]'],
    [11, 'x[\\mathrm{corner}(s)+0\\cdot 10+2]'],
    [17, 'x[\\mathrm{corner}(s)+2\\cdot 10+2]'],
  ])('name the pixel that weight %i of the second kernel met, and count its own cells', (index, pixel) => {
    const { weights, trace: run } = made(deep, 89);
    expect(explain(deep, weights, run, { tensor: 'wa', index, of: 'gradient' }).tex).toBe(
      `${gradientOf(`${name('wa')}[1][${index - 9}]`)}=\\sum_{s=20}^{39}${gradientOf('\\mathrm{pa}[s]')}\\;${pixel}`,
    );
  });

  it('name what leads back to a pixel: pooled cells where there is a pool, else every cell', () => {
    const { weights, trace: run } = made(deep, 90);
    const text = (tensor: string): string =>
      explain(deep, weights, run, { tensor, index: 7, of: 'gradient' }).tex.split('=')[1];
    expect(text('x')).toBe(
      `\\sum_{(s,a,i)\\,\\to\\,x[7]}${gradientOf('\\mathrm{pa}[s]')}\\;\\mathrm{wa}[a][i]`,
    );
    const other = made(narrow, 90);
    expect(
      explain(narrow, other.weights, other.trace, {
        tensor: 'sx',
        index: 7,
        of: 'gradient',
      }).tex,
    ).toContain(`\\sum_{(p,a,i)\\,\\to\\,\\mathrm{sx}[7]}${gradientOf('a[p]')}\\;\\mathrm{wa}[a][i]`);
  });
});

/** A pool over `channels` maps of `size`. */
function poolOver(size: readonly [number, number], window: number, channels: number): MaxPool {
  const input = valueTensor('a', [...mapAxis('q', channels), ...plane(size)], 'p');
  return maxPool(input, { output: 'p', window }, 'j');
}

describe('a pool over two channels', () => {
  const layer = poolOver([4, 6], 2, 2);
  // three windows across, two down, in each channel; in the last window of channel 1 all four are equal
  const rows = [
    [1, 2, 0, 0, 9, 1],
    [3, 0, 0, 5, 1, 1],
    [0, 0, -1, -2, 0, 7],
    [8, 0, -3, -4, 0, 0],
    [0, 6, 1, 1, 2, 3],
    [0, 0, 1, 2, 4, 0],
    [-5, -6, 0, 1, 3, 3],
    [-7, -8, 0, 0, 3, 3],
  ];
  const run = {
    values: { a: Float64Array.from(rows.flat()), p: new Float64Array(12) },
    gradients: { a: new Float64Array(48).fill(5), p: Float64Array.from(upTo(12), (n) => n + 1) },
    winners: { p: new Int32Array(12) },
  };
  layer.forward(run);
  layer.backward(run);

  it('keeps the largest of each window, and remembers where it sat', () => {
    expect([...run.values.p]).toEqual([3, 5, 9, 8, -1, 7, 6, 2, 4, -5, 1, 3]);
    expect([...run.winners.p]).toEqual([6, 9, 4, 18, 14, 17, 25, 33, 34, 36, 39, 40]);
  });

  it('gives each winner the whole error of its cell and the losers nothing', () => {
    const routed = upTo(48).map((place) => {
      const cell = run.winners.p.indexOf(place);
      return cell < 0 ? 0 : cell + 1;
    });
    expect([...run.gradients.a]).toEqual(routed);
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
        const layer = poolOver(size, window, channels);
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
