import { factorAt, type ProductTable, type Ref } from '../../core/index.ts';
import type { Column } from './columns.ts';

/**
 * The cell of the stage that a cell of the table points at: a factor's own cell; for a letter the output that it numbers; for the
 * product the weight.
 */
export function refAt(table: ProductTable, column: Column, row: number): Ref | null {
  switch (column.kind) {
    case 'factor': {
      const factor = factorAt(table.factors[column.at], row);
      return factor.kind === 'constant' ? null : factor.ref;
    }
    case 'letter': {
      const { values } = table.letters[column.at];
      const own = table.factors.find(
        ({ sample, cells }) => sample.kind === 'slope' && cells.every((cell, n) => cell === values[n]),
      );
      return own ? refAt(table, { ...column, kind: 'factor', at: table.factors.indexOf(own) }, row) : null;
    }
    case 'product':
      return table.ref;
  }
}
