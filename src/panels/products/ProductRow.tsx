import { memo } from 'react';
import { type ProductTable, shownNumber, inputDigits, productOf } from '../../core/index.ts';
import { useNames } from '../parts/useNames.ts';
import { cellName } from './cellName.ts';
import type { Column } from './columns.ts';

export interface ProductRowProps {
  readonly table: ProductTable;
  readonly columns: readonly Column[];
  /** Place among the rows shown, and which product stands there. */
  readonly place: number;
  readonly row: number;
  /** The column that the keyboard is at, if it is in this row. */
  readonly active: number | null;
}

/** One product. It has no handlers of its own: the table hears what happens in its rows. */
export const ProductRow = memo(function ProductRow({ table, columns, place, row, active }: ProductRowProps) {
  const names = useNames();
  const digits = inputDigits(
    productOf,
    table.factors.map(({ values }) => values[row]),
    table.products[row],
  );
  return (
    <div role="row" className="product-row" aria-rowindex={place + 2} data-place={place}>
      {columns.map((column, n) => {
        const text = textOf(table, column, row, digits);
        const isActive = n === active;
        return (
          <span
            key={n}
            role="gridcell"
            id={isActive ? 'active-product' : undefined}
            aria-label={isActive ? cellName(names, table, column, row, text) : undefined}
            data-column={n}
            className={classOf(table, column, row, isActive)}
          >
            {text}
          </span>
        );
      })}
    </div>
  );
});

function textOf(table: ProductTable, { kind, at }: Column, row: number, digits: number): string {
  switch (kind) {
    case 'letter':
      return String(table.letters[at].values[row]);
    case 'factor':
      return shownNumber(table.factors[at].values[row], digits);
    case 'product':
      return shownNumber(table.products[row]);
  }
}

function classOf(table: ProductTable, { kind }: Column, row: number, isActive: boolean): string {
  const sign = kind === 'product' ? (table.products[row] < 0 ? 'takes' : 'adds') : '';
  return [`is-${kind}`, sign, isActive ? 'active' : ''].filter(Boolean).join(' ');
}
