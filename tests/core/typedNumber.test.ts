import { describe, expect, it } from 'vitest';
import { formatNumber, readTyped, shownNumber } from '../../src/core/index.ts';

describe('a number that is typed', () => {
  it.each([
    ['0.5', 0.5],
    [' 7 ', 7],
    ['.25', 0.25],
    ['5.', 5],
    ['0,5', 0.5],
    ['-1.7', -1.7],
    ['−1.7', -1.7],
    ['+3', 3],
    ['1.2e-3', 0.0012],
    ['1.2E3', 1200],
    ['1.2×10⁻³', 0.0012],
    ['1.2 × 10^-3', 0.0012],
    ['−1.2*10^3', -1200],
    ['10⁻²', 0.01],
    ['−10⁴', -10_000],
    ['１．５', 1.5],
    ['0,125', 0.125],
    ['1,25', 1.25],
  ])('%s is read as %d', (text, value) => {
    expect(readTyped(text)).toBe(value);
  });

  it('is read exactly, to the last bit, as it is printed for machines', () => {
    for (const value of [0.1, 1 / 3, -123.45678901234568, 5e-324, 1.7976931348623157e308])
      expect(readTyped(String(value))).toBe(value);
  });

  it('is read in both forms in which the page prints it', () => {
    for (const value of [0.0137, -1.7, 1.23e-5, -4.56e12])
      for (const text of [formatNumber(value), shownNumber(value)]) expect(readTyped(text)).toBe(value);
  });

  it('is never −0, which a file would not keep', () => {
    expect(Object.is(readTyped('-0'), 0)).toBe(true);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['one', 'notNumber'],
    ['NaN', 'notNumber'],
    ['Infinity', 'notNumber'],
    ['1.2.3', 'notNumber'],
    ['1-2', 'notNumber'],
    ['0x10', 'notNumber'],
    ['1e', 'notNumber'],
    ['1 − 2.1×10⁻⁷', 'notNumber'],
    ['1,234.5', 'comma'],
    ['1,234', 'comma'],
    ['1,2,3', 'notNumber'],
    ['1e999', 'tooLarge'],
    ['1e-999', 'tooSmall'],
    ['9'.repeat(1000), 'notNumber'],
  ])('%s is refused: %s', (text, problem) => {
    expect(readTyped(text)).toBe(problem);
  });
});
