import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  csvOf,
  orderOf,
  sumOfRows,
  type PathLetter,
  type ProductTable,
  type Ref,
  type TableView,
  shownNumber,
  shownCount,
} from '../../core/index.ts';
import { Select } from '../parts/Select.tsx';
import { columnsOf, fileNameOf } from './columns.ts';
import { saveFile } from '../parts/saveFile.ts';
import { usePhone } from '../parts/usePhone.ts';
import { ProductDetail } from './ProductDetail.tsx';
import { ProductGrid } from './ProductGrid.tsx';
import { useLive } from '../parts/live.ts';
import { useNames } from '../parts/useNames.ts';
import './products.css';

export interface ProductsPanelProps {
  readonly table: ProductTable;
  readonly onHover: (ref: Ref | null) => void;
}

/** Pixels of a row, and of one that a finger presses. */
const ROW = 24;
const FINGER_ROW = 44;

/** All of them, the largest first. */
const FIRST: TableView = { filter: {}, sort: { by: 'size', descending: true } };

/** Every product behind a gradient: sorted, filtered, summed, and to take away. */
export function ProductsPanel({ table, onHover }: ProductsPanelProps) {
  const { t, language } = useTranslation('views');
  const live = useLive();
  const names = useNames();
  const gradient = names.cell(table.ref);
  // another weight has other products: what was chosen among these says nothing of those
  const [chosen, setChosen] = useState({ of: gradient, view: FIRST });
  const view = chosen.of === gradient ? chosen.view : FIRST;
  const { filter, sort } = view;
  const show = (change: Partial<TableView>): void =>
    setChosen({ of: gradient, view: { ...view, ...change } });
  const isPhone = usePhone();
  const [opened, setOpened] = useState<{ readonly table: ProductTable; readonly row: number } | null>(null);
  const all = useMemo(() => columnsOf(table, t('products.product')), [table, t]);
  const columns = useMemo(
    () => (isPhone ? all.filter(({ kind }) => kind !== 'factor') : all),
    [all, isPhone],
  );
  const order = useMemo(() => orderOf(table, view), [table, view]);
  const sum = useMemo(() => sumOfRows(table, order), [table, order]);
  const count = (n: number): string => shownCount(n, language);
  const choose = (letter: PathLetter, index: number | null): void => {
    const { [letter]: _, ...others } = filter;
    show({ filter: index === null ? others : { ...others, [letter]: index } });
  };
  return (
    <div className="products">
      <header>
        {table.letters.map(({ letter, values }) => (
          <LetterFilter
            key={letter}
            letter={letter}
            values={values}
            chosen={filter[letter]}
            onChoose={choose}
          />
        ))}
        <p role="status" aria-live={live}>
          {t('products.shown', {
            shown: count(order.length),
            count: count(table.rows + (table.rest?.count ?? 0)),
          })}{' '}
          <b>{shownNumber(sum)}</b>
          {(order.length < table.rows || table.rest) && (
            <>
              {' '}
              {t('products.whole')} <b>{shownNumber(table.total)}</b>
            </>
          )}
          {table.rest && (
            <small title={t('products.restWhy', { count: count(table.rows) })}>
              {t('products.rest', { count: count(table.rest.count) })} <b>{shownNumber(table.rest.sum)}</b>
            </small>
          )}
        </p>
        <button
          type="button"
          aria-label={t('products.downloadName')}
          title={t('products.downloadName')}
          onClick={() => saveFile(fileNameOf(table), 'text/csv', csvOf(table, order))}
        >
          <Download aria-hidden />
          {t('products.download')}
        </button>
      </header>
      {isPhone && opened?.table === table && <ProductDetail table={table} row={opened.row} />}
      <ProductGrid
        name={t('products.title', { name: gradient })}
        table={table}
        columns={columns}
        order={order}
        sort={sort}
        onSort={(by) => show({ sort: by })}
        onHover={onHover}
        rowHeight={isPhone ? FINGER_ROW : ROW}
        onOpen={isPhone ? (row) => setOpened({ table, row }) : undefined}
      />
    </div>
  );
}

interface LetterFilterProps {
  readonly letter: PathLetter;
  readonly values: Int32Array;
  readonly chosen: number | undefined;
  readonly onChoose: (letter: PathLetter, index: number | null) => void;
}

/** A letter that has one value alone cannot be chosen. */
function LetterFilter({ letter, values, chosen, onChoose }: LetterFilterProps) {
  const { t } = useTranslation('views');
  const options = useMemo(() => [...new Set(values)].sort((a, b) => a - b), [values]);
  if (options.length < 2) return null;
  return (
    <label>
      {letter}
      <Select
        aria-label={t('products.filter', { letter })}
        options={options}
        value={chosen ?? null}
        none={t('products.all')}
        onChoose={(index) => onChoose(letter, index)}
        onNone={() => onChoose(letter, null)}
      />
    </label>
  );
}
