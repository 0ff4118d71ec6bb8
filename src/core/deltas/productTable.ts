import { tensorOf } from '../check.ts';
import { createExplainer } from '../explain/explain.ts';
import { factorTitle, namesOf, type Names } from '../explain/format.ts';
import type { Factor, Network, Ref, Trace, Weights } from '../types.ts';
import { deltasOf, fold, type Delta } from './deltas.ts';
import { largestRoutes, type DeltaRoute } from './largestRoutes.ts';
import { pathCounts } from './multiplications.ts';

/** A letter whose indices tell the products apart: j, m, k, and those of further layers and maps. */
export type PathLetter = string;

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
  /** How its cells are named. */
  readonly names: Names;
  readonly rows: number;
  /** j, m and k, as far as the weight has them. */
  readonly letters: readonly LetterColumn[];
  readonly factors: readonly FactorColumn[];
  readonly products: Float64Array;
  /** What all products add up to: the gradient. */
  readonly total: number;
  /** The products that have no row, where there are more than MOST_ROWS: how many, and what they add up to. Else null. */
  readonly rest: { readonly count: number; readonly sum: number } | null;
}

/**
 * Every product of a gradient written out (design 2.1): 20,000 rows for a kernel weight, the same as `paths` gives and in
 * its order; of more products the largest have rows, largest first, and the others a sum. Column by column, since most of a column is a repetition: a row at a time takes more than ten times as long.
 * @throws RangeError unless `ref` is a gradient.
 */
export function productTable(network: Network, weights: Weights, trace: Trace, ref: Ref): ProductTable {
  return createProductTables(network, weights, trace)(ref);
}

/**
 * productTable for many gradients of one trace: most of what is below one weight is below the next as well, and is written out
 * once. The trace and the weights must not change meanwhile.
 * @throws RangeError as productTable does.
 */
export function createProductTables(
  network: Network,
  weights: Weights,
  trace: Trace,
): (ref: Ref) => ProductTable {
  const deltas = deltasOf(createExplainer(network, weights, trace));
  const blockOf = fold(blockFrom);
  const countOf = pathCounts();
  return (ref) => {
    const delta = deltas(ref);
    const count = countOf(delta);
    // what is asked for itself is large, and seldom asked for again
    const { rows, columns } =
      count > MOST_ROWS ? blockOfRoutes(largestRoutes(delta, MOST_ROWS)) : blockFrom(delta, blockOf);
    const products = productsOf(rows, columns);
    const total = trace.gradients[ref.tensor][ref.index];
    return {
      ref,
      names: namesOf(network),
      rows,
      letters: tableLetters(network, ref, rows, columns),
      factors: columns.map((column) => ({
        ...column,
        title: factorTitle(column.sample),
      })),
      products,
      total,
      rest: count > rows ? { count: count - rows, sum: total - exactSum(products) } : null,
    };
  };
}

/** A kernel's weight has as many in a network of one convolution. Where there are millions, so many of the largest are listed. */
export const MOST_ROWS = 20_000;

type Column = Omit<FactorColumn, 'title'>;

/** A gradient's products, without their results. */
interface Block {
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** Where a term with no gradient among its factors begins. */
const NOTHING: Block = { rows: 1, columns: [] };

/** Each gradient's block is made once: the 25 cells of a kernel weight share those of their 80 hidden units. */
function blockFrom({ edges }: Delta, of: (further: Delta) => Block): Block {
  return joined(edges.map(({ to, own }) => ({ before: to ? of(to) : NOTHING, own })));
}

interface Part {
  /** The products that stand for the gradient among the factors. */
  readonly before: Block;
  /** The other factors, the same in each of those products. */
  readonly own: readonly Factor[];
}

/** The terms' products one below the other: every term has the same kinds of factors. */
function joined(all: readonly Part[]): Block {
  // a gradient that nothing comes back to has no products
  const parts = all.filter(({ before }) => before.rows > 0);
  const [first] = parts;
  if (!first) return { rows: 0, columns: [] };
  const rows = parts.reduce((sum, { before }) => sum + before.rows, 0);
  const shared = first.before.columns.length;
  const samples = [...first.before.columns.map(({ sample }) => sample), ...first.own];
  const columns = samples.map((sample, n): Column => {
    const values = new Float64Array(rows);
    const cells = new Int32Array(rows);
    let row = 0;
    for (const { before, own } of parts) {
      if (n < shared) {
        values.set(before.columns[n].values, row);
        cells.set(before.columns[n].cells, row);
      } else {
        const factor = own[n - shared];
        values.fill(factor.value, row, row + before.rows);
        cells.fill(cellOf(factor), row, row + before.rows);
      }
      row += before.rows;
    }
    return { sample, values, cells };
  });
  return { rows, columns };
}

/** A row a route: the factors from the output back to the gradient. */
function blockOfRoutes(routes: readonly DeltaRoute[]): Block {
  const factorsOf = (route: DeltaRoute): Factor[] => route.toReversed().flatMap(({ own }) => own);
  const rows = routes.length;
  const columns = (rows > 0 ? factorsOf(routes[0]) : []).map((sample) => ({
    sample,
    values: new Float64Array(rows),
    cells: new Int32Array(rows),
  }));
  for (const [row, route] of routes.entries())
    for (const [n, factor] of factorsOf(route).entries()) {
      columns[n].values[row] = factor.value;
      columns[n].cells[row] = cellOf(factor);
    }
  return { rows, columns };
}

/** Neumaier's sum: what rounding loses is added up apart, so that what is left of a total is exact. */
function exactSum(numbers: Float64Array): number {
  let [sum, lost] = [0, 0];
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + lost;
}

function productsOf(rows: number, columns: readonly Column[]): Float64Array {
  const products = new Float64Array(rows).fill(1);
  for (const { values } of columns) for (let row = 0; row < rows; row += 1) products[row] *= values[row];
  for (let row = 0; row < rows; row += 1) products[row] += 0; // makes a plain zero of -0, as `product` does
  return products;
}

/**
 * The letters of the values that the products pass, from the weight to the output: what differs from row to row, and a
 * letter of the gradient's own cell that no factor has.
 */
function tableLetters(
  network: Network,
  ref: Ref,
  rows: number,
  columns: readonly Column[],
): readonly LetterColumn[] {
  const found = new Map<string, Int32Array>();
  for (const { sample, cells } of columns) {
    if (sample.kind === 'constant') continue;
    const { role, letter } = tensorOf(network, sample.ref.tensor);
    if (role === 'value' && letter !== undefined) found.set(letter, cells);
  }
  const own = tensorOf(network, ref.tensor);
  if (own.role === 'value' && own.letter !== undefined && !found.has(own.letter) && rows > 0)
    found.set(own.letter, new Int32Array(rows).fill(ref.index));
  return Array.from(found, ([letter, values]) => ({ letter, values })).reverse();
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
      return { ...sample, value };
    case 'difference':
      return { ...sample, ref: at(sample.ref), target: at(sample.target), value };
    case 'ref':
    case 'slope':
      return { ...sample, ref: at(sample.ref), value };
  }
}

/** By what rows are ordered: a letter, a factor's place, 'product' or its 'size'. */
export type SortKey = PathLetter | number;

export interface TableView {
  /** Rows with these indices alone. */
  readonly filter: Readonly<Partial<Record<PathLetter, number>>>;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
}

/** The rows of a table that pass the filter, in order. Rows that are equal stay as they were. */
export function orderOf(table: ProductTable, { filter, sort }: TableView): Uint32Array {
  const target = table.letters.filter(({ letter }) => filter[letter] !== undefined);
  const all = new Uint32Array(table.rows);
  for (let row = 0; row < all.length; row += 1) all[row] = row;
  const passes = (row: number): boolean =>
    target.every(({ letter, values }) => values[row] === filter[letter]);
  const rows = target.length > 0 ? all.filter(passes) : all;
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

/**
 * The rows as comma-separated values with every digit; the last column names the factors' cells. Where all rows are asked for and there are
 * products without one, a last line has their sum.
 */
export function csvOf(table: ProductTable, order: Uint32Array): string {
  const { letters, factors, products, names, rest } = table;
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
      `"${cells.map(names.factor).join(' × ')}"`,
    ].join(',');
  });
  if (rest && order.length === table.rows) {
    const nothing = [...letters, ...factors].map(() => '');
    lines.push([...nothing, rest.sum, `"the other ${rest.count} products"`].join(','));
  }
  return `${[head.join(','), ...lines].join('\r\n')}\r\n`;
}
