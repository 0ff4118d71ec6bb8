import { describe, expect, it } from 'vitest';
import {
  explain,
  nameOf,
  namesOf,
  networks,
  shownFactor,
  tensorName,
  type Ref,
} from '../../../src/core/index.ts';
import { factorName, termName } from '../../../src/core/explain/format.ts';
import { termNumbers } from '../../../src/core/explain/termNumbers.ts';
import { randomScene } from '../support.ts';

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
    expect(termName(termOf('E', 'value', 2))).toBe('0.5 × (yo[2] − d[2]) × (yo[2] − d[2])');
  });

  it('has a factor in two styles: for names in ASCII, for the screen with a true minus', () => {
    const third = { kind: 'constant', value: -1 / 3 } as const;
    expect([factorName(third), shownFactor(third)]).toEqual(['-0.333', '−0.333']);
    const difference = termOf('E', 'value', 2).factors[1];
    expect([factorName(difference), shownFactor(difference)]).toEqual(['(yo[2] - d[2])', '(yo[2] − d[2])']);
  });

  it('gives weights from unit to unit two indices, in their network alone', () => {
    const names = namesOf(network);
    const weight: Ref = { tensor: 'w12', index: 673, of: 'value' };
    expect(names.cell(weight)).toBe('w12[8,33]');
    expect(names.cell({ ...weight, of: 'gradient' })).toBe('dE/dw12[8,33]');
    expect(names.cell({ tensor: 'w2', index: 334, of: 'value' })).toBe('w2[33,4]');
    expect(names.cell({ tensor: 'w1cnn', index: 7, of: 'value' })).toBe('w1cnn[7]');
    expect(names.cell({ tensor: 'temphicnn', index: 54, of: 'gradient' })).toBe('dE/dtemphicnn[54]');
    expect(names.cell({ tensor: 'E', index: 0, of: 'gradient' })).toBe('dE/dE');
    expect(names.term(termOf('hicnn', 'gradient', 3))).toBe('ds(hocnn[0]) × w12[0,3] × dE/dh2i[3]');
    expect(namesOf(networks.fourLayer).cell({ tensor: 'w1', index: 2632, of: 'value' })).toBe('w1[105,7]');
    expect(nameOf(weight)).toBe('w12[673]');
  });

  it('puts the numbers in, with brackets only where a sign would meet a sign', () => {
    const factors = [0.5512, -1.7, 0, -1.23e-5].map((value) => ({ kind: 'constant', value }) as const);
    expect(termNumbers({ value: 0, factors })).toBe('0.551 × (−1.7) × 0 × (−1.23×10⁻⁵)');
    expect(termNumbers({ value: 0, factors: factors.slice(1, 3) })).toBe('−1.7 × 0');
    expect(termNumbers({ value: -1.7, factors: factors.slice(1, 2) })).toBe('−1.7');
  });
});
