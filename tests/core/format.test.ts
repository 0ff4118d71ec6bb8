import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, nameOf, tensorName } from '../../src/core/index.ts';

describe('a number on the screen', () => {
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
    [0.9996, '1'],
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
});

describe('a cell’s name', () => {
  it('is its tensor and index, with dE/d before it for a gradient', () => {
    expect(nameOf({ tensor: 'w1cnn', index: 7, of: 'value' })).toBe('w1cnn[7]');
    expect(nameOf({ tensor: 'w1cnn', index: 7, of: 'gradient' })).toBe('dE/dw1cnn[7]');
    expect(tensorName({ tensor: 'hicnn', of: 'gradient' })).toBe('dE/dhicnn');
  });
});
