import { describe, expect, it } from 'vitest';
import {
  nameOf,
  networks,
  productTable,
  tensorOf,
  weightTensors,
  type Ref,
} from '../../../src/core/index.ts';
import {
  ariaSort,
  columnsOf,
  fileNameOf,
  nextSort,
  placeAfter,
  tracksOf,
} from '../../../src/panels/products/columns.ts';
import { refAt } from '../../../src/panels/products/refAt.ts';
import { networkNames, numberAt, randomScene, someWeight } from '../../core/support.ts';

const { network, weights, trace } = randomScene('kernel', 71);
const ref: Ref = { tensor: 'w1cnn', index: 7, of: 'gradient' };
const table = productTable(network, weights, trace, ref);
const columns = columnsOf(table, 'product');
const [j, , k, difference] = columns;
const product = columns[columns.length - 1];

describe('the columns', () => {
  it('are each as wide as their heading, and a number, at least', () => {
    const long = { kind: 'factor', title: 'ds(a_long_name)', sort: 0, at: 0 } as const;
    const widths =
      tracksOf([j, difference, long, product], { by: 'size', descending: true })
        .match(/\d+(?=px)/g)
        ?.map(Number) ?? [];
    expect(widths).toHaveLength(4);
    for (const [n, { title }] of [j, difference, long, product].entries())
      expect(widths[n]).toBeGreaterThanOrEqual(title.length * 7 + 16);
    expect(widths[1]).toBeGreaterThanOrEqual(62);
    // what they are sorted by bears a mark beside its heading
    expect(widths[3]).toBeGreaterThan(product.title.length * 7 + 30);
  });

  it('are the letters, the factors from the output to the pixel, and the product', () => {
    const titles = 'j m k (yo-d) ds(yo) w2 ds(h2o) w12 ds(hocnn) x product';
    expect(columns.map(({ title }) => title.replaceAll(' ', '')).join(' ')).toBe(titles);
  });

  it('are sorted by a press largest first, letters smallest first, and by another the other way round', () => {
    const bySize = { by: 'size', descending: true } as const;
    const down = nextSort(bySize, difference);
    expect(down).toEqual({ by: 0, descending: true });
    expect(nextSort(down, difference)).toEqual({ by: 0, descending: false });
    expect(nextSort(down, j)).toEqual({ by: 'j', descending: false });
    expect(ariaSort(down, difference)).toBe('descending');
    expect(ariaSort(down, product)).toBe('none');
  });

  it('let the product be sorted by size, which is neither up nor down', () => {
    const bySize = { by: 'size', descending: true } as const;
    const down = nextSort(bySize, product);
    const up = nextSort(down, product);
    expect([down, up, nextSort(up, product)].map((sort) => ariaSort(sort, product))).toEqual([
      'descending',
      'ascending',
      'other',
    ]);
  });

  it('point at the factor’s own cell, at the output of a letter, and at the weight', () => {
    const row = 19_999;
    const names = columns.map((column) => nameOf(refAt(table, column, row) ?? ref));
    const pixel = table.factors[6].cells[row];
    expect(names).toEqual([
      'hocnn[24]',
      'h2o[79]',
      'yo[9]',
      'yo[9]',
      'yo[9]',
      'w2[799]',
      'h2o[79]',
      'w12[1999]',
      'hocnn[24]',
      `x[${pixel}]`,
      'dE/dw1cnn[7]',
    ]);
    expect(k.title).toBe('k');
  });
});

describe('the file', () => {
  it('is named after the gradient', () => {
    expect(fileNameOf(table)).toBe('dE_dw1cnn_7.csv');
  });
});

describe('the keys', () => {
  const size = { rows: 100, columns: 11, page: 8 };

  it('lead from cell to cell, a page, and to both ends', () => {
    const leads = (key: string) => placeAfter({ row: 10, column: 5 }, key, size);
    expect(leads('ArrowDown')).toEqual({ row: 11, column: 5 });
    expect(leads('ArrowLeft')).toEqual({ row: 10, column: 4 });
    expect(leads('PageUp')).toEqual({ row: 2, column: 5 });
    expect(leads('End')).toEqual({ row: 99, column: 5 });
    expect(leads('x')).toBeNull();
  });

  it('never lead out of the table', () => {
    expect(placeAfter({ row: 0, column: 0 }, 'ArrowUp', size)).toEqual({ row: 0, column: 0 });
    expect(placeAfter({ row: 98, column: 10 }, 'PageDown', size)).toEqual({ row: 99, column: 10 });
    expect(placeAfter({ row: 98, column: 10 }, 'ArrowRight', size)).toEqual({ row: 98, column: 10 });
  });
});

describe.each(networkNames)('the columns of the %s network', (name) => {
  it('point at cells that hold the numbers of their row, for a weight of every tensor', () => {
    const scene = randomScene(name, 72);
    for (const { name: tensor } of weightTensors(networks[name])) {
      const weight = someWeight(scene.network, tensor);
      const products = productTable(scene.network, scene.weights, scene.trace, weight);
      const all = columnsOf(products, 'product');
      expect(all).toHaveLength(products.letters.length + products.factors.length + 1);
      expect(fileNameOf(products)).toMatch(new RegExp(`^dE_d${tensor}(_\\d+)+\\.csv$`));
      for (const column of all) {
        const row = Math.floor(products.rows * 0.7);
        const cell = refAt(products, column, row);
        // a letter of what the weight itself met numbers no output
        if (!cell) {
          expect(column.kind).toBe('letter');
          continue;
        }
        expect(cell.index).toBeLessThan(tensorOf(scene.network, cell.tensor).shape.reduce((a, b) => a * b));
        if (column.kind !== 'factor' || products.factors[column.at].sample.kind !== 'ref') continue;
        expect(numberAt(scene, cell)).toBe(products.factors[column.at].values[row]);
      }
    }
  });
});
