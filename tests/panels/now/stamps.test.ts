import { describe, expect, it } from 'vitest';
import {
  cellCount,
  explain,
  isConvolution,
  networks,
  pooledConvolution,
  tensorOf,
  trace,
  type Explanation,
} from '../../../src/core/index.ts';
import { pileOf, pileOrder, stampSheetOf, type StampSheet } from '../../../src/panels/now/stamps.ts';
import { plantBug } from '../../../src/planted/plantedBugs.ts';
import { networkNames, randomScene, upTo } from '../../core/support.ts';

const network = networks.kernel;

function scene(seed: number): { explanations: Explanation[]; sheet: StampSheet; x: Float64Array } {
  const { weights, x, d } = randomScene('kernel', seed);
  const traced = trace(network, weights, x, d);
  const explanations = Array.from(weights['w1cnn'], (_, index) =>
    explain(network, weights, traced, { tensor: 'w1cnn', index, of: 'gradient' }),
  );
  const sheet = stampSheetOf(network, explanations);
  if (!sheet) throw new Error('expected stamps for a kernel');
  return { explanations, sheet, x };
}

describe('stamps', () => {
  it('are as many as errors, each as large as the kernel', () => {
    const { sheet } = scene(1);
    expect(sheet.stamps).toHaveLength(25);
    expect(sheet.layout).toEqual({ rows: 5, columns: 5 });
    expect(sheet.kernel).toEqual({ rows: 5, columns: 5 });
    expect(sheet.errors).toBe('hicnn');
    expect(sheet.stamps.map(({ error }) => error.index)).toEqual(Array.from({ length: 25 }, (_, n) => n));
    for (const { cells } of sheet.stamps) {
      expect(cells.map(({ weight }) => weight)).toEqual(Array.from({ length: 25 }, (_, n) => n));
    }
  });

  it('hold the terms of the explanations: cell i of stamp j is term j of weight i', () => {
    const { sheet, explanations } = scene(2);
    for (const [j, stamp] of sheet.stamps.entries()) {
      for (const { weight, value, pixel } of stamp.cells) {
        const term = explanations[weight].terms[j];
        expect(value).toBe(term.value);
        expect(pixel).toBe(term.factors[1].value);
        expect(stamp.errorValue).toBe(term.factors[0].value);
        expect(term.factors[0]).toMatchObject({ ref: stamp.error });
      }
    }
  });

  it('add up to the whole gradient, in any order', () => {
    for (const seed of [1, 2, 3]) {
      const { sheet } = scene(seed);
      for (const order of ['asTheyLie', 'largestFirst'] as const) {
        const pile = pileOf(sheet, pileOrder(sheet, order));
        pile.forEach((sum, weight) => {
          const sizes = sheet.stamps.reduce((all, { cells }) => all + Math.abs(cells[weight].value), 0);
          expect(Math.abs(sum - sheet.total[weight])).toBeLessThanOrEqual(1e-12 * sizes);
        });
      }
    }
  });

  it('of an error that reached all four cells of a window hold the sum of the four patches', () => {
    const { weights, x, d } = randomScene('kernel', 4);
    const planted = plantBug(network, 'allFourCells');
    const traced = trace(planted, weights, x, d);
    const explanations = Array.from(weights['w1cnn'], (_, index) =>
      explain(planted, weights, traced, { tensor: 'w1cnn', index, of: 'gradient' }),
    );
    const sheet = stampSheetOf(planted, explanations);
    if (!sheet) throw new Error('expected stamps for a kernel');
    expect(sheet.stamps).toHaveLength(25);
    for (const { cells } of sheet.stamps) expect(cells).toHaveLength(25);
    const pile = pileOf(sheet, pileOrder(sheet, 'asTheyLie'));
    for (const [weight, sum] of pile.entries()) expect(sum).toBeCloseTo(sheet.total[weight], 10);
  });

  it('are blank only where every pixel of the patch is', () => {
    const { weights, d } = randomScene('kernel', 4);
    const x = new Float64Array(196);
    x[0] = 1; // only windows that begin at the corner see it
    const traced = trace(network, weights, x, d);
    const sheet = stampSheetOf(
      network,
      Array.from(weights['w1cnn'], (_, index) =>
        explain(network, weights, traced, { tensor: 'w1cnn', index, of: 'gradient' }),
      ),
    );
    const inked = sheet?.stamps.filter(({ isBlank }) => !isBlank) ?? [];
    for (const { cells } of inked) expect(cells.some(({ pixel }) => pixel > 0)).toBe(true);
    expect(inked.length).toBeLessThanOrEqual(1);
    expect(sheet?.stamps.filter(({ isBlank }) => isBlank).length).toBeGreaterThanOrEqual(24);
  });

  it('exist for a kernel alone', () => {
    const { weights, x, d } = randomScene('fourLayer', 1);
    const traced = trace(networks.fourLayer, weights, x, d);
    const ref = { tensor: 'h2i', index: 0, of: 'gradient' } as const;
    const dense = explain(networks.fourLayer, weights, traced, ref);
    expect(stampSheetOf(networks.fourLayer, [dense])).toBeNull();
    expect(stampSheetOf(network, [])).toBeNull();
  });
});

describe('the pile', () => {
  it('is empty before the first stamp, and the first stamp itself after it', () => {
    const { sheet } = scene(5);
    expect(pileOf(sheet, [])).toEqual(sheet.total.map(() => 0));
    expect(pileOf(sheet, [7])).toEqual(sheet.stamps[7].cells.map(({ value }) => 0 + value));
  });

  it('takes stamps as they lie, or those that weigh most first', () => {
    const { sheet } = scene(6);
    expect(pileOrder(sheet, 'asTheyLie')).toEqual(sheet.stamps.map((_, n) => n));
    const order = pileOrder(sheet, 'largestFirst');
    expect(order.toSorted((a, b) => a - b)).toEqual(pileOrder(sheet, 'asTheyLie'));
    const sizes = order.map((n) =>
      sheet.stamps[n].cells.reduce((sum, { value }) => sum + Math.abs(value), 0),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('keeps the order of reading among stamps of one size', () => {
    const { sheet } = scene(7);
    const cells = sheet.stamps[0].cells;
    const same = { ...sheet, stamps: sheet.stamps.map((stamp) => ({ ...stamp, cells })) };
    expect(pileOrder(same, 'largestFirst')).toEqual(pileOrder(same, 'asTheyLie'));
  });
});

const kernels = networkNames.flatMap((name) =>
  networks[name].layers.filter(isConvolution).map(({ weights }) => ({ name, weights })),
);

describe.each(kernels)('the stamps of $weights in the $name network', ({ name, weights: tensor }) => {
  it('are those of each kernel: as many as its map has errors, adding up to its gradient', () => {
    const scene = randomScene(name, 8);
    const pooled = pooledConvolution(scene.network, tensor);
    if (!pooled) throw new Error('expected a kernel with a pool');
    const { convolution, pool } = pooled;
    const size = cellCount(tensorOf(scene.network, tensor)) / convolution.kernels;
    for (const kernel of upTo(convolution.kernels)) {
      const explanations = upTo(size).map((n) =>
        explain(scene.network, scene.weights, scene.trace, {
          tensor,
          index: kernel * size + n,
          of: 'gradient',
        }),
      );
      const sheet = stampSheetOf(scene.network, explanations);
      if (!sheet) throw new Error('expected stamps for a kernel');
      expect(sheet.stamps).toHaveLength(pool.outputSize[0] * pool.outputSize[1]);
      expect(sheet.layout).toEqual({ rows: pool.outputSize[0], columns: pool.outputSize[1] });
      pileOf(sheet, pileOrder(sheet, 'largestFirst')).forEach((sum, weight) =>
        expect(sum).toBeCloseTo(scene.trace.gradients[tensor][kernel * size + weight], 12),
      );
    }
  });
});
