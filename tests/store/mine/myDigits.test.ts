import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  digitOf,
  idOf,
  MOST_POINTS,
  imageOfMine,
  ownDigitsOf,
  pointCount,
  tidied,
} from '../../../src/store/mine/myDigits.ts';
import { halve } from '../../../src/core/index.ts';
import { withFineNetwork } from '../../core/fineNetwork.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';

const FINE = withFineNetwork();
const coordinate = fc.double({ min: -2, max: 3, noNaN: true });
const strokes = fc.array(fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1 }), {
  minLength: 1,
  maxLength: 5,
});

describe('strokes as they are kept', () => {
  it('are the same when they are tidied again, and have the same id', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        const tidy = tidied(drawn);
        expect(tidied(tidy)).toEqual(tidy);
        expect(idOf(tidied(tidy))).toBe(idOf(tidy));
      }),
    );
  });

  it('make the same x', () => {
    for (const drawn of DIGIT_STROKES) expect(bytesOf(tidied(drawn))).toEqual(bytesOf(drawn));
  });

  it('are thinned where there are far too many points, and keep their ends', () => {
    const long = Array.from({ length: 3 * MOST_POINTS }, (_, n) => ({ x: n / 1e4, y: 0.5 }));
    const [thin] = tidied([long]);
    expect(pointCount([thin])).toBeLessThanOrEqual(MOST_POINTS);
    expect([thin[0], thin.at(-1)]).toEqual([long[0], long.at(-1)]);
  });

  it('of different drawings have different ids', () => {
    const ids = DIGIT_STROKES.map((drawn) => idOf(tidied(drawn)));
    expect(new Set(ids).size).toBe(10);
    expect(idOf(tidied(DIGIT_STROKES[4].slice(0, 1)))).not.toBe(ids[4]);
  });
});

describe('digits as the training worker wants them', () => {
  it('are their images one after the other, and their labels', () => {
    const mine = [3, 8].map((label) => digitOf(DIGIT_STROKES[label], label, 0));
    const { images, labels } = ownDigitsOf(mine, 'kernel');
    expect(labels).toEqual(Uint8Array.of(3, 8));
    expect([...images]).toEqual([...mine[0].image, ...mine[1].image]);
  });

  it('are made from their strokes in the larger size for a network that reads it', () => {
    const mine = [3, 8].map((label) => digitOf(DIGIT_STROKES[label], label, 0));
    const { images } = ownDigitsOf(mine, FINE);
    expect(images).toHaveLength(2 * 784);
    expect(halve(images.slice(0, 784))).toEqual(mine[0].image);
    expect(halve(images.slice(784))).toEqual(mine[1].image);
    expect(imageOfMine(mine[0], FINE)).toBe(imageOfMine(mine[0], FINE));
  });
});
