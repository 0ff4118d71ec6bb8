import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatNumber,
  percentDigits,
  shownApart,
  shownCount,
  shownDate,
  shownNumber,
  shownPercent,
  shownPower,
  shownProduct,
} from '../../../src/core/index.ts';
import { texNumber, texProductOf } from '../../../src/core/explain/number.ts';

describe('a number in a name', () => {
  it.each([
    [-1.7, '-1.7'],
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [0.5, '0.5'],
    [1 / 3, '0.333'],
    [-2 / 3, '-0.667'],
    [0.0137, '0.0137'],
    [0.001, '0.001'],
    [0.00099949, '9.99e-4'],
    [0.00099951, '0.001'],
    [1.234e-5, '1.23e-5'],
    [-1.2e-10, '-1.2e-10'],
    [5e-324, '5e-324'],
    [0.9996, '0.9996'],
    [0.99996, '0.99996'],
    [1.0004, '1.0004'],
    [-0.99991, '-0.99991'],
    [1 - 2.12e-7, '1-2.1e-7'],
    [-1 - 1e-9, '-1-1e-9'],
    [1 + 1e-9, '1+1e-9'],
    [119, '119'],
    [2825, '2830'],
    [123_456, '123000'],
    [999_949, '1e6'],
    [1.5e21, '1.5e21'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
  ])('%d reads %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('has as many significant digits as asked', () => {
    expect(formatNumber(1 / 3, 5)).toBe('0.33333');
    expect(formatNumber(2825, 4)).toBe('2825');
  });

  it('is within half a unit of its third digit, short, and never a row of zeros', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1.79e308, max: 1.79e308 }), (value) => {
        const text = formatNumber(value);
        expect(text).toMatch(/^(0|-?[0-9]+(\.[0-9]*[1-9])?(e-?[0-9]+)?)$/);
        expect(text === '0').toBe(value === 0);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.00501 * Math.abs(value) + 5e-324);
        expect(text.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads 0 or 1 only where it is', () => {
    fc.assert(
      fc.property(fc.double({ min: -17, max: 0, noNaN: true }), fc.constantFrom(1, -1), (power, sign) => {
        const value = 1 + sign * 10 ** power;
        for (const digits of [1, 2, 3, 5]) {
          expect(formatNumber(value, digits) === '1').toBe(value === 1);
          expect(formatNumber(value - 1, digits) === '0').toBe(value === 1);
        }
      }),
    );
  });
});

describe('a number on the screen', () => {
  it.each([
    [-1.7, '−1.7'],
    [-0, '0'],
    [1.234e-5, '1.23×10⁻⁵'],
    [-1.2e-10, '−1.2×10⁻¹⁰'],
    [1.5e21, '1.5×10²¹'],
    [0.9999, '0.9999'],
    [1 - 2.12e-7, '1 − 2.1×10⁻⁷'],
    [2.12e-7 - 1, '−1 + 2.1×10⁻⁷'],
    [1 + 1e-9, '1 + 1×10⁻⁹'],
    [Number.NEGATIVE_INFINITY, '−Infinity'],
  ])('%d is %s', (value, text) => {
    expect(shownNumber(value)).toBe(text);
  });

  it('has the digits of its name', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const ascii = shownNumber(value)
          .replaceAll(' ', '')
          .replace('×10', 'e')
          .replaceAll('−', '-')
          .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/g, (sign) => '0123456789-'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(sign)] ?? '');
        expect(ascii).toBe(formatNumber(value));
      }),
    );
  });

  it('is set in TeX with its power of ten', () => {
    expect(texNumber(-1.234e-5)).toBe('-1.23\\cdot10^{-5}');
    expect(texNumber(1 - 2.12e-7)).toBe('1-2.1\\cdot10^{-7}');
    expect(texNumber(1 + 1e-9)).toBe('1+1\\cdot10^{-9}');
  });

  it('stands in brackets only where it is a factor and a sum, or its sign would meet a sign', () => {
    expect(shownProduct(['−0.136'])).toBe('−0.136');
    expect(shownProduct(['1 − 2.1×10⁻⁷'])).toBe('1 − 2.1×10⁻⁷');
    expect(shownProduct(['−0.136', '0.5', '−2', '1.2×10⁻⁵'])).toBe('−0.136 × 0.5 × (−2) × 1.2×10⁻⁵');
    expect(shownProduct(['1 − 2.1×10⁻⁷', '2'])).toBe('(1 − 2.1×10⁻⁷) × 2');
    expect(texProductOf(['-1.2\\cdot10^{-5}', '1-2.1\\cdot10^{-7}', '-3'])).toBe(
      '-1.2\\cdot10^{-5}\\cdot (1-2.1\\cdot10^{-7})\\cdot (-3)',
    );
  });

  it('along an axis has as many digits as tell it from the others', () => {
    expect(shownApart([8.58e-4, 8.61e-4])).toEqual(['8.58×10⁻⁴', '8.61×10⁻⁴']);
    expect(shownApart([0.1, 0.9])).toEqual(['0.1', '0.9']);
    expect(shownApart([1 / 3, 2 / 3])).toEqual(['0.33', '0.67']);
    expect(shownApart([1 / 3, 2 / 3], 4)).toEqual(['0.3333', '0.6667']);
    expect(shownApart([1 / 3, 0.334])).toEqual(['0.333', '0.334']);
    expect(shownApart([0.123456, 0.123457, 0.123457])).toEqual(['0.123456', '0.123457', '0.123457']);
    expect(shownApart([3, 3])).toEqual(['3', '3']);
  });
});

describe('the power of ten of many numbers', () => {
  it.each([
    [0, ''],
    [-2, '×10⁻²'],
    [3, '×10³'],
    [-12, '×10⁻¹²'],
  ])('%d is written %s', (exponent, label) => {
    expect(shownPower(exponent)).toBe(label);
  });
});

describe('by language', () => {
  it.each(['en', 'zh'])('%s: counts have their thousands, shares one decimal', (language) => {
    expect(shownCount(20_000, language)).toBe('20,000');
    expect(shownPercent(0.9289, language)).toBe('92.9%');
    expect(percentDigits(0.9, language)).toBe('90.0');
  });

  it('only all is 100% and only nothing 0%; none to share is a dash', () => {
    expect(shownPercent(1, 'en')).toBe('100%');
    expect(shownPercent(0, 'en')).toBe('0%');
    expect(shownPercent(0.9996, 'en')).toBe('99.96%');
    expect(shownPercent(0.0004, 'en')).toBe('0.04%');
    expect(shownPercent(0 / 0, 'en')).toBe('–');
  });

  it('a moment is read as that language writes it', () => {
    expect(shownDate(Date.UTC(2026, 10, 24, 12), 'en')).toContain('24 Nov 2026');
    expect(shownDate(Date.UTC(2026, 10, 24, 12), 'zh')).toContain('2026年11月24日');
  });
});
