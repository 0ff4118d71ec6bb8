import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/core/index.ts';
import { largeNumber } from '../../../src/panels/enlarge/largeNumber.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that a reader of the two lines reads. */
function read({ number, power }: ReturnType<typeof largeNumber>): number {
  const raised = Array.from(power.replace('×10', ''), (sign) => {
    const digit = SUPERSCRIPTS.indexOf(sign);
    return digit === -1 ? '-' : String(digit);
  }).join('');
  return Number(`${number.replace('−', '-')}e${power === '' ? '0' : raised}`);
}

describe('a number in an enlarged map', () => {
  it.each([
    [0, '0', ''],
    [1, '1', ''],
    [-0.1364, '−0.136', ''],
    [0.0137, '0.0137', ''],
    [-0.0137, '−1.37', '×10⁻²'],
    [0.00123, '1.23', '×10⁻³'],
    [-1.23456e-5, '−1.23', '×10⁻⁵'],
    [123.4, '123', ''],
    [-1234567, '−1.23', '×10⁶'],
    [3e-17, '3', '×10⁻¹⁷'],
  ])('%d is %s %s', (value, number, power) => {
    expect(largeNumber(value)).toEqual({ number, power });
  });

  it('has the 3 digits of its name, and fits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: -20, max: 0 }),
        (size, exponent) => {
          const value = size * 10 ** exponent;
          const large = largeNumber(value);
          const wanted = Number(formatNumber(value));
          expect(Math.abs(read(large) - wanted)).toBeLessThanOrEqual(Math.abs(wanted) * 1e-9);
          expect(large.number.length).toBeLessThanOrEqual(6);
          expect(large.number).not.toContain('-');
        },
      ),
    );
  });
});
