import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/core/index.ts';
import { seedFor } from '../../src/core/random.ts';
import { upTo } from './support.ts';

describe('the seeded generator', () => {
  it('gives the numbers of mulberry32 for its seed', () => {
    const numbers = (seed: number): number[] => {
      const random = createRandom(seed);
      return upTo(4).map(() => random.next() * 2 ** 32);
    };
    expect(numbers(0)).toEqual([1144304738, 1416247, 958946056, 627933444]);
    expect(numbers(1)).toEqual([2693262067, 11749833, 2265367787, 4213581821]);
  });

  it('stays in [0, 1), and below a limit', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1000 }), (seed, limit) => {
        const random = createRandom(seed);
        for (let n = 0; n < 50; n += 1) {
          const value = random.next();
          expect(value >= 0 && value < 1).toBe(true);
          const whole = random.below(limit);
          expect(Number.isInteger(whole) && whole >= 0 && whole < limit).toBe(true);
        }
      }),
    );
  });

  it('gives normal numbers: mean 0, deviation 1, 68% within one deviation', () => {
    const random = createRandom(4);
    const numbers = upTo(20_000).map(() => random.normal());
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const variance = numbers.reduce((sum, value) => sum + value * value, 0) / numbers.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
    const within = numbers.filter((value) => Math.abs(value) < 1).length / numbers.length;
    expect(Math.abs(within - 0.6827)).toBeLessThan(0.01);
  });

  it('gives normal numbers that do not come in equal or opposite pairs', () => {
    const random = createRandom(5);
    const sizes = upTo(1000).map(() => Math.abs(random.normal()));
    expect(new Set(sizes).size).toBe(1000);
  });

  it('shuffles: every number once, and not in order', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 200 }), (seed, length) => {
        const order = createRandom(seed).permutation(length);
        expect([...order].sort((a, b) => a - b)).toEqual(upTo(length));
      }),
    );
    expect([...createRandom(1).permutation(50)]).not.toEqual(upTo(50));
  });

  it('shuffles without favour: each number is first about equally often', () => {
    const first = [0, 0, 0, 0, 0];
    for (const seed of upTo(5000)) first[createRandom(seed).permutation(5)[0]] += 1;
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('gives each tensor a seed of its own', () => {
    const seeds = ['w1cnn', 'w1', 'w12', 'w2'].flatMap((name) =>
      upTo(100).map((seed) => seedFor(seed, name)),
    );
    expect(new Set(seeds).size).toBe(400);
  });
});
