import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/core/index.ts';
import { largeNumber } from '../../../src/panels/enlarge/largeNumber.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that a text stands for, with a true minus and a power of ten set as such. */
function valueOf(text: string): number {
  const [head, power = '⁰'] = text.split('×10');
  const raised = Array.from(power, (sign) => {
    const digit = SUPERSCRIPTS.indexOf(sign);
    return digit === -1 ? '-' : String(digit);
  }).join('');
  return Number(`${head.replace('−', '-')}e${raised}`);
}

/** The number that a reader of the two lines reads. */
function read({ number, power }: ReturnType<typeof largeNumber>): number {
  const [sign, rest] = power.split(' ');
  if (rest === undefined) return valueOf(`${number}${power}`);
  return valueOf(number) + (sign === '+' ? 1 : -1) * valueOf(rest);
}

/** The number of a name in ASCII, which near 1 is written as what it lacks: `1-2.1e-7`. */
function nameValue(name: string): number {
  const [, one, rest] = /^(-?1)([-+].*)$/.exec(name) ?? [];
  return rest === undefined ? Number(name) : Number(one) + Number(rest);
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
    [0.9996, '0.9996', ''],
    [-0.9996, '−1', '+ 4×10⁻⁴'],
    [0.99998, '1', '− 2×10⁻⁵'],
    [-1.0003, '−1', '− 3×10⁻⁴'],
    [1 - 3e-9, '1', '− 3×10⁻⁹'],
  ])('%d is %s %s', (value, number, power) => {
    expect(largeNumber(value)).toEqual({ number, power });
  });

  it('has the 3 digits of its name, and fits', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc
            .tuple(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: -20, max: 0 }))
            .map(([size, exponent]) => size * 10 ** exponent),
          fc
            .tuple(
              fc.constantFrom(-1, 1),
              fc.double({ min: -9, max: 9, noNaN: true }),
              fc.integer({ min: -9, max: -3 }),
            )
            .map(([one, part, exponent]) => one + part * 10 ** exponent),
        ),
        (value) => {
          const large = largeNumber(value);
          const target = nameValue(formatNumber(value));
          expect(Math.abs(read(large) - target)).toBeLessThanOrEqual(Math.abs(target) * 1e-9);
          expect(large.number.length).toBeLessThanOrEqual(6);
          expect(large.number).not.toContain('-');
        },
      ),
    );
  });
});
