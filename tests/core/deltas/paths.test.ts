import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metPixel, networks, multiplications, paths, type Path, type Ref } from '../../../src/core/index.ts';
import {
  factorNumber,
  networkNames,
  randomScene,
  short,
  someRef,
  total,
  upTo,
  type Scene,
} from '../support.ts';

const kernel = randomScene('kernel', 31);
const fourLayer = randomScene('fourLayer', 32);

function written(scene: Scene, tensor: string, index: number): Path[] {
  const ref: Ref = { tensor, index, of: 'gradient' };
  return [...paths(scene.network, scene.weights, scene.trace, ref)];
}

function expectSum(scene: Scene, tensor: string, index: number, list: readonly Path[]): void {
  const { sum, size } = total(list);
  const gradient = scene.trace.gradients[tensor][index];
  expect(Math.abs(sum - gradient)).toBeLessThanOrEqual(1e-12 * size);
}

describe('the products behind a kernel weight', () => {
  it('are 20,000 of seven factors each, and sum to its gradient', () => {
    for (const i of [0, 7, 24]) {
      const list = written(kernel, 'w1cnn', i);
      expect(list).toHaveLength(20_000);
      expect(new Set(list.map(({ factors }) => factors.length))).toEqual(new Set([7]));
      expectSum(kernel, 'w1cnn', i, list);
    }
  });

  it('pass every cell j, hidden unit m and output k exactly once', () => {
    const list = written(kernel, 'w1cnn', 12);
    expect(new Set(list.map(({ j, m, k }) => `${j} ${m} ${k}`)).size).toBe(20_000);
    for (const [letter, count] of [
      ['j', 25],
      ['m', 80],
      ['k', 10],
    ] as const) {
      expect(new Set(list.map((path) => path[letter]))).toEqual(new Set(upTo(count)));
    }
  });

  it('have their factors in the order of the source article, from the output back to the pixel met', () => {
    for (const { j, m, k, factors, value } of written(kernel, 'w1cnn', 7)) {
      const { pixel } = metPixel(kernel.trace, Number(j), 7);
      const expected = [
        `yo[${k}]-d[${k}]`,
        `ds yo[${k}]`,
        `w2[${Number(m) * 10 + Number(k)}]`,
        `ds h2o[${m}]`,
        `w12[${Number(j) * 80 + Number(m)}]`,
        `ds hocnn[${j}]`,
        `x[${pixel}]`,
      ].join(' * ');
      if (factors.map(short).join(' * ') !== expected) expect(factors.map(short).join(' * ')).toBe(expected);
      const product = factors.reduce((so, factor) => so * factorNumber(kernel, factor), 1);
      if (product !== value) expect(value).toBe(product);
    }
  });
});

describe('the products behind the other weights', () => {
  it('are 800 of seven factors for w1, over m and k with j the weight’s own', () => {
    const list = written(fourLayer, 'w1', 90 * 25 + 17);
    expect(list).toHaveLength(800);
    expectSum(fourLayer, 'w1', 90 * 25 + 17, list);
    expect(new Set(list.map(({ j }) => j))).toEqual(new Set([17]));
    expect(new Set(list.map(({ m, k }) => `${m} ${k}`)).size).toBe(800);
    expect(list[0].factors.map(short).join(' * ')).toBe(
      'yo[0]-d[0] * ds yo[0] * w2[0] * ds h2o[0] * w12[1360] * ds ho[17] * x[90]',
    );
  });

  it('are 10 of five factors for w12', () => {
    const list = written(kernel, 'w12', 3 * 80 + 41);
    expect(list).toHaveLength(10);
    expectSum(kernel, 'w12', 3 * 80 + 41, list);
    expect(list.map(({ j, m, k }) => [j, m, k])).toEqual(upTo(10).map((k) => [3, 41, k]));
    expect(list[6].factors.map(short).join(' * ')).toBe(
      'yo[6]-d[6] * ds yo[6] * w2[416] * ds h2o[41] * hocnn[3]',
    );
  });

  it('are one of three factors for w2, which no cell j has a part in', () => {
    const list = written(fourLayer, 'w2', 41 * 10 + 6);
    expect(list).toHaveLength(1);
    expectSum(fourLayer, 'w2', 41 * 10 + 6, list);
    expect(list[0]).toMatchObject({ j: null, m: 41, k: 6 });
    expect(list[0].factors.map(short).join(' * ')).toBe('yo[6]-d[6] * ds yo[6] * h2o[41]');
  });
});

describe('the products behind any gradient', () => {
  it('number 25, 80 and 10 times as many as the levels above have, and sum to it', () => {
    const counts: [Scene, string, number][] = [
      [kernel, 'hicnn', 800],
      [kernel, 'hocnn', 800],
      [kernel, 'h2i', 10],
      [kernel, 'h2o', 10],
      [kernel, 'yi', 1],
      [kernel, 'yo', 1],
      [kernel, 'temphicnn', 800],
      [fourLayer, 'hi', 800],
      [fourLayer, 'x', 20_000],
    ];
    for (const [scene, tensor, count] of counts) {
      const list = written(scene, tensor, 4);
      expect(list, tensor).toHaveLength(count);
      expectSum(scene, tensor, 4, list);
    }
  });

  it('sum to it in both networks, wherever they are asked for', () => {
    for (const name of networkNames) {
      fc.assert(
        fc.property(fc.nat({ max: 50 }), someRef(networks[name]), (seed, { tensor, index }) => {
          const scene = randomScene(name, seed, 0.3, 2);
          if (tensor === 'd') return;
          const ref: Ref = { tensor, index, of: 'gradient' };
          // millions beneath two convolutions: largestRoutes.test.ts
          if (multiplications(scene.network, scene.weights, scene.trace, [ref]).paths > 100_000) return;
          expectSum(scene, tensor, index, written(scene, tensor, index));
        }),
        { numRuns: 15 },
      );
    }
  });

  it('are made one at a time, so that a reader may stop early', () => {
    const ref: Ref = { tensor: 'w1cnn', index: 0, of: 'gradient' };
    const [first, second] = paths(kernel.network, kernel.weights, kernel.trace, ref);
    expect([first, second].map(({ j, m, k }) => [j, m, k])).toEqual([
      [0, 0, 0],
      [0, 0, 1],
    ]);
  });

  it('are refused for a value, which no error flows back through', () => {
    const ref: Ref = { tensor: 'w1cnn', index: 0, of: 'value' };
    expect(() => [...paths(kernel.network, kernel.weights, kernel.trace, ref)]).toThrow(RangeError);
  });
});
