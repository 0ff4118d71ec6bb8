import { inputDigits, productOf, shownNumber, type ProductTable } from '../../core/index.ts';

export interface ProductDetailProps {
  readonly table: ProductTable;
  /** Which of its products. */
  readonly row: number;
}

/** One product with all of its factors, where the table has no room for them. */
export function ProductDetail({ table, row }: ProductDetailProps) {
  const product = table.products[row];
  const values = table.factors.map((factor) => factor.values[row]);
  const digits = inputDigits(productOf, values, product);
  return (
    <p className="product-detail" role="status">
      {table.factors.map(({ title }, n) => (
        <span key={title}>
          {n > 0 && '× '}
          <code>{title.replace(' - ', ' − ')}</code> {shownNumber(values[n], digits)}
        </span>
      ))}
      <b>= {shownNumber(product)}</b>
    </p>
  );
}
