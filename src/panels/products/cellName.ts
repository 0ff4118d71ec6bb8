import { factorAt, shownNumber, termNumbers, type Names, type ProductTable } from '../../core/index.ts';
import type { Column } from './columns.ts';

/**
 * What is said of the cell that keys have come to, whose row is seen and not heard: of a product all of its factors by their names
 * and numbers, of a factor its own name.
 */
export function cellName(
  names: Names,
  table: ProductTable,
  column: Column,
  row: number,
  text: string,
): string {
  switch (column.kind) {
    case 'letter':
      return `${column.title} = ${text}`;
    case 'factor': {
      const factor = factorAt(table.factors[column.at], row);
      return factor.kind === 'constant' ? text : `${names.shown(factor)} = ${text}`;
    }
    case 'product': {
      const value = table.products[row];
      const term = { value, factors: table.factors.map((factor) => factorAt(factor, row)) };
      return `${names.term(term)} = ${termNumbers(term)} = ${shownNumber(value)}`;
    }
  }
}
