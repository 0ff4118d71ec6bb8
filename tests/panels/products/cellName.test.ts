import { describe, expect, it } from 'vitest';
import { namesOf, productTable, shownNumber } from '../../../src/core/index.ts';
import { cellName } from '../../../src/panels/products/cellName.ts';
import { columnsOf } from '../../../src/panels/products/columns.ts';
import { randomScene } from '../../core/support.ts';

const { network, weights, trace } = randomScene('kernel', 71);
const table = productTable(network, weights, trace, { tensor: 'w1cnn', index: 7, of: 'gradient' });
const columns = columnsOf(table, 'product');
const names = namesOf(network);
const row = table.products.findIndex((product) => product !== 0);
/** What is said of the cells of a row, each with its column's title. */
const said = columns.map((column) => cellName(names, table, column, row, '0.5'));

describe('what is said of a cell of the table', () => {
  it('is of a product every factor by its name and number, and what they make', () => {
    const [product] = said.slice(-1);
    const [called, numbers, value] = product.split(' = ');
    const factors = said.slice(table.letters.length, -1).map((text) => text.split(' = ')[0]);
    expect(called).toBe(factors.join(' × '));
    expect(factors[0]).toMatch(/^\(yo\[\d\] − d\[\d\]\)$/);
    expect(factors.at(-1)).toMatch(/^x\[\d+\]$/);
    expect(numbers.split(' × ')).toHaveLength(table.factors.length);
    expect(value).toBe(shownNumber(table.products[row]));
  });

  it('is of a letter and a factor its own name, with the number that is seen', () => {
    expect(said[0]).toBe(`${table.letters[0].letter} = 0.5`);
    for (const text of said.slice(0, -1)) expect(text).toMatch(/ = 0\.5$/);
  });
});
