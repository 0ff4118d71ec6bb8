import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { ProductTable, Ref, TableView } from '../../core/index.ts';
import { ariaSort, isDense, nextSort, placeAfter, tracksOf, type Column, type Place } from './columns.ts';
import { ProductRow } from './ProductRow.tsx';
import { refAt } from './refAt.ts';

export interface ProductGridProps {
  readonly name: string;
  readonly table: ProductTable;
  readonly columns: readonly Column[];
  readonly order: Uint32Array;
  readonly sort: TableView['sort'];
  readonly onSort: (sort: TableView['sort']) => void;
  readonly onHover: (ref: Ref | null) => void;
  /** Every row is as high as this, so that nothing has to be measured. */
  readonly rowHeight: number;
  /** A product was pressed; absent where its row tells all of it. */
  readonly onOpen?: ((row: number) => void) | undefined;
}

const HEAD = 30;

/** The rows in view, of however many there are. Arrow keys go through the cells; the one pointed at lights up its cell. */
export function ProductGrid(props: ProductGridProps) {
  const { name, table, columns, order, sort, rowHeight, onSort, onHover, onOpen } = props;
  const { t } = useTranslation('views');
  const scroller = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ readonly in: string; readonly to: Place } | null>(null);
  const active = moved?.in === name ? moved.to : null;
  // oxlint-disable-next-line react/incompatible-library -- it warns of React's compiler, which is not used here
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: HEAD,
  });
  const rows = virtual.getVirtualItems();
  useScrollBack(virtual, name);
  const point = ({ row, column }: Place): void =>
    onHover(row < order.length ? refAt(table, columns[column], order[row]) : null);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || order.length === 0) return;
    const page = Math.max(Math.floor(event.currentTarget.clientHeight / rowHeight) - 2, 1);
    const size = { rows: order.length, columns: columns.length, page };
    const start = active ?? { row: -1, column: columns.length - 1 };
    if (event.key === 'Enter' && active) onOpen?.(order[active.row]);
    const next = placeAfter(start, event.key, size);
    if (!next) return;
    event.preventDefault();
    setMoved({ in: name, to: next });
    virtual.scrollToIndex(next.row);
    point(next);
  };
  const onPointerOver = ({ target }: PointerEvent<HTMLDivElement>): void => {
    const place = target instanceof Element ? placeOf(target) : null;
    if (place) point(place);
  };
  const onLeave = (): void => onHover(null);
  return (
    <div
      ref={scroller}
      className={isDense(columns) ? 'product-grid dense' : 'product-grid'}
      style={{ '--columns': tracksOf(columns, sort), '--row': `${rowHeight}px` } as CSSProperties}
      role="grid"
      aria-label={name}
      aria-rowcount={order.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active ? 'active-product' : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const place = target instanceof Element ? placeOf(target) : null;
        if (place) onOpen?.(order[place.row]);
      }}
      onPointerOver={onPointerOver}
      onPointerLeave={onLeave}
      onBlur={onLeave}
    >
      <HeadRow {...{ columns, sort, onSort }} />
      <div role="rowgroup" className="product-rows" style={{ height: order.length * rowHeight }}>
        <div role="presentation" style={{ transform: `translateY(${(rows[0]?.index ?? 0) * rowHeight}px)` }}>
          {rows.map(({ index }) => (
            <ProductRow
              key={index}
              table={table}
              columns={columns}
              place={index}
              row={order[index]}
              active={active?.row === index ? active.column : null}
            />
          ))}
        </div>
      </div>
      {order.length === 0 && <p className="note">{t('products.none')}</p>}
    </div>
  );
}

/** A button a column, which sorts by it. */
function HeadRow({ columns, sort, onSort }: Pick<ProductGridProps, 'columns' | 'sort' | 'onSort'>) {
  const { t } = useTranslation('views');
  return (
    <div role="row" className="product-row head" aria-rowindex={1}>
      {columns.map((column, n) => (
        <span key={n} role="columnheader" className={`is-${column.kind}`} aria-sort={ariaSort(sort, column)}>
          <button
            type="button"
            title={t('products.sortBy', { column: column.title })}
            onClick={() => onSort(nextSort(sort, column))}
          >
            {/* on the screen with a true minus, as a factor's symbol */}
            {column.title.replace(' - ', ' − ')}
            <SortMark sort={ariaSort(sort, column)} bySize={t('products.bySize')} />
          </button>
        </span>
      ))}
    </div>
  );
}

/** Another weight's products are looked at from the first. */
function useScrollBack({ scrollOffset, scrollToOffset }: Virtualizer<HTMLDivElement, Element>, name: string) {
  const seen = useRef(name);
  useEffect(() => {
    if (seen.current === name) return;
    seen.current = name;
    // where it stands there already, asking for it would make the browser lay out the page at once
    if (scrollOffset) scrollToOffset(0);
  });
}

function SortMark({ sort, bySize }: { sort: ReturnType<typeof ariaSort>; bySize: string }) {
  if (sort === 'none') return null;
  if (sort === 'other') return <small aria-label={bySize}>▼±</small>;
  return <small aria-hidden>{sort === 'descending' ? '▼' : '▲'}</small>;
}

/** Which cell of the table an element is, or lies in. */
function placeOf(element: Element): Place | null {
  const cell = element.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-place]');
  return cell && row ? { row: Number(row.dataset['place']), column: Number(cell.dataset['column']) } : null;
}
