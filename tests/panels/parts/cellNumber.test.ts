import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellNumber, commonExponent } from '../../../src/panels/parts/cellNumber.ts';

const ROOM = 4;
const extents = fc.double({ min: -9, max: 9, noNaN: true }).map((power) => 10 ** power);
/** A map's largest size and a number in it. */
const inMap = fc
  .tuple(extents, fc.double({ min: -1, max: 1, noNaN: true }))
  .map(([extent, share]) => ({ extent, value: share * extent }));

function read(text: string): number {
  return Number(text.replace('≈', '').replace('−', '-'));
}

/** A unit of the last place that is printed. */
function unitOf(text: string): number {
  return 10 ** -(text.split('.')[1] ?? '').length;
}

describe('a number in a cell', () => {
  it('always fits', () => {
    fc.assert(
      fc.property(inMap, ({ extent, value }) => {
        expect(cellNumber(value, commonExponent(extent), ROOM)?.length ?? 0).toBeLessThanOrEqual(ROOM);
      }),
    );
  });

  it('is right in its last place, and there is none where it does not fit', () => {
    fc.assert(
      fc.property(inMap, ({ extent, value }) => {
        const exponent = commonExponent(extent);
        const text = cellNumber(value, exponent, ROOM);
        const scaled = value / 10 ** exponent;
        if (text === null) expect(Math.abs(scaled)).toBeLessThan(0.1);
        else expect(Math.abs(read(text) - scaled)).toBeLessThanOrEqual(unitOf(text) * (0.5 + 1e-9));
      }),
    );
  });

  it('is left out where a pile is larger than its map, and is not cut there', () => {
    fc.assert(
      fc.property(fc.double({ min: 1000, max: 1e5, noNaN: true }), fc.constantFrom(1, -1), (size, sign) => {
        const text = cellNumber(sign * size, 0, ROOM);
        if (text !== null) expect(Math.abs(read(text) - sign * size)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('never reads 0 where it is not', () => {
    fc.assert(
      fc.property(inMap, ({ extent, value }) => {
        const text = cellNumber(value, commonExponent(extent), ROOM);
        if (value !== 0 && text !== null) expect(read(text)).not.toBe(0);
      }),
    );
    expect(cellNumber(-0.00175, commonExponent(3.12), ROOM)).toBeNull();
  });

  it('shows the largest number of its map, whatever its size, with at least one of its digits', () => {
    fc.assert(
      fc.property(extents, fc.constantFrom(1, -1), (extent, sign) => {
        const text = cellNumber(sign * extent, commonExponent(extent), ROOM);
        expect(text).toMatch(/^≈?−?\.?[1-9]/);
      }),
    );
  });

  it('never reads 1 where it is not, whatever its map is counted in', () => {
    const near = fc.double({ min: 1e-9, max: 1e-2, noNaN: true });
    const largest = fc.double({ min: 1, max: 20, noNaN: true });
    fc.assert(
      fc.property(near, fc.constantFrom(1, -1), fc.option(largest), (gap, sign, extent) => {
        const value = sign * (1 - gap);
        const exponent = commonExponent(extent ?? 1 - gap);
        const text = cellNumber(value, exponent, ROOM) ?? '';
        // decimals say that it is rounded; the output of a sigmoid, which never comes to 1, is not written with them
        if (!(sign === 1 ? /^≈/ : /^(≈|−1\.0$)/).test(text))
          expect(Math.abs(read(text)) * 10 ** exponent).not.toBe(1);
      }),
    );
  });

  it('is never cut to fixed decimals, which would show 0.00 for a number that is not', () => {
    fc.assert(
      fc.property(inMap, ({ extent, value }) => {
        const text = cellNumber(value, commonExponent(extent), ROOM);
        if (value !== 0) expect(text ?? '').not.toMatch(/^−?0(\.0*)?$/);
      }),
    );
  });

  it('has no zero before its point, so that all numbers of a map are written alike', () => {
    fc.assert(
      fc.property(inMap, ({ extent, value }) => {
        expect(cellNumber(value, commonExponent(extent), ROOM) ?? '').not.toMatch(/^−?0\./);
      }),
    );
  });

  it('has no power of ten of its own beside that of the map', () => {
    fc.assert(
      fc.property(inMap, ({ extent, value }) => {
        expect(cellNumber(value, commonExponent(extent), ROOM) ?? '').not.toContain('×');
      }),
    );
    expect(cellNumber(5e-4, 0, ROOM)).toBeNull();
  });

  it.each([
    [0, 0, '0'],
    [1.234, 0, '1.23'],
    [-1.234, 0, '−1.2'],
    [-1.99, 0, '−2.0'],
    [-2, 0, '−2'],
    [-0.5, 0, '−.5'],
    [-0.304, 0, '−.30'],
    [123.4, 0, '123'],
    [-123.4, 0, '−123'],
    [0.0123, -3, '12.3'],
    [-0.0123, -3, '−12'],
    [0.512, 0, '.512'],
    [-0.809, 0, '−.81'],
    [0.0512, 0, '.051'],
    [-0.0512, 0, '−.05'],
    [-0.00512, 0, null],
    [-999.6, 1, '−100'],
    [12345, 0, null],
    [0.9996, 0, '≈1'],
    [0.996, 0, '.996'],
    [-0.9996, 0, '−1.0'],
    [-1.03, 0, '−1.0'],
    [1.003, 0, '1.00'],
  ])('%d in powers of 10^%d is written %s', (value, exponent, text) => {
    expect(cellNumber(value, exponent, ROOM)).toBe(text);
  });
});

describe('the power of ten of a map', () => {
  it('is 0 where numbers fit as they are, and for a map of zeros', () => {
    for (const extent of [0, 1, 1.7, 10, 99, 999]) expect(commonExponent(extent)).toBe(0);
  });

  it('leaves the largest number between 10 and 100 elsewhere', () => {
    fc.assert(
      fc.property(extents, (extent) => {
        fc.pre(extent < 0.995 || extent > 999.5);
        const scaled = extent / 10 ** commonExponent(extent);
        expect(scaled).toBeGreaterThanOrEqual(10 - 1e-6);
        expect(scaled).toBeLessThan(100 + 1e-6);
      }),
    );
  });
});
