import { describe, expect, it } from 'vitest';
import {
  csvOf,
  factorAt,
  orderOf,
  paths,
  productTable,
  sumOfRows,
  type ProductTable,
  type Ref,
  type TableView,
} from '../../../src/core/index.ts';
import { randomScene, short, type Scene } from '../support.ts';

const kernel = randomScene('kernel', 61);

function tableOf(scene: Scene, tensor: string, index: number): ProductTable {
  const ref: Ref = { tensor, index, of: 'gradient' };
  return productTable(scene.network, scene.weights, scene.trace, ref);
}

const table = tableOf(kernel, 'w1cnn', 7);
const natural: TableView = { filter: {}, sort: { by: 'j', descending: false } };

describe('the table of the products of a kernel weight', () => {
  it('has 20,000 rows, a column for each letter and factor, and the gradient as its total', () => {
    expect(table.rows).toBe(20_000);
    expect(table.letters.map(({ letter }) => letter)).toEqual(['j', 'm', 'k']);
    expect(table.factors.map(({ title }) => title)).toEqual([
      '(yo - d)',
      'ds(yo)',
      'w2',
      'ds(h2o)',
      'w12',
      'ds(hocnn)',
      'x',
    ]);
    expect(table.total).toBe(kernel.trace.gradients['w1cnn'][7]);
    expect(sumOfRows(table, orderOf(table, natural))).toBeCloseTo(table.total, 12);
  });

  it('gives back every factor that paths wrote', () => {
    let row = 0;
    for (const path of paths(kernel.network, kernel.weights, kernel.trace, table.ref)) {
      if (row % 1999 === 0) {
        const factors = table.factors.map((column) => factorAt(column, row));
        expect(factors.map(short)).toEqual(path.factors.map(short));
        expect(factors).toEqual(path.factors);
        expect(table.products[row]).toBe(path.value);
      }
      row += 1;
    }
  });

  it('leaves out letters that a weight has no part in, and is as short as the weight’s sums', () => {
    expect(tableOf(kernel, 'w12', 41).rows).toBe(10);
    const w2 = tableOf(kernel, 'w2', 416);
    expect(w2.rows).toBe(1);
    expect(w2.letters.map(({ letter, values }) => [letter, values[0]])).toEqual([
      ['m', 41],
      ['k', 6],
    ]);
  });
});

describe('the table of another gradient', () => {
  it('has no row for a pixel that no window met, and adds up to nothing', () => {
    const unmet = kernel.trace.gradients['x'].findIndex((value) => value === 0);
    const { rows, letters, factors, products, total } = tableOf(kernel, 'x', unmet);
    expect([rows, letters, factors, [...products], total]).toEqual([0, [], [], [], 0]);
  });

  it('has the 0 that a loser of the pool is multiplied with in a column of its own', () => {
    const loser = kernel.trace.gradients['temphicnn'].findIndex((value) => value === 0);
    const { rows, factors, products } = tableOf(kernel, 'temphicnn', loser);
    expect(rows).toBe(800);
    expect(factors.at(-1)).toMatchObject({
      title: 'dhicnn/dtemphicnn',
      values: new Float64Array(800),
      cells: new Int32Array(800),
    });
    expect(products.every((product) => Object.is(product, 0))).toBe(true);
  });

  it('has the cell’s own index in a column where no factor has its letter', () => {
    const { rows, letters } = tableOf(kernel, 'hocnn', 9);
    expect(rows).toBe(800);
    expect(letters.map(({ letter }) => letter)).toEqual(['j', 'm', 'k']);
    expect(new Set(letters[0].values)).toEqual(new Set([9]));
  });

  it('is refused for what is no gradient', () => {
    expect(() =>
      productTable(kernel.network, kernel.weights, kernel.trace, { tensor: 'h2o', index: 3, of: 'value' }),
    ).toThrow(new RangeError("h2o: expected of 'gradient', got 'value'"));
  });

  it('stays in its order where it is to be sorted by a letter that it has not', () => {
    const w12 = tableOf(kernel, 'w2', 41);
    expect([...orderOf(w12, natural)]).toEqual([0]);
    const yi = tableOf(kernel, 'h2i', 41);
    expect([...orderOf(yi, { filter: {}, sort: { by: 'j', descending: true } })]).toEqual(
      Array.from({ length: 10 }, (_, row) => row),
    );
  });
});

describe('the order of the rows', () => {
  it('is by size, largest first, whatever the sign', () => {
    const order = orderOf(table, { filter: {}, sort: { by: 'size', descending: true } });
    const sizes = Array.from(order, (row) => Math.abs(table.products[row]));
    expect(order).toHaveLength(20_000);
    expect(new Set(order).size).toBe(20_000);
    expect(sizes.every((size, n) => n === 0 || size <= sizes[n - 1])).toBe(true);
  });

  it('is by any factor, up or down, and equals stay as they were', () => {
    const up = orderOf(table, { filter: {}, sort: { by: 2, descending: false } });
    const w2 = table.factors[2].values;
    expect(
      up.every(
        (row, n) => n === 0 || w2[up[n - 1]] < w2[row] || (w2[up[n - 1]] === w2[row] && up[n - 1] < row),
      ),
    ).toBe(true);
    const down = orderOf(table, { filter: {}, sort: { by: 'k', descending: true } });
    expect(table.letters[2].values[down[0]]).toBe(9);
    expect(down[0]).toBeLessThan(down[1]);
  });

  it('keeps the rows of the filter alone, whose sum is their part of the gradient', () => {
    const order = orderOf(table, { ...natural, filter: { j: 6, k: 3 } });
    expect(order).toHaveLength(80);
    const [j, , k] = table.letters;
    expect(Array.from(order).every((row) => j.values[row] === 6 && k.values[row] === 3)).toBe(true);
    const parts = Array.from({ length: 10 }, (_, digit) =>
      sumOfRows(table, orderOf(table, { ...natural, filter: { k: digit } })),
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(table.total, 12);
  });
});

describe('the table as comma-separated values', () => {
  it('has a line a row in the order given, with every digit and the names of the factors', () => {
    const order = orderOf(table, { filter: { j: 6, m: 41 }, sort: { by: 'size', descending: true } });
    const [head, ...lines] = csvOf(table, order).trimEnd().split('\r\n');
    expect(head).toBe('j,m,k,(yo - d),ds(yo),w2,ds(h2o),w12,ds(hocnn),x,product,factors');
    expect(lines).toHaveLength(10);
    const cells = lines[0].match(/"[^"]*"|[^,]+/g) ?? [];
    const numbers = cells.slice(3, 11).map(Number);
    expect(cells).toHaveLength(12);
    expect(numbers[7]).toBe(table.products[order[0]]);
    expect(numbers.slice(0, 7).reduce((product, value) => product * value, 1)).toBeCloseTo(numbers[7], 14);
    expect(cells[11]).toContain(`w12[6,41] × ds(hocnn[6]) × x[${table.factors[6].cells[order[0]]}]`);
  });
});
