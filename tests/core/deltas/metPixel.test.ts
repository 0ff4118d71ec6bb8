import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWeights, explain, metPixel, networks, oneHot, trace } from '../../../src/core/index.ts';
import { arbitraryScene, randomScene, sceneOf, upTo } from '../support.ts';

/** A kernel that only looks at its own corner: temphicnn is then the upper left 10x10 of the image itself. */
function lookingAtCorners(x: Float64Array): ReturnType<typeof trace> {
  const weights = createWeights(networks.kernel, 1);
  weights['w1cnn'] = new Float64Array(25);
  weights['w1cnn'][0] = 1;
  return trace(networks.kernel, weights, x, oneHot(0));
}

describe('the pixel a kernel weight met', () => {
  it('is pixel 135 for weight 7 in the worked example: h=4, w=3, winner at row 0, column 1', () => {
    const x = new Float64Array(196);
    x[8 * 14 + 7] = 1;
    expect(metPixel(lookingAtCorners(x), 23, 7)).toEqual({ place: 87, corner: 119, pixel: 135 });
  });

  it('is the corner itself for weight 0, and only for weight 0', () => {
    const { trace: made } = randomScene('kernel', 21);
    for (const j of upTo(25)) {
      for (const i of upTo(25)) {
        const { corner, pixel } = metPixel(made, j, i);
        expect(pixel === corner).toBe(i === 0);
      }
    }
  });

  it('follows from the winner: place, corner and pixel by the formulas of the derivation', () => {
    fc.assert(
      fc.property(
        arbitraryScene('kernel'),
        fc.nat({ max: 24 }),
        fc.nat({ max: 24 }),
        ({ trace: made }, j, i) => {
          const [h, w, u, v] = [Math.floor(j / 5), j % 5, Math.floor(i / 5), i % 5];
          const winner = made.winners['hicnn'][j];
          const [dy, dx] = [Math.floor(winner / 10) - h * 2, (winner % 10) - w * 2];
          expect([0, 1]).toContain(dy);
          expect([0, 1]).toContain(dx);
          const corner = (h * 2 + dy) * 14 + (w * 2 + dx);
          expect(metPixel(made, j, i)).toEqual({
            place: (h * 2 + dy) * 10 + (w * 2 + dx),
            corner,
            pixel: corner + u * 14 + v,
          });
          expect(made.values['hicnn'][j]).toBe(made.values['temphicnn'][winner]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is one of 25 different pixels for each weight, so that 171 are not met', () => {
    fc.assert(
      fc.property(arbitraryScene('kernel'), fc.nat({ max: 24 }), ({ trace: made }, i) => {
        const pixels = new Set(upTo(25).map((j) => metPixel(made, j, i).pixel));
        expect(pixels.size).toBe(25);
        expect(upTo(196).filter((p) => !pixels.has(p))).toHaveLength(171);
      }),
      { numRuns: 60 },
    );
  });

  it('meets from 0 to 9 different weights, each at most once', () => {
    const seen = new Set<number>();
    for (const seed of upTo(30)) {
      const { network, weights, trace: made } = randomScene('kernel', seed, 0.5);
      const weightsMet = upTo(196).map(() => [] as number[]);
      for (const j of upTo(25)) for (const i of upTo(25)) weightsMet[metPixel(made, j, i).pixel].push(i);
      weightsMet.forEach((list, p) => {
        expect(new Set(list).size).toBe(list.length);
        seen.add(list.length);
        if (p % 13 === 0) {
          const { terms } = explain(network, weights, made, { tensor: 'x', index: p, of: 'gradient' });
          expect(terms).toHaveLength(list.length);
        }
      });
    }
    expect([...seen].sort((a, b) => a - b)).toEqual(upTo(10));
  });
});

describe('the pool', () => {
  it('keeps the first in row-major order of four equals', () => {
    const { winners } = lookingAtCorners(new Float64Array(196).fill(0.5));
    expect(Array.from(winners['hicnn'])).toEqual(upTo(25).map((j) => Math.floor(j / 5) * 20 + (j % 5) * 2));
  });

  it('keeps the first of any set of equal largest cells in a window', () => {
    for (const pattern of upTo(15).map((n) => n + 1)) {
      const x = new Float64Array(196).fill(0.25);
      const steps = [0, 1, 14, 15].filter((_, bit) => (pattern & (1 << bit)) !== 0);
      for (const step of steps) x[4 * 14 + 6 + step] = 0.75;
      const first = steps[0];
      const place = 4 * 10 + 6 + (first >= 14 ? 10 + first - 14 : first);
      expect(metPixel(lookingAtCorners(x), 13, 0).place, `pattern ${pattern}`).toBe(place);
    }
  });

  it('finds the largest among negative numbers too', () => {
    const x = Float64Array.from({ length: 196 }, (_, p) => -1 - ((p * 7) % 5));
    const { winners, values } = lookingAtCorners(x);
    winners['hicnn'].forEach((place, j) => {
      const corner = Math.floor(j / 5) * 20 + (j % 5) * 2;
      const window = [0, 1, 10, 11].map((step) => values['temphicnn'][corner + step]);
      expect(values['hicnn'][j]).toBe(Math.max(...window));
      expect(values['temphicnn'][place]).toBe(Math.max(...window));
    });
  });

  it('gives all 25 windows of a blank image to their upper left cell', () => {
    const blank = sceneOf(networks.kernel, createWeights(networks.kernel, 2), new Float64Array(196), 5);
    expect(metPixel(blank.trace, 24, 24)).toEqual({ place: 88, corner: 120, pixel: 180 });
    expect(metPixel(blank.trace, 0, 24)).toEqual({ place: 0, corner: 0, pixel: 60 });
  });

  it('does not change dE/dw1cnn where a tie between equal patches falls the other way', () => {
    const scene = randomScene('kernel', 23, 0.05);
    const { temphicnn } = scene.trace.values;
    const other = structuredClone(scene.trace.winners['hicnn']);
    let moved = 0;
    other.forEach((place, j) => {
      const corner = Math.floor(j / 5) * 20 + (j % 5) * 2;
      const last = [0, 1, 10, 11]
        .map((step) => corner + step)
        .findLast((p) => temphicnn[p] === temphicnn[place]);
      if (last !== undefined && last !== place && temphicnn[place] === 0) {
        other[j] = last;
        moved += 1;
      }
    });
    expect(moved).toBeGreaterThan(0);
    for (const i of upTo(25)) {
      const sum = (winners: Int32Array): number =>
        upTo(25).reduce(
          (so, j) =>
            so +
            scene.trace.gradients['hicnn'][j] *
              scene.x[metPixel({ winners: { hicnn: winners } }, j, i).pixel],
          0,
        );
      expect(sum(other)).toBeCloseTo(sum(scene.trace.winners['hicnn']), 15);
      expect(sum(other)).toBeCloseTo(scene.trace.gradients['w1cnn'][i], 15);
    }
  });
});
