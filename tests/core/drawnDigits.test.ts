import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  drawStrokes,
  fittedPenRadius,
  networks,
  parseWeights,
  PEN_RADIUS,
  predict,
  prepare,
  type Stroke,
} from '../../src/core/index.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';

const SIDE = 168;
const file = parseWeights(
  readFileSync(new URL('../../public/weights/kernel-trained.json', import.meta.url), 'utf8'),
);

/** The digit that the shipped kernel network sees in strokes, drawn smaller or larger than they are. */
function guess(strokes: readonly Stroke[], scale: number, radiusOf = fittedPenRadius): number {
  if ('error' in file) throw new Error('expected the shipped weights');
  const scaled = strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: 0.5 + (x - 0.5) * scale, y: 0.5 + (y - 0.5) * scale })),
  );
  const yo = predict(
    networks.kernel,
    file.weights,
    prepare(drawStrokes(scaled, SIDE, radiusOf(scaled)), SIDE, SIDE).image,
  );
  return yo.indexOf(Math.max(...yo));
}

describe('the trained kernel network on digits drawn with the pen', () => {
  it.each([0.12, 0.2, 0.3, 0.6, 0.8, 1, 1.2])('reads all ten at %s times their size', (scale) => {
    expect(DIGIT_STROKES.map((strokes) => guess(strokes, scale))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('would take small ones for blobs with the pen of large ones', () => {
    const read = DIGIT_STROKES.filter((strokes, digit) => guess(strokes, 0.2, () => PEN_RADIUS) === digit);
    expect(read.length).toBeLessThan(8);
  });
});
