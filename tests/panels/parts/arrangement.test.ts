import { describe, expect, it } from 'vitest';
import { cellCount, networks, tensorOf } from '../../../src/core/index.ts';
import { mapAxis, plane } from '../../../src/core/axes.ts';
import {
  arrangementOf,
  arrangementOfTensor,
  indexAt,
  mapOrder,
  placeAt,
} from '../../../src/panels/parts/arrangement.ts';
import { networkNames, upTo } from '../../core/support.ts';

describe('the order of maps in a picture', () => {
  it.each([
    ['kernel', ''],
    ['kernel2', '0 1'],
    ['kernel4', '0 1 / 2 3'],
    ['small', '0 1 / 2'],
  ] as const)('of %s is "%s"', (name, order) => {
    const stack = tensorOf(networks[name], 'hocnn');
    expect(mapOrder(arrangementOfTensor(stack), cellCount(stack))).toBe(order);
  });

  it('names the first and the last of a row that is longer', () => {
    const stack = tensorOf(networks['twoConvolutions'], 'hocnn2');
    expect(mapOrder(arrangementOfTensor(stack), cellCount(stack))).toBe('0–3 / 4–7 / 8–11');
  });
});

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
      const arrangement = arrangementOfTensor(tensor);
      const places = upTo(cellCount(tensor)).map((index) => placeAt(arrangement, index));
      expect(places.map(({ row, column }) => indexAt(arrangement, row, column))).toEqual(upTo(places.length));
      for (const { row, column } of places)
        expect(row < arrangement.rows && column < arrangement.columns).toBe(true);
    }
  });

  it('is its own shape where it has rows and columns; several maps are tiles', () => {
    const maps = (count: number) => arrangementOfTensor({ axes: [...mapAxis('q', count), ...plane([5, 6])] });
    expect(maps(1)).toEqual({ rows: 5, columns: 6 });
    expect(maps(2)).toEqual({ rows: 5, columns: 12, tiles: { rows: 1, columns: 2 } });
    expect(maps(3)).toEqual({ rows: 10, columns: 12, tiles: { rows: 2, columns: 2 } });
    // row 1, column 2 of the third map, which stands below the first
    expect(placeAt(maps(3), 2 * 30 + 8)).toEqual({ row: 6, column: 2, tileRow: 1, tileColumn: 0 });
  });
});
