import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawingExtent,
  drawStrokes,
  fittedPenRadius,
  inkSegment,
  PEN_RADIUS,
  type Point,
} from '../../../src/core/index.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';

const SIDE = 64;
const points = fc.array(
  fc.record({
    x: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
    y: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('the pen for a drawing that is fitted', () => {
  const line = (length: number) => [
    [
      { x: 0.3, y: 0.2 },
      { x: 0.3, y: 0.2 + length },
    ],
  ];

  it('is the pen as it is for a drawing that is large enough, and finer in proportion for a smaller one', () => {
    expect([1, 0.6, 0.4].map((length) => fittedPenRadius(line(length)))).toEqual([
      PEN_RADIUS,
      PEN_RADIUS,
      PEN_RADIUS,
    ]);
    expect(fittedPenRadius(line(0.2))).toBeCloseTo(PEN_RADIUS / 2, 12);
    expect(fittedPenRadius(line(0.1))).toBeCloseTo(PEN_RADIUS / 4, 12);
  });

  it('never vanishes', () => {
    for (const strokes of [[], [[]], line(0), line(0.01)])
      expect(fittedPenRadius(strokes)).toBeCloseTo(PEN_RADIUS / 10, 12);
  });

  it('counts the extent over all strokes, and no further than the pad', () => {
    expect(drawingExtent([...line(0.2), [{ x: 0.8, y: 0.3 }]])).toBeCloseTo(0.5, 12);
    expect(
      drawingExtent([
        [
          { x: -3, y: 0.5 },
          { x: 0.1, y: 0.5 },
        ],
      ]),
    ).toBeCloseTo(0.1, 12);
    expect(drawingExtent([[{ x: 5, y: 7 }]])).toBe(0);
  });
});

describe('the pen', () => {
  it('leaves the paper white without strokes', () => {
    expect(drawStrokes([], SIDE)).toEqual(new Uint8Array(SIDE * SIDE));
    expect(drawStrokes([[]], SIDE)).toEqual(new Uint8Array(SIDE * SIDE));
  });

  it('makes a round dot of a single point, as wide as the pen', () => {
    const dot = drawStrokes([[{ x: 0.5, y: 0.25 }]], SIDE, 0.1);
    const mass = dot.reduce((sum, ink) => sum + ink / 255, 0);
    expect(mass / (Math.PI * (0.1 * SIDE) ** 2)).toBeCloseTo(1, 1);
    expect(dot[16 * SIDE + 32]).toBe(255);
    // the same to the left as above
    expect(dot[16 * SIDE + 32 - 6]).toBe(dot[(16 - 6) * SIDE + 32]);
  });

  it('fades from full ink to paper around the radius', () => {
    const picture = drawStrokes(
      [
        [
          { x: 0.5, y: 0 },
          { x: 0.5, y: 1 },
        ],
      ],
      200,
      0.1,
    );
    const at = (away: number): number => picture[100 * 200 + 100 + away];
    expect(at(14)).toBe(255); // 14.5 pixels from the line
    expect(at(15)).toBeLessThan(255);
    expect(at(19)).toBeGreaterThan(127);
    expect(at(20)).toBeLessThan(128);
    expect(at(24)).toBeGreaterThan(0);
    expect(at(25)).toBe(0);
  });

  it('draws a line without gaps even where the pen is thinner than a pixel', () => {
    const from = { x: 0.1, y: 0.13 };
    const thin = drawStrokes([[from, { x: 0.9, y: 0.71 }]], 28, 0.01);
    for (let column = 3; column < 25; column += 1) {
      const inks = Array.from({ length: 28 }, (_, row) => thin[row * 28 + column]);
      expect(Math.max(...inks)).toBeGreaterThan(60);
    }
  });

  it('draws one segment at a time exactly as it draws the whole stroke', () => {
    fc.assert(
      fc.property(points, (stroke) => {
        const grey = new Uint8Array(SIDE * SIDE);
        inkSegment(grey, SIDE, stroke[0], stroke[0]);
        for (let n = 1; n < stroke.length; n += 1) inkSegment(grey, SIDE, stroke[n - 1], stroke[n]);
        expect(grey).toEqual(drawStrokes([stroke], SIDE));
      }),
    );
  });

  it('gives the same picture in either direction, and never takes ink away', () => {
    fc.assert(
      fc.property(points, points, (one, other) => {
        const both = drawStrokes([one, other], SIDE);
        expect(drawStrokes([[...other].reverse(), one], SIDE)).toEqual(both);
        expect(drawStrokes([one], SIDE).every((ink, place) => ink <= both[place])).toBe(true);
      }),
    );
  });

  it('cuts ink off at the edge of the pad instead of wrapping it around', () => {
    const corner = drawStrokes([[{ x: 1.01, y: 0.5 }]], SIDE);
    for (let row = 0; row < SIDE; row += 1) expect(corner[row * SIDE]).toBe(0);
    expect(corner[32 * SIDE + SIDE - 1]).toBeGreaterThan(0);
    expect(Math.max(...drawStrokes([[{ x: 5, y: -3 }]], SIDE))).toBe(0);
  });

  it('draws the same digit at every resolution', () => {
    const density = (side: number): number =>
      drawStrokes(DIGIT_STROKES[8], side).reduce((sum, ink) => sum + ink, 0) / (255 * side * side);
    expect(density(56) / density(280)).toBeCloseTo(1, 2);
  });

  it('refuses what cannot be drawn, and says why', () => {
    const here: Point = { x: 0.5, y: 0.5 };
    expect(() => drawStrokes([], 0)).toThrow(
      new RangeError('side: expected a whole number from 1 to 4096, got 0'),
    );
    expect(() => drawStrokes([[here]], SIDE, 0)).toThrow(
      new RangeError('radius: expected a number above 0, got 0'),
    );
    expect(() => drawStrokes([[here]], SIDE, Infinity)).toThrow(RangeError);
    expect(() => drawStrokes([[{ x: NaN, y: 0 }]], SIDE)).toThrow(
      new RangeError('points[0]: expected a finite number, got NaN'),
    );
    expect(() => inkSegment(new Uint8Array(5), SIDE, here, here, PEN_RADIUS)).toThrow(
      new RangeError('grey: expected 4096 bytes (64 x 64), got 5'),
    );
  });
});
