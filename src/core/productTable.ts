import { factorName, termName } from './format.ts';
import { paths, type Path } from './paths.ts';
import type { Factor, Network, Ref, Trace, Weights } from './types.ts';

/** The letters whose indices tell the products apart, in the order of the sums from the weight to the output. */
const LETTERS = ['j', 'm', 'k'] as const;
export type PathLetter = (typeof LETTERS)[number];

/** One factor of every product. The cells differ from row to row; what they are cells of does not. */
export interface FactorColumn {
  /** The factor's name without an index: `w12`, `ds(hocnn)`, `(yo - d)`. */
  readonly title: string;
  readonly values: Float64Array;
  /** Which cell it is in each row. */
  readonly cells: Int32Array;
  /** The factor in the first row; the others have its kind and tensors. */
  readonly sample: Factor;
}

export interface LetterColumn {
  readonly letter: PathLetter;
  readonly values: Int32Array;
}

/** The products behind a gradient, a row each, kept in columns. */
export interface ProductTable {
  readonly ref: Ref;
  readonly rows: number;
  /** j, m and k, as far as the weight has them. */
  readonly letters: readonly LetterColumn[];
  readonly factors: readonly FactorColumn[];
  readonly products: Float64Array;
  /** What all products add up to: the gradient. */
  readonly total: number;
}

/**
 * Every product of a gradient written out (design 2.1): 20,000 rows for a kernel weight.
 * @throws RangeError as `paths` does.
 */
export function productTable(network: Network, weights: Weights, trace: Trace, ref: Ref): ProductTable {
  const all = [...paths(network, weights, trace, ref)];
  const [first] = all;
  const letters = LETTERS.filter((letter) => first !== undefined && first[letter] !== null);
  const table: ProductTable = {
    ref,
    rows: all.length,
    letters: letters.map((letter) => ({ letter, values: new Int32Array(all.length) })),
    factors: (first?.factors ?? []).map((sample) => ({
      title: factorName(sample).replaceAll(/\[\d+\]/g, ''),
      values: new Float64Array(all.length),
      cells: new Int32Array(all.length),
      sample,
    })),
    products: new Float64Array(all.length),
    total: trace.gradients[ref.tensor][ref.index],
  };
  // one pass over the rows: a typed array's own `from` takes several times as long
  for (let row = 0; row < all.length; row += 1) fillRow(table, row, all[row]);
  return table;
}

function fillRow({ letters, factors, products }: ProductTable, row: number, path: Path): void {
  products[row] = path.value;
  for (const { letter, values } of letters) values[row] = path[letter] ?? 0;
  for (let n = 0; n < factors.length; n += 1) {
    factors[n].values[row] = path.factors[n].value;
    factors[n].cells[row] = cellOf(path.factors[n]);
  }
}

function cellOf(factor: Factor): number {
  return factor.kind === 'constant' ? 0 : factor.ref.index;
}

/** A factor of a row, as explain would give it. */
export function factorAt({ sample, values, cells }: FactorColumn, row: number): Factor {
  const value = values[row];
  const at = (ref: Ref): Ref => ({ ...ref, index: cells[row] });
  switch (sample.kind) {
    case 'constant':
      return { kind: 'constant', value };
    case 'difference':
      return { ...sample, ref: at(sample.ref), wanted: at(sample.wanted), value };
    case 'ref':
    case 'slope':
      return { ...sample, ref: at(sample.ref), value };
  }
}

/** By what rows are ordered: a letter, a factor's place, the product or its size. */
export type SortKey = PathLetter | number | 'product' | 'size';

export interface TableView {
  /** Rows with these indices alone. */
  readonly filter: Readonly<Partial<Record<PathLetter, number>>>;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
}

/** The rows of a table that pass the filter, in order. Rows that are equal stay as they were. */
export function orderOf(table: ProductTable, { filter, sort }: TableView): Uint32Array {
  const wanted = table.letters.filter(({ letter }) => filter[letter] !== undefined);
  const rows = Uint32Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    wanted.every(({ letter, values }) => values[row] === filter[letter]),
  );
  const keys = keysOf(table, sort.by);
  const sign = sort.descending ? -1 : 1;
  return rows.sort((a, b) => sign * (keys[a] - keys[b]) || a - b);
}

function keysOf(table: ProductTable, by: SortKey): ArrayLike<number> {
  if (by === 'product') return table.products;
  if (by === 'size') return table.products.map(Math.abs);
  if (typeof by === 'number') return table.factors[by].values;
  return table.letters.find(({ letter }) => letter === by)?.values ?? new Int32Array(table.rows);
}

/** What some rows add up to. */
export function sumOfRows({ products }: ProductTable, order: Uint32Array): number {
  return order.reduce((sum, row) => sum + products[row], 0);
}

/** The rows as comma-separated values with every digit; the last column names the factors' cells. */
export function csvOf(table: ProductTable, order: Uint32Array): string {
  const { letters, factors, products } = table;
  const head = [
    ...letters.map(({ letter }) => letter),
    ...factors.map(({ title }) => title),
    'product',
    'factors',
  ];
  const lines = Array.from(order, (row) => {
    const cells = factors.map((column) => factorAt(column, row));
    return [
      ...letters.map(({ values }) => values[row]),
      ...cells.map(({ value }) => value),
      products[row],
      termName({ value: products[row], factors: cells }),
    ].join(',');
  });
  return `${[head.join(','), ...lines].join('\r\n')}\r\n`;
}
