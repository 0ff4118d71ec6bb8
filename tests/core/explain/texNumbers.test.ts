import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { networks, type Candidate, type Factor, type Term } from '../../../src/core/index.ts';
import { asPrinted, unitOf } from '../../../src/core/explain/printed.ts';
import { texComparison, texFirst, texNumbers, texStep } from '../../../src/core/explain/texNumbers.ts';
import { computed } from '../../printedNumbers.ts';

const given = (value: number): Factor => ({ kind: 'constant', value });
const term = (...values: readonly number[]): Term => ({
  value: values.reduce((product, value) => product * value, 1),
  factors: values.map(given),
});
const sum = (terms: readonly Term[]): number => terms.reduce((total, { value }) => total + value, 0);
const formula = (terms: readonly Term[], value = sum(terms)): string =>
  texNumbers({ op: 'sum', right: '', terms }, value);

describe('a formula with its numbers', () => {
  it('is the number alone where nothing is computed', () => {
    expect(texNumbers({ op: 'given', right: '', terms: [term(0.5)] }, 0.5)).toBe('0.5');
    expect(formula([term(0.25)])).toBe('0.25');
    expect(formula([])).toBe('0');
    expect(texNumbers({ op: 'route', right: '', terms: [] }, 0)).toBe('0');
  });

  it('puts the input into σ', () => {
    const reason = { op: 'sigmoid', right: '', terms: [{ value: 0.5, factors: [given(0)] }] } as const;
    expect(texNumbers(reason, 0.5)).toBe('\\sigma(0)=0.5');
  });

  it('lists the candidates of a maximum', () => {
    const candidates = [2, -1].map((value, index) => ({
      ref: { tensor: 'temphicnn', index, of: 'value' } as const,
      value,
      won: value === 2,
    }));
    const reason = { op: 'max', right: '', terms: [term(2)], candidates } as const;
    expect(texNumbers(reason, 2)).toBe('\\max(2,\\,-1)=2');
  });

  it('writes products and their sum', () => {
    expect(formula([term(2, 3), term(0.5, -4)])).toBe('2\\cdot 3+0.5\\cdot (-4)=4');
  });

  it('writes the three largest and what the others add up to', () => {
    const text = formula([term(1, 1), term(5, 1), term(-4, 1), term(3, 1), term(-2, 1)]);
    const [left, right] = text.split('=');
    expect(text).toContain('\\underbrace');
    expect(text).toContain('_{2}');
    expect(computed(left)).toBeCloseTo(3, 10);
    expect(computed(right)).toBe(3);
    expect(text.startsWith('5\\cdot 1')).toBe(true);
  });

  it('writes one fewer where terms have three factors, so that it stays in its line', () => {
    const text = formula([term(1, 1, 1), term(5, 1, 1), term(-4, 1, 1), term(3, 1, 1)]);
    expect(text).toBe('5\\cdot 1\\cdot 1+(-4\\cdot 1\\cdot 1)+\\underbrace{4}_{2}=5');
  });

  it('writes as many as it is told to, and the others as it is told', () => {
    const terms = [term(1, 1), term(5, 1), term(-4, 1)];
    const style = { written: 1, others: (total: string, count: number) => `${total}\\;${count}` };
    expect(texNumbers({ op: 'sum', right: '', terms }, 2, style)).toBe('5\\cdot 1+(-3\\;2)=2');
    expect(texFirst(terms, 3, style)).toBe('-4\\cdot 1+6\\;2=2');
  });

  it('carries the digits that a sum of terms that cancel needs', () => {
    const terms = [term(1.23456, 100), term(-1.234, 100)];
    const [left, right] = formula(terms).split('=');
    expect(Math.abs(computed(left) - computed(right))).toBeLessThanOrEqual(0.001 * (1 + 1e-6));
    expect(computed(right)).toBeCloseTo(0.056, 6);
  });
});

describe('what a sum leaves unwritten', () => {
  const sized = fc.double({ min: 0.01, max: 100, noNaN: true });
  const signed = fc.tuple(sized, fc.boolean()).map(([value, isNegative]) => (isNegative ? -value : value));

  it('is printed with digits that give the sum to one unit of its last place', () => {
    const terms = fc.array(fc.tuple(signed, signed), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(terms, (factors) => {
        const written = factors.map((each) => term(...each));
        const value = sum(written);
        fc.pre(Math.abs(value) > 1e-4 && Math.abs(Math.abs(value) - 1) > 1e-6);
        const [left] = formula(written).split('=');
        expect(Math.abs(computed(left) - asPrinted(value, 3))).toBeLessThanOrEqual(
          unitOf(value, 3) * 1.00001,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('has more digits than three only where the sum needs them', () => {
    const few = [term(50, 1), term(30, 1), term(10, 1), term(1.23456, 1)];
    expect(formula(few)).toContain('\\underbrace{1.23}_{1}');
    const cancelling = [term(50, 1), term(-30, 1), term(-20, 1), term(0.0123456, 1), term(-0.003, 1)];
    expect(formula(cancelling)).toContain('\\underbrace{0.00935}_{2}=0.00935');
  });

  it('is in brackets where it is negative and something stands before it, as a product is', () => {
    expect(formula([term(2, 3), term(-0.5, 4)])).toBe('2\\cdot 3+(-0.5\\cdot 4)=4');
    expect(formula([term(-2, 3), term(0.5, 4)])).toBe('-2\\cdot 3+0.5\\cdot 4=-4');
    const nothing = { written: 0, others: (total: string) => total };
    expect(texNumbers({ op: 'sum', right: '', terms: [term(-2, 1), term(-3, 1)] }, -5, nothing)).toBe(
      '-5=-5',
    );
  });

  it('is a sum of nothings where all terms are, and one product where there is one', () => {
    expect(formula([term(0, 3), term(0, -2)])).toBe('0\\cdot 3+0\\cdot (-2)=0');
    expect(formula([term(2, 3)])).toBe('2\\cdot 3=6');
  });
});

describe('what a pool has compared so far', () => {
  const compared = (network: keyof typeof networks, first: number, values: readonly number[]) =>
    texComparison(
      networks[network],
      values.map((value, n): Candidate => ({
        ref: { tensor: 'temphicnn', index: first + n, of: 'value' },
        value,
        won: false,
      })),
    );

  it('is in symbols and with its numbers, and comes to the largest in value', () => {
    expect(compared('kernel', 4, [-3, -1])).toEqual([
      '\\max(\\mathrm{temphicnn}[4],\\,\\mathrm{temphicnn}[5])',
      '\\max(-3,\\,-1)=-1',
    ]);
  });

  it('names cells of several maps by their map', () => {
    expect(compared('kernel4', 120, [2])[0]).toBe('\\max(\\mathrm{temphicnn}[1][20])');
  });
});

describe('the formula of the first terms', () => {
  const terms = [term(2, 3), term(0.5, -4), term(7, 1)];

  it('ends in the sum so far, and names nothing of the terms to come', () => {
    expect(computed(texFirst(terms, 1).split('=')[1])).toBe(6);
    expect(computed(texFirst(terms, 2).split('=')[1])).toBe(4);
    expect(texFirst(terms, 2)).not.toContain('7');
    expect(texFirst(terms, 2)).toContain('0.5\\cdot (-4)');
  });

  it('adds up: the product that comes to it and what stood there before', () => {
    for (const count of [1, 2, 3]) {
      const [left, right] = texFirst(terms, count).split('=');
      expect(computed(left)).toBeCloseTo(computed(right), 10);
    }
  });

  it('is 0 before the first', () => {
    expect(texFirst([], 1)).toBe('0');
  });
});

describe('the formula of an update', () => {
  it.each([
    [1.9077, 0.1, 0.00621],
    [-0.8087, 0.1, 0.0912],
    [0.5, 0.1, -0.25],
  ])('of %d at a rate of %d with the gradient %d comes to what it prints', (weight, rate, gradient) => {
    const text = texStep(weight, rate, gradient);
    const [left, right] = text.split('=');
    expect(Math.abs(computed(left) - computed(right))).toBeLessThanOrEqual(1e-4);
    expect(computed(right)).toBeCloseTo(weight - rate * gradient, 3);
    expect(computed(right)).not.toBe(computed(text.split('-0.1')[0]));
  });
});
