import { useRef, type ComponentPropsWithRef, type CSSProperties } from 'react';
import { useGridKeys } from './useGridKeys.ts';

export interface CellGridProps {
  /** The grid's accessible name. */
  readonly name: string;
  readonly className: string;
  readonly rows: number;
  readonly columns: number;
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
  cell,
  onPoint,
  onChoose = onPoint,
}: CellGridProps) {
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
      aria-rowcount={rows}
      aria-colcount={columns}
      style={{ '--rows': rows, '--columns': columns } as CSSProperties}
      onPointerLeave={() => onPoint(null)}
    >
      {Array.from({ length: rows }, (_, row) => (
        <div role="row" key={row}>
          {Array.from({ length: columns }, (_column, column) => renderCell(row * columns + column))}
        </div>
      ))}
    </div>
  );
}
