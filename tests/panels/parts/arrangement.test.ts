import { describe, expect, it } from 'vitest';
import { cellCount, networks } from '../../../src/core/index.ts';
import { arrangementOf, arrangementOfTensor } from '../../../src/panels/parts/arrangement.ts';
import { networkNames, upTo } from '../../core/support.ts';

describe('the arrangement of a list', () => {
  it('has a place for each, and none to spare', () => {
    for (const count of upTo(300).map((n) => n + 1)) {
      const { rows, columns } = arrangementOf(count);
      expect(Number.isInteger(rows) && Number.isInteger(columns)).toBe(true);
      expect(rows * columns).toBe(count);
    }
  });

  it.each([
    [1, 1, 1],
    [4, 2, 2],
    [10, 2, 5],
    [25, 5, 5],
    [80, 8, 10],
    [196, 14, 14],
  ])('of %d is %d rows of %d', (count, rows, columns) => {
    expect(arrangementOf(count)).toEqual({ rows, columns });
  });
});

describe('the arrangement of a tensor', () => {
  it.each(networkNames)('has a place for each of its cells (%s)', (name) => {
    for (const tensor of networks[name].tensors) {
      const { rows, columns } = arrangementOfTensor(tensor);
      expect(rows * columns).toBe(cellCount(tensor));
    }
  });

  it('is its own shape where it has rows and columns; channels stand below each other', () => {
    expect(arrangementOfTensor({ shape: [14, 14] })).toEqual({ rows: 14, columns: 14 });
    expect(arrangementOfTensor({ shape: [25, 80] })).toEqual({ rows: 25, columns: 80 });
    expect(arrangementOfTensor({ shape: [4, 5, 6] })).toEqual({ rows: 20, columns: 6 });
  });
});
