import { type ProductTable, type SortKey, type TableView } from '../../core/index.ts';

/** One column of the table as it is drawn. */
export interface Column {
  readonly kind: 'letter' | 'factor' | 'product';
  readonly title: string;
  readonly sort: SortKey;
  /** Which letter or factor of the table it shows. */
  readonly at: number;
}

/** Letters first, then the factors from the output back to the weight, then what they make. */
export function columnsOf(table: ProductTable, product: string): readonly Column[] {
  return [
    ...table.letters.map(({ letter }, at): Column => ({ kind: 'letter', title: letter, sort: letter, at })),
    ...table.factors.map(({ title }, at): Column => ({ kind: 'factor', title, sort: at, at })),
    { kind: 'product', title: product, sort: 'product', at: 0 },
  ];
}

/** Pixels of a column that numbers fit into, of one with powers of ten, and of a letter's; of a heading's character, and of what stands around it. */
const ROOMY = { number: 62, product: 92, letter: 40, character: 7, around: 16 };
/** The same where there are many factors: as products.css draws the table then. */
const DENSE = { number: 54, product: 84, letter: 28, character: 6.6, around: 8 };
/** Factors of a table that is drawn roomily. */
const ROOMY_FACTORS = 7;
/** Pixels of the mark of the column that rows are sorted by. */
const MARK = 18;

/** Whether there are so many columns that they stand closer. */
export function isDense(columns: readonly Column[]): boolean {
  return columns.filter(({ kind }) => kind === 'factor').length > ROOMY_FACTORS;
}

/** The columns' widths in CSS: none is narrower than its heading. */
export function tracksOf(columns: readonly Column[], sort: Sort): string {
  const room = isDense(columns) ? DENSE : ROOMY;
  return columns
    .map((column) => {
      const { kind, title } = column;
      const mark = ariaSort(sort, column) === 'none' ? 0 : MARK;
      const heading = Math.ceil(title.length * room.character) + room.around + mark;
      const least = Math.max(kind === 'factor' ? room.number : room[kind], heading);
      return kind === 'letter' ? `${least}px` : `minmax(${least}px, ${kind === 'product' ? 1.2 : 1}fr)`;
    })
    .join(' ');
}

type Sort = TableView['sort'];

/**
 * The sort after a press of a column's header: down first, then up. The product has a third way, by size: large products
 * of either sign first.
 */
export function nextSort(now: Sort, column: Column): Sort {
  const isSame = now.by === column.sort;
  if (column.kind === 'product') {
    if (now.by === 'size') return { by: 'product', descending: true };
    if (isSame && !now.descending) return { by: 'size', descending: true };
  }
  if (isSame) return { by: column.sort, descending: !now.descending };
  return { by: column.sort, descending: column.kind !== 'letter' };
}

/** aria-sort of a column; `other` is by size. */
export function ariaSort(now: Sort, column: Column): 'ascending' | 'descending' | 'other' | 'none' {
  if (column.kind === 'product' && now.by === 'size') return 'other';
  if (now.by !== column.sort) return 'none';
  return now.descending ? 'descending' : 'ascending';
}

/** A file name for the products of a gradient: `dE_dw1cnn_7.csv`. */
export function fileNameOf({ ref, names }: Pick<ProductTable, 'ref' | 'names'>): string {
  return `${names.cell(ref).replaceAll(/\W+/g, '_').replace(/_$/, '')}.csv`;
}

/** A cell of the table by row of the view and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell that a key leads to in a table of `size` rows and columns, of which a page holds `size.page`; null for none. */
export function placeAfter(
  { row, column }: Place,
  key: string,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): Place | null {
  const to = (r: number, c: number): Place => ({
    row: Math.min(Math.max(r, 0), size.rows - 1),
    column: Math.min(Math.max(c, 0), size.columns - 1),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + size.page, column);
    case 'PageUp':
      return to(row - size.page, column);
    case 'Home':
      return to(0, column);
    case 'End':
      return to(size.rows - 1, column);
    default:
      return null;
  }
}
