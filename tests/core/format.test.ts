import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, formatNumber, nameOf, tensorName } from '../../src/core/index.ts';
import { factorName, termName, termNumbers } from '../../src/core/format.ts';
import { randomScene } from './support.ts';

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

describe('a term in plain text', () => {
  const { network, weights, trace } = randomScene('kernel', 91);
  const termOf = (
    tensor: string,
    of: 'value' | 'gradient',
    n: number,
  ): ReturnType<typeof explain>['terms'][number] =>
    explain(network, weights, trace, { tensor, index: 0, of }).terms[n];

  it('names each factor: a cell, a gradient, a slope, a difference, a number', () => {
    expect(termName(termOf('temphicnn', 'value', 7))).toBe('x[16] × w1cnn[7]');
    expect(termName(termOf('hicnn', 'gradient', 3))).toBe('ds(hocnn[0]) × w12[3] × dE/dh2i[3]');
    expect(termName(termOf('E', 'value', 2))).toBe('0.5 × (yo[2] - d[2]) × (yo[2] - d[2])');
    expect(factorName({ kind: 'constant', value: -1 / 3 })).toBe('-0.333');
  });

  it('puts the numbers in, each negative one in brackets', () => {
    const factors = [0.5512, -1.7, 0, -1.23e-5].map((value) => ({ kind: 'constant', value }) as const);
    expect(termNumbers({ value: 0, factors })).toBe('0.551 × (-1.7) × 0 × (-1.23e-5)');
  });
});
