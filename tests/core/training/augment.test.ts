import { describe, expect, it } from 'vitest';
import { AUGMENT_LIMITS, augmentInto, createRandom, type Random } from '../../../src/core/index.ts';

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

  it('writes its own image whole, edges too, and nothing beside it', () => {
    const full = Float64Array.from({ length: SIDE * SIDE }, (_, n) => (n + 1) / 200);
    const to = new Float64Array(3 * SIDE * SIDE).fill(7);
    augmentInto(full, 0, to, SIDE * SIDE, SIDE, createRandom(1), STILL);
    expect(to.subarray(SIDE * SIDE, 2 * SIDE * SIDE)).toEqual(full);
    expect(sum(to)).toBeCloseTo(sum(full) + 2 * SIDE * SIDE * 7, 9);
  });
});

describe('each movement at its limit', () => {
  const small = 5;

  /** Where the ink of a dot goes, as "row,column ink"; `towards` is -1, 0 or 1 for each movement. */
  function moved(
    row: number,
    column: number,
    limits: Partial<typeof STILL>,
    towards: readonly number[],
  ): string[] {
    const values = towards.map((way) => (way + 1) / 2);
    const random: Random = { ...createRandom(1), next: () => values.shift() ?? 0.5 };
    const image = new Float64Array(small * small);
    image[row * small + column] = 1;
    const to = new Float64Array(small * small);
    augmentInto(image, 0, to, 0, small, random, { ...STILL, ...limits });
    return Array.from(
      to,
      (ink, n) => `${Math.floor(n / small)},${n % small} ${Number(ink.toFixed(9))}`,
    ).filter((line) => !line.endsWith(' 0'));
  }

  it('a turn to the right by a right angle takes what is above to the right, and what is right below', () => {
    const limits = { rotation: Math.PI / 2 };
    expect(moved(0, 2, limits, [1])).toEqual(['2,4 1']);
    expect(moved(2, 3, limits, [1])).toEqual(['3,2 1']);
    expect(moved(0, 2, limits, [-1])).toEqual(['2,0 1']);
  });

  it('growing to twice the size takes a dot twice as far from the middle, and makes it wider', () => {
    expect(moved(1, 3, { scale: 1 }, [0, 1])).toEqual(['0,3 0.5', '0,4 1', '1,3 0.25', '1,4 0.5']);
  });

  it('a slant takes what is above one way and what is below the other, and leaves rows where they are', () => {
    expect(moved(0, 2, { shear: 1 }, [0, 0, 1])).toEqual(['0,4 1']);
    expect(moved(4, 2, { shear: 1 }, [0, 0, 1])).toEqual(['4,0 1']);
    expect(moved(3, 2, { shear: 1 }, [0, 0, -1])).toEqual(['3,3 1']);
    expect(moved(2, 2, { shear: 1 }, [0, 0, 1])).toEqual(['2,2 1']);
  });

  it('a shift takes a dot down, then right, and between pixels shares it out by nearness', () => {
    expect(moved(1, 2, { shift: 1 }, [0, 0, 0, 1])).toEqual(['2,2 1']);
    expect(moved(1, 2, { shift: 1 }, [0, 0, 0, 0, 1])).toEqual(['1,3 1']);
    expect(moved(1, 2, { shift: 1 }, [0, 0, 0, -1, -1])).toEqual(['0,1 1']);
    expect(moved(1, 2, { shift: 0.25 }, [0, 0, 0, 1, -1])).toEqual([
      '1,1 0.1875',
      '1,2 0.5625',
      '2,1 0.0625',
      '2,2 0.1875',
    ]);
  });

  it('what goes over an edge is gone', () => {
    expect(moved(4, 4, { shift: 1 }, [0, 0, 0, 1])).toEqual([]);
    expect(moved(0, 0, { shift: 1 }, [0, 0, 0, 0, -1])).toEqual([]);
    expect(moved(0, 0, { shift: 0.5 }, [0, 0, 0, -1])).toEqual(['0,0 0.5']);
  });
});
