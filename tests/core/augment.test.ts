import { describe, expect, it } from 'vitest';
import { AUGMENT_LIMITS, augmentInto, createRandom } from '../../src/core/index.ts';

const SIDE = 14;
const STILL = { rotation: 0, scale: 0, shear: 0, shift: 0 };

/** A bar: rows 4 to 9, columns 6 and 7. */
function bar(): Float64Array {
  const image = new Float64Array(SIDE * SIDE);
  for (let r = 4; r < 10; r += 1) image.fill(1, r * SIDE + 6, r * SIDE + 8);
  return image;
}

function augmented(image: Float64Array, seed: number, limits = AUGMENT_LIMITS): Float64Array {
  const to = new Float64Array(SIDE * SIDE);
  augmentInto(image, 0, to, 0, SIDE, createRandom(seed), limits);
  return to;
}

const sum = (numbers: Float64Array): number => numbers.reduce((total, value) => total + value, 0);

/** Row and column of the ink's centre of mass. */
function centre(image: Float64Array): [number, number] {
  const total = sum(image);
  const rows = image.map((ink, n) => ink * Math.floor(n / SIDE));
  const columns = image.map((ink, n) => ink * (n % SIDE));
  return [sum(rows) / total, sum(columns) / total];
}

describe('another hand', () => {
  it('that may do nothing writes the same digit', () => {
    expect(augmented(bar(), 1, STILL)).toEqual(bar());
  });

  it('writes the same digit for the same seed, and another for another', () => {
    expect(augmented(bar(), 1)).toEqual(augmented(bar(), 1));
    expect(augmented(bar(), 1)).not.toEqual(augmented(bar(), 2));
  });

  it('shifts by no more than it may', () => {
    const [row, column] = centre(bar());
    for (let seed = 0; seed < 50; seed += 1) {
      const [down, right] = centre(augmented(bar(), seed, { ...STILL, shift: 0.5 }));
      expect(Math.abs(down - row)).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(Math.abs(right - column)).toBeLessThanOrEqual(0.5 + 1e-9);
    }
  });

  it('keeps about as much ink, and none of it above 1', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const image = augmented(bar(), seed);
      expect(sum(image) / sum(bar())).toBeGreaterThan(0.8);
      expect(sum(image) / sum(bar())).toBeLessThan(1.25);
      expect(Math.max(...image)).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  it('turns a bar about its middle: what leans left above leans right below', () => {
    const turned = augmented(bar(), 3, { ...STILL, rotation: 0.5 });
    const column = (r: number): number => {
      const row = turned.slice(r * SIDE, (r + 1) * SIDE);
      return sum(row.map((ink, c) => ink * c)) / sum(row);
    };
    expect((column(4) - 6.5) * (column(9) - 6.5)).toBeLessThan(0);
  });

  it('reads one image of many and writes at its place', () => {
    const images = new Float64Array(3 * SIDE * SIDE);
    images.set(bar(), SIDE * SIDE);
    const to = new Float64Array(2 * SIDE * SIDE);
    augmentInto(images, SIDE * SIDE, to, SIDE * SIDE, SIDE, createRandom(1), STILL);
    expect(to.subarray(SIDE * SIDE)).toEqual(bar());
    expect(sum(to.subarray(0, SIDE * SIDE))).toBe(0);
  });
});
