import { lab } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labOf, rgbOf } from '../../../src/panels/parts/lab.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const part = fc.double({ min: -150, max: 150, noNaN: true });

describe('a colour in Lab', () => {
  it('is that of d3', () => {
    fc.assert(
      fc.property(color, (hex) => {
        const { l, a, b } = lab(hex);
        labOf(hex).forEach((value, n) => expect(value).toBeCloseTo([l, a, b][n], 4));
      }),
    );
  });

  it('is written as d3 writes it, also where no screen shows it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), part, part, (l, a, b) => {
        const numbers = (text: string): number[] =>
          Array.from(text.matchAll(/\d+/g), ([digits]) => Number(digits));
        const [ours, theirs] = [numbers(rgbOf([l, a, b])), numbers(lab(l, a, b).formatRgb())];
        ours.forEach((value, n) => expect(Math.abs(value - theirs[n])).toBeLessThanOrEqual(1));
      }),
    );
  });
});
