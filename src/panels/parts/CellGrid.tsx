import { useTranslation } from '../words/useTranslation.ts';
import { useRef, type ComponentPropsWithRef, type CSSProperties } from 'react';
import { useGridKeys } from './useGridKeys.ts';

/** What stands at the head of a row or column, and what it is called. */
export interface GridHead {
  readonly text: string;
  readonly name: string;
}

export interface GridHeads {
  /** In the corner between both. */
  readonly corner: string;
  readonly rows: readonly GridHead[];
  readonly columns: readonly GridHead[];
}

export interface CellGridProps {
  /** The grid's accessible name. */
  readonly name: string;
  readonly className: string;
  readonly rows: number;
  readonly columns: number;
  readonly heads?: GridHeads;
  /** A cell's name, looks and contents, counted in rows of the picture; null where there is none. */
  readonly cell: (n: number) => ComponentPropsWithRef<'div'> | null;
  /** The cell that is pointed at or reached by keys; null for none. */
  readonly onPoint: (n: number | null) => void;
  /** By click, Enter or Space; by default it is pointed at. */
  readonly onChoose?: (n: number) => void;
}

/** Cells in rows and columns that the style sheet lays out by `--rows` and `--columns`: an ARIA grid with one tab stop. */
export function CellGrid({
  name,
  className,
  rows,
  columns,
  heads,
  cell,
  onPoint,
  onChoose = onPoint,
}: CellGridProps) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const keys = useGridKeys({
    rows,
    columns,
    onMove: (n) => root.current?.querySelector<HTMLElement>(`[data-cell="${n}"]`)?.focus(),
    onChoose,
    hasCell: (n) => cell(n) !== null,
  });
  const renderCell = (n: number) => {
    const props = cell(n);
    if (!props) return <span key={n} aria-hidden />;
    return (
      <div
        key={n}
        role="gridcell"
        data-cell={n}
        tabIndex={keys.active === n ? 0 : -1}
        onKeyDown={keys.onKeyDown}
        onFocus={() => {
          keys.setActive(n);
          onPoint(n);
        }}
        onBlur={() => onPoint(null)}
        onPointerEnter={() => onPoint(n)}
        onClick={() => onChoose(n)}
        {...props}
      />
    );
  };
  return (
    <div
      ref={root}
      className={className}
      role="grid"
      aria-label={name}
      aria-rowcount={rows + (heads ? 1 : 0)}
      aria-colcount={columns + (heads ? 1 : 0)}
      style={{ '--rows': rows, '--columns': columns } as CSSProperties}
      onPointerLeave={() => onPoint(null)}
    >
      {heads && (
        <div role="row" aria-label={heads.corner}>
          <span role="columnheader">{heads.corner}</span>
          {heads.columns.map((head) => (
            <span key={head.name} role="columnheader" aria-label={head.name}>
              {head.text}
            </span>
          ))}
        </div>
      )}
      {Array.from({ length: rows }, (_, row) => (
        <div role="row" key={row} aria-label={heads ? heads.rows[row].name : t('grid.row', { row })}>
          {heads && (
            <span role="rowheader" aria-label={heads.rows[row].name}>
              {heads.rows[row].text}
            </span>
          )}
          {Array.from({ length: columns }, (_column, column) => renderCell(row * columns + column))}
        </div>
      ))}
    </div>
  );
}
