import { lab, rgb } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labOf, rgbOf, rgbOfHex, type Rgb } from '../../../src/panels/parts/lab.ts';

const part = fc.integer({ min: 0, max: 255 });
const color: fc.Arbitrary<Rgb> = fc.tuple(part, part, part);

describe('colours in L*a*b*', () => {
  it('are those of d3', () => {
    fc.assert(
      fc.property(color, ([r, g, b]) => {
        const theirs = lab(rgb(r, g, b));
        const ours = labOf([r, g, b]);
        [theirs.l, theirs.a, theirs.b].forEach((value, n) => expect(ours[n]).toBeCloseTo(value, 4));
      }),
    );
  });

  it('lead back to the same colour, and beyond what a screen has to its edge as d3 does', () => {
    fc.assert(
      fc.property(color, (each) => {
        expect(rgbOf(labOf(each))).toEqual(each);
      }),
    );
    const { r, g, b } = lab(90, 120, -80).rgb().clamp();
    expect(rgbOf([90, 120, -80])).toEqual([r, g, b]);
  });

  it('are read from six digits', () => {
    expect(rgbOfHex('#0a80ff')).toEqual([10, 128, 255]);
  });
});
