import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawStrokes, halve, prepare, type Prepared, type Stroke } from '../../../src/core/index.ts';
import { realDigits } from '../../fixtures/mnist.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';

const SIDE = 112;

/** Mean of |a - b|. */
function difference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, value, n) => sum + Math.abs(value - b[n]), 0) / a.length;
}

/**
 * Mean of |a - b| over two 28x28, 1 = full ink, for the best of the nine places within a pixel: where the centre of
 * mass lies right between two pixels, a hair decides to which of them MNIST's whole-pixel moves take it.
 */
function differenceButForOnePixel(a: Uint8Array, b: Uint8Array): number {
  const shifts = [-29, -28, -27, -1, 0, 1, 27, 28, 29];
  const differences = shifts.map((shift) => {
    const there = Array.from(b, (_, place) => b[place + shift] ?? 0);
    return difference(a, there) / 255;
  });
  return Math.min(...differences);
}

function middleOfMass(image28: Uint8Array): { row: number; column: number } {
  const mass = image28.reduce((sum, ink) => sum + ink, 0);
  const along = (index: (place: number) => number): number =>
    image28.reduce((sum, ink, place) => sum + ink * index(place), 0) / mass;
  return { row: along((place) => Math.floor(place / 28)), column: along((place) => place % 28) };
}

/** `picture` (from x from) put into a larger one at a row and a column. */
function moved(
  picture: ArrayLike<number>,
  from: number,
  to: number,
  row: number,
  column: number,
): Uint8Array {
  const larger = new Uint8Array(to * to);
  for (let place = 0; place < picture.length; place += 1) {
    larger[(Math.floor(place / from) + row) * to + (place % from) + column] = picture[place];
  }
  return larger;
}

/** `times` larger, with smooth (bilinear) scaling as browsers do it. */
function enlarged(picture: Uint8Array, times: number): Uint8Array {
  const side = 28 * times;
  const ink = (row: number, column: number): number =>
    row < 0 || column < 0 || row > 27 || column > 27 ? 0 : picture[row * 28 + column];
  return Uint8Array.from({ length: side * side }, (_, place) => {
    const y = (Math.floor(place / side) + 0.5) / times - 0.5;
    const x = ((place % side) + 0.5) / times - 0.5;
    const [row, column] = [Math.floor(y), Math.floor(x)];
    const above = ink(row, column) * (1 - x + column) + ink(row, column + 1) * (x - column);
    const below = ink(row + 1, column) * (1 - x + column) + ink(row + 1, column + 1) * (x - column);
    return Math.round(above * (1 - y + row) + below * (y - row));
  });
}

function draw(strokes: readonly Stroke[], scale = 1, x = 0, y = 0, radius = 0.04): Prepared {
  const placed = strokes.map((stroke) =>
    stroke.map((point) => ({ x: 0.5 + (point.x - 0.5) * scale + x, y: 0.5 + (point.y - 0.5) * scale + y })),
  );
  return prepare(drawStrokes(placed, SIDE, radius), SIDE, SIDE);
}

const offset = fc.double({ min: -0.12, max: 0.12, noNaN: true });
const digit = fc.nat(9);
const coordinate = fc.double({ min: 0.1, max: 0.9, noNaN: true });
const scribble = fc.array(
  fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 5 }),
  {
    minLength: 1,
    maxLength: 3,
  },
);

describe('preparing real digits of MNIST', () => {
  const digits = [0, 1, 4, 7, 8].flatMap((label) => realDigits(label, 40));

  it('gives them back unchanged, because they were made this way', () => {
    for (const bytes of digits) expect(prepare(bytes, 28, 28).image28).toEqual(bytes);
  });

  it('gives them back from anywhere in a larger picture', () => {
    for (const bytes of digits) expect(prepare(moved(bytes, 28, 60, 31, 2), 60, 60).image28).toEqual(bytes);
  });

  it('gives them back from floats 0..1 and from floats 0..255', () => {
    for (const bytes of digits.slice(0, 20)) {
      expect(
        prepare(
          Float32Array.from(bytes, (ink) => ink / 255),
          28,
          28,
        ).image28,
      ).toEqual(bytes);
      expect(prepare(Float64Array.from(bytes), 28, 28).image28).toEqual(bytes);
      expect(prepare(Array.from(bytes), 28, 28).image28).toEqual(bytes);
      expect(prepare(new Uint8ClampedArray(bytes), 28, 28).image28).toEqual(bytes);
    }
  });

  it('finds them again, five times enlarged and moved, to within the blur of enlarging', () => {
    const differences = digits.map((bytes) => {
      const large = moved(enlarged(bytes, 5), 140, 200, 50, 9);
      return difference(prepare(large, 200, 200).image, prepare(bytes, 28, 28).image);
    });
    const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
    expect(mean).toBeLessThan(0.035); // enlarging and averaging back alone costs 0.02
  });

  it('finds them again exactly, five times enlarged with hard edges', () => {
    for (const bytes of digits.slice(0, 30)) {
      const large = Uint8Array.from({ length: 140 * 140 }, (_, place) => {
        return bytes[Math.floor(place / 140 / 5) * 28 + Math.floor((place % 140) / 5)];
      });
      expect(prepare(large, 140, 140).image28).toEqual(bytes);
    }
  });

  it('has their middle where MNIST has it: within half a pixel of row 14, column 14', () => {
    for (const bytes of digits) {
      const { row, column } = middleOfMass(bytes);
      expect(Math.abs(row - 14)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(column - 14)).toBeLessThanOrEqual(0.5);
    }
  });
});

describe('preparing a drawing', () => {
  it('hardly changes when the drawing is moved by parts of a pixel', () => {
    fc.assert(
      fc.property(digit, offset, offset, (target, x, y) => {
        const there = draw(DIGIT_STROKES[target], 0.9, x, y);
        const here = draw(DIGIT_STROKES[target], 0.9);
        expect(differenceButForOnePixel(there.image28, here.image28)).toBeLessThan(0.06);
      }),
    );
  });

  it('does not change at all when the drawing is moved by whole pixels', () => {
    fc.assert(
      fc.property(digit, fc.nat(30), fc.nat(30), (target, row, column) => {
        const raw = drawStrokes(DIGIT_STROKES[target], SIDE);
        const there = prepare(moved(raw, SIDE, SIDE + 30, row, column), SIDE + 30, SIDE + 30);
        expect(there.image).toEqual(prepare(raw, SIDE, SIDE).image);
      }),
    );
  });

  it('hardly changes when the drawing is scaled, pen and all', () => {
    fc.assert(
      fc.property(digit, fc.double({ min: 0.5, max: 1.2, noNaN: true }), (target, scale) => {
        const scaled = draw(DIGIT_STROKES[target], scale, 0, 0, 0.04 * scale);
        const whole = draw(DIGIT_STROKES[target]);
        expect(differenceButForOnePixel(scaled.image28, whole.image28)).toBeLessThan(0.06);
      }),
    );
  });

  it('puts the centre of mass within half a pixel of row 14, column 14', () => {
    for (const strokes of DIGIT_STROKES) {
      const { row, column } = middleOfMass(draw(strokes).image28);
      expect(Math.abs(row - 14)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(column - 14)).toBeLessThanOrEqual(0.5);
    }
  });

  it('reports stages that fit together: box, fitted picture, centre of mass, whole pixels moved', () => {
    fc.assert(
      fc.property(scribble, (strokes) => {
        const raw = drawStrokes(strokes, SIDE);
        const { stages, image28, blank } = prepare(raw, SIDE, SIDE);
        expect(blank).toBe(false);
        if (!stages) throw new Error('expected stages');
        const { box, fitted, centreOfMass, shift } = stages;
        const inside = (place: number): boolean => {
          const [row, column] = [Math.floor(place / SIDE) - box.top, (place % SIDE) - box.left];
          return row >= 0 && column >= 0 && row < box.height && column < box.width;
        };
        expect(raw.every((ink, place) => ink === 0 || inside(place))).toBe(true);
        expect(Math.abs(centreOfMass.row + shift.rows - 14)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(centreOfMass.column + shift.columns - 14)).toBeLessThanOrEqual(0.5);
        expect(image28.reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(
          fitted.reduce((sum, ink) => sum + ink, 0),
        );
      }),
    );
  });

  it('fits the longer side to 20 pixels and keeps the aspect', () => {
    const bar = new Uint8Array(SIDE * SIDE);
    for (let row = 10; row < 90; row += 1) bar.fill(255, row * SIDE + 50, row * SIDE + 70);
    const { stages } = prepare(bar, SIDE, SIDE);
    expect(stages?.box).toEqual({ left: 50, top: 10, width: 20, height: 80 });
    const full = Array.from(stages?.fitted ?? [], (ink, place) => (ink === 255 ? place : -1)).filter(
      (p) => p >= 0,
    );
    expect(full.length).toBe(20 * 5);
    expect(new Set(full.map((place) => place % 20))).toEqual(new Set([7, 8, 9, 10, 11]));
  });

  it('keeps every hair of a thin stroke', () => {
    const hair = new Uint8Array(280 * 280);
    for (let n = 20; n < 260; n += 1) hair[n * 280 + n] = 255;
    const { fitted } = prepare(hair, 280, 280).stages ?? { fitted: new Uint8Array(400) };
    for (let n = 0; n < 20; n += 1) expect(fitted[n * 21]).toBeGreaterThan(0);
  });

  it('stays within 0..1 and is the 28x28 with its 2x2 blocks averaged', () => {
    fc.assert(
      fc.property(scribble, (strokes) => {
        const { image, image28 } = draw(strokes);
        expect(image).toEqual(Float64Array.from(halve(image28), (byte) => byte / 255));
        expect(image.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
        expect(image.some((ink) => ink > 0)).toBe(true);
      }),
    );
  });

  it('rounds halves of a block mean up', () => {
    const image28 = new Uint8Array(784);
    image28.set([1, 1], 0);
    image28.set([1, 0], 2);
    expect(Array.from(halve(image28).subarray(0, 3))).toEqual([1, 0, 0]);
    expect(() => halve(new Uint8Array(3))).toThrow(
      new RangeError('image28: expected 784 bytes (28 x 28), got 3'),
    );
  });

  it('takes the darkest drawing, all ink, as a full square', () => {
    const { image28, stages } = prepare(new Uint8Array(30 * 30).fill(255), 30, 30);
    expect(image28.reduce((sum, ink) => sum + ink, 0)).toBe(400 * 255);
    expect(stages?.fitted.every((ink) => ink === 255)).toBe(true);
  });

  it('takes a single dot, even one of a single pixel', () => {
    const { blank, image28 } = draw([[{ x: 0.2, y: 0.9 }]]);
    expect(blank).toBe(false);
    expect(Math.max(...image28)).toBe(255);
    const pixel = new Uint8Array(100);
    pixel[37] = 200;
    expect(Math.max(...prepare(pixel, 10, 10).image28)).toBe(200);
  });

  it('takes a picture wider than high', () => {
    const wide = new Uint8Array(40 * 10).fill(90);
    expect(prepare(wide, 40, 10).stages?.box).toEqual({ left: 0, top: 0, width: 40, height: 10 });
  });

  it('says that a blank drawing is blank, and gives all zeros', () => {
    for (const normalize of [true, false]) {
      const { image, image28, blank, stages } = prepare(new Float64Array(SIDE * SIDE), SIDE, SIDE, {
        normalize,
      });
      expect({ blank, stages }).toEqual({ blank: true, stages: null });
      expect(image).toEqual(new Float64Array(196));
      expect(image28).toEqual(new Uint8Array(784));
    }
  });

  it('leaves the drawing where and as large as it is with normalization off', () => {
    const raw = new Uint8Array(56 * 56);
    for (let row = 4; row < 6; row += 1) raw.fill(200, row * 56 + 8, row * 56 + 10);
    const { image28, stages } = prepare(raw, 56, 56, { normalize: false });
    expect(stages).toBeNull();
    expect(image28[2 * 28 + 4]).toBe(200);
    expect(image28.reduce((sum, ink) => sum + ink, 0)).toBe(200);
  });

  it('refuses anything else, and says what was expected and what came', () => {
    const bad = (value: number): Float64Array => new Float64Array(9).fill(value, 4, 5);
    expect(() => prepare(new Uint8Array(5), 3, 3)).toThrow(
      new RangeError('grey: expected 9 numbers (3 x 3), got 5'),
    );
    expect(() => prepare(new Uint8Array(0), 0, 3)).toThrow(/^width: expected a whole number from 1 to/);
    expect(() => prepare(new Uint8Array(9), 3, 1.5)).toThrow(/^height: .*got 1.5$/);
    for (const value of [NaN, Infinity, -0.5, 255.5]) {
      expect(() => prepare(bad(value), 3, 3)).toThrow(
        new RangeError(`grey[4]: expected a number from 0 to 1 or from 0 to 255, got ${value}`),
      );
    }
  });
});
