import { describe, expect, it } from 'vitest';
import { createRandom, halve } from '../../src/core/index.ts';
import { createAugment, type Limits } from '../../scripts/lib/augment.ts';

const still: Limits = { rotation: 0, scale: 0, shear: 0, shift: 0 };

/** A filled ellipse with soft edges, a little to the right of the middle. */
const image = Uint8Array.from({ length: 784 }, (_, n) => {
  const distance = Math.hypot(((n % 28) - 15) / 5, (Math.floor(n / 28) - 13) / 8);
  return Math.max(0, Math.min(255, Math.round(255 * 3 * (1.2 - distance))));
});

function copies(count: number, limits: Limits, seed = 1, side = 14): Float64Array[] {
  const augment = createAugment(createRandom(seed), limits, side);
  return Array.from({ length: count }, () => {
    const target = new Float64Array(side * side);
    augment(image, target, 0);
    return target;
  });
}

/** Ink, and its mean column and row. */
function measure(x: Float64Array): { ink: number; column: number; row: number } {
  const ink = x.reduce((sum, v) => sum + v, 0);
  const column = x.reduce((sum, v, n) => sum + v * (n % 14), 0) / ink;
  const row = x.reduce((sum, v, n) => sum + v * Math.floor(n / 14), 0) / ink;
  return { ink, column, row };
}

describe('an augmented copy', () => {
  it('is the halved digit, but for rounding, when nothing may change', () => {
    const [copy] = copies(1, still);
    halve(image).forEach((byte, n) => expect(Math.abs(copy[n] * 255 - byte)).toBeLessThanOrEqual(0.5 + 1e-9));
  });

  it('lies between paper and ink', () => {
    const limits = { rotation: 0.3, scale: 0.2, shear: 0.3, shift: 6 };
    for (const copy of copies(50, limits)) {
      expect(Math.min(...copy)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...copy)).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  it('is moved by up to the shift, in halves of the small image, and keeps its ink', () => {
    const middle = measure(copies(1, still)[0]);
    const moved = copies(200, { ...still, shift: 2 }).map(measure);
    for (const { ink, column, row } of moved) {
      expect(Math.abs(ink / middle.ink - 1)).toBeLessThan(0.01);
      expect(Math.abs(column - middle.column)).toBeLessThan(1.01);
      expect(Math.abs(row - middle.row)).toBeLessThan(1.01);
    }
    expect(Math.max(...moved.map(({ column }) => column - middle.column))).toBeGreaterThan(0.8);
    expect(Math.min(...moved.map(({ row }) => row - middle.row))).toBeLessThan(-0.8);
  });

  it('is larger or smaller by up to the scale both ways', () => {
    const inks = copies(300, { ...still, scale: 0.1 }).map((copy) => measure(copy).ink);
    const middle = measure(copies(1, still)[0]).ink;
    expect(Math.max(...inks) / middle).toBeGreaterThan(1.15);
    expect(Math.max(...inks) / middle).toBeLessThan(1.24);
    expect(Math.min(...inks) / middle).toBeLessThan(0.87);
  });

  it.each(['rotation', 'shear'] as const)('leans both ways under %s, around the middle', (kind) => {
    const leans = copies(100, { ...still, [kind]: 0.3 }).map((copy) => {
      const { column, row } = measure(copy);
      return copy.reduce((sum, v, n) => sum + v * ((n % 14) - column) * (Math.floor(n / 14) - row), 0);
    });
    expect(Math.max(...leans)).toBeGreaterThan(20);
    expect(Math.min(...leans)).toBeLessThan(-20);
  });

  it('is the same for the same seed, another for another, and never the same twice', () => {
    const limits = { rotation: 0.1, scale: 0.1, shear: 0.1, shift: 1 };
    expect(copies(3, limits)).toEqual(copies(3, limits));
    expect(copies(1, limits, 2)).not.toEqual(copies(1, limits, 3));
    const [first, second] = copies(2, limits);
    expect(first).not.toEqual(second);
  });

  it('is the same in both sizes, but for the last halving', () => {
    const limits: Limits = { rotation: 0.15, scale: 0.08, shear: 0.1, shift: 1 };
    const [small, large] = [14, 28].map((side) => copies(1, limits, 1, side)[0]);
    for (const cell of [5 * 14 + 6, 7 * 14 + 7, 9 * 14 + 8]) {
      const corner = Math.floor(cell / 14) * 56 + (cell % 14) * 2;
      const block = [corner, corner + 1, corner + 28, corner + 29].map((pixel) => large[pixel]);
      expect(small[cell]).toBeCloseTo(block.reduce((sum, ink) => sum + ink) / 4, 14);
      expect(small[cell]).toBeGreaterThan(0);
    }
  });

  it('is written where it is told to', () => {
    const target = new Float64Array(3 * 196);
    createAugment(createRandom(1), still, 14)(image, target, 196);
    expect(target.subarray(0, 196).every((v) => v === 0)).toBe(true);
    expect(target.subarray(196, 392)).toEqual(copies(1, still)[0]);
    expect(target.subarray(392).every((v) => v === 0)).toBe(true);
  });
});
