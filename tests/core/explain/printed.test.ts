import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addendDigits,
  asPrinted,
  digitsTo,
  factorDigits,
  inputDigits,
  productOf,
  stepDigits,
  unitOf,
} from '../../../src/core/explain/printed.ts';
import { exponentOf, sigma } from '../../../src/core/index.ts';

const size = fc.double({ min: 0.01, max: 100, noNaN: true });
const signed = fc.tuple(size, fc.boolean()).map(([value, isNegative]) => (isNegative ? -value : value));

describe('the power of ten of the first digit', () => {
  it('is that of a power of ten itself, and one less just below it', () => {
    for (let power = -300; power <= 300; power += 1) {
      const number = Number(`1e${power}`);
      expect(exponentOf(number)).toBe(power);
      expect(exponentOf(-number * (1 - 2 ** -52))).toBe(power - 1);
    }
    expect(exponentOf(0)).toBe(0);
  });
});

describe('what a reader reads of a printed number', () => {
  it('is the number to its last digit', () => {
    expect(asPrinted(0.05490196, 3)).toBe(0.0549);
    expect(asPrinted(-123456, 3)).toBe(-123000);
    expect(asPrinted(1, 3)).toBe(1);
  });

  it('is never 1 where the number is not', () => {
    expect(asPrinted(0.9999, 3)).toBe(0.9999);
    expect(asPrinted(-1.0002, 3)).toBe(-1.0002);
    expect(asPrinted(1 - 2.1e-7, 3)).toBe(1 - 2.1e-7);
    expect(asPrinted(1 + 3.2e-7, 3)).toBeCloseTo(1 + 3.2e-7, 12);
  });
});

describe('a unit of the last place', () => {
  it.each([
    [0.0549, 3, 1e-4],
    [-13.6, 3, 0.1],
    [123456, 3, 1000],
    [0.9996, 3, 1e-4], // printed 0.9996, not 1
    [1 - 2.14e-7, 3, 1e-8], // printed 1 - 2.1e-7
    [0, 3, 0],
  ])('of %d with %d digits is %d', (value, digits, unit) => {
    expect(unitOf(value, digits)).toBeCloseTo(unit, 14);
  });
});

describe('digits down to a place', () => {
  it('are as many as reach it, and not fewer than three', () => {
    expect(digitsTo(12.3456, -4)).toBe(6);
    expect(digitsTo(0.5, -1)).toBe(3);
    expect(digitsTo(0, -9)).toBe(3);
    expect(digitsTo(0.00123, -2, 1)).toBe(1);
    expect(digitsTo(1e9, -20)).toBe(15);
  });
});

describe('factors', () => {
  it('carry more digits where three would miss the product', () => {
    expect(inputDigits(productOf, [2, 3], 6)).toBe(3);
    // 1.0449 × 9.9549 = 10.4019, with four digits 10.40; 1.04 × 9.95 = 10.348 is five units off
    expect(inputDigits(productOf, [1.0449, 9.9549], 1.0449 * 9.9549, 4)).toBe(4);
  });

  it('of a sigmoid are what it is taken of: as many digits as show its result', () => {
    const taken = (value: number) =>
      factorDigits({ value: sigma(value), factors: [{ kind: 'constant', value }] }, 'sigmoid');
    expect(taken(2.345678)).toBe(3);
    // σ(-12.3) lies 20 units from σ(-12.3456) = 4.35e-6, σ(-12.35) two, σ(-12.346) none
    expect(taken(-12.3456)).toBe(5);
    // as a product, the factor itself
    expect(factorDigits({ value: 2.5, factors: [{ kind: 'constant', value: 2.5 }] })).toBe(3);
  });

  it('give the product as it is printed to one unit of its last place, with the fewest digits that do', () => {
    fc.assert(
      fc.property(fc.array(signed, { minLength: 2, maxLength: 4 }), (factors) => {
        const product = productOf(factors);
        // nearer to 1 than that, what it lacks has no digits left in a double
        fc.pre(Math.abs(Math.abs(product) - 1) > 1e-9);
        const digits = inputDigits(productOf, factors, product);
        const miss = (each: number): number =>
          Math.abs(productOf(factors.map((factor) => asPrinted(factor, each))) - asPrinted(product, 3));
        const unit = unitOf(product, 3) * (1 + 1e-6);
        expect(miss(digits)).toBeLessThanOrEqual(unit);
        if (digits > 3) expect(miss(digits - 1)).toBeGreaterThan(unit);
      }),
      { numRuns: 50 },
    );
  });
});

describe('addends', () => {
  it('have three digits where these give the sum', () => {
    expect(addendDigits([1.25, 2.5], 3.75)).toEqual([3, 3]);
  });

  it('have more where they cancel', () => {
    // 123.4564 - 123.4 = 0.0564: the sum's unit is 0.0001
    expect(addendDigits([123.4564, -123.4], 0.0564)).toEqual([7, 7]);
  });

  it('have three where all are nothing, and no more than a double has where they cancel to nothing', () => {
    expect(addendDigits([0, 0], 0)).toEqual([3, 3]);
    expect(Math.max(...addendDigits([1 / 3, -1 / 3], 0))).toBeLessThanOrEqual(15);
  });

  it('give the sum as it is printed to one unit of its last place', () => {
    fc.assert(
      fc.property(fc.array(signed, { minLength: 2, maxLength: 30 }), (addends) => {
        const total = addends.reduce((sum, addend) => sum + addend, 0);
        fc.pre(Math.abs(total) > 1e-6);
        const digits = addendDigits(addends, total);
        const read = addends.reduce((sum, addend, n) => sum + asPrinted(addend, digits[n]), 0);
        expect(Math.abs(read - asPrinted(total, 3))).toBeLessThanOrEqual(unitOf(total, 3) * (1 + 1e-5));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a step against the gradient', () => {
  it.each([
    // the step is a 3,000th of the weight, so four places lie between them, and two more show it
    [1.9077, 0.1, 0.00621, { weight: 6, gradient: 3, result: 6 }],
    [0.5, 0.1, 0, { weight: 3, gradient: 3, result: 3 }],
    [0.5, 1, 30, { weight: 3, gradient: 3, result: 3 }],
    [1, 0.1, 1e-20, { weight: 15, gradient: 3, result: 15 }],
  ])('of %d at a rate of %d against %d has %o digits', (weight, rate, gradient, digits) => {
    expect(stepDigits(weight, rate, gradient)).toEqual(digits);
  });

  it('is printed with digits from which its result can be recomputed, and which show that the weight moved', () => {
    fc.assert(
      fc.property(signed, fc.double({ min: 1e-6, max: 1, noNaN: true }), (weight, gradient) => {
        const digits = stepDigits(weight, 0.1, gradient);
        const result = weight - 0.1 * gradient;
        const read = asPrinted(weight, digits.weight) - 0.1 * asPrinted(gradient, digits.gradient);
        expect(Math.abs(read - asPrinted(result, digits.result))).toBeLessThanOrEqual(
          unitOf(result, digits.result) * (1 + 1e-5),
        );
        if (digits.result < 9)
          expect(asPrinted(result, digits.result)).not.toBe(asPrinted(weight, digits.weight));
      }),
      { numRuns: 50 },
    );
  });
});
