import { memo, useRef } from 'react';
import { formatNumber } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import { useGridKeys } from '../parts/useGridKeys.ts';
import { largeNumber } from './largeNumber.ts';

export interface EnlargedGridProps {
  /** The grid's accessible name. */
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** All of what follows is asked by cell, counted in rows of this picture. Where a map is left over there is none. */
  readonly hasCell: (cell: number) => boolean;
  readonly valueOf: (cell: number) => number;
  readonly nameOf: (cell: number) => string;
  readonly isShown: (cell: number) => boolean;
  readonly isWinner: (cell: number) => boolean;
  readonly isSelected: (cell: number) => boolean;
  readonly markOf: (cell: number) => Mark | undefined;
  readonly ghostText: string;
  readonly color: ColorScale;
  readonly onRead: (cell: number | null) => void;
  readonly onSelect: (cell: number) => void;
}

/** A map large enough to read the number in every cell. */
export const EnlargedGrid = memo(function EnlargedGrid(props: EnlargedGridProps) {
  const { label, rows, columns, onRead, onSelect } = props;
  const root = useRef<HTMLDivElement>(null);
  const keys = useGridKeys({
    rows,
    columns,
    onMove: (cell) => root.current?.querySelector<HTMLElement>(`[data-place="${cell}"]`)?.focus(),
    onChoose: onSelect,
    hasCell: props.hasCell,
  });
  const renderCell = (cell: number) => (
    <div
      key={cell}
      role="gridcell"
      data-place={cell}
      tabIndex={keys.active === cell ? 0 : -1}
      aria-selected={props.isSelected(cell)}
      onKeyDown={keys.onKeyDown}
      onFocus={() => {
        keys.setActive(cell);
        onRead(cell);
      }}
      onPointerEnter={() => onRead(cell)}
      onClick={() => onSelect(cell)}
      {...looksOf(props, cell)}
    >
      {props.isShown(cell) && <CellNumber value={props.valueOf(cell)} />}
    </div>
  );
  return (
    <div
      ref={root}
      className="enlarged-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows}
      aria-colcount={columns}
      onPointerLeave={() => onRead(null)}
    >
      {Array.from({ length: rows }, (_, row) => (
        <div role="row" key={row}>
          {Array.from({ length: columns }, (_, column) => {
            const cell = row * columns + column;
            return props.hasCell(cell) ? renderCell(cell) : <span key={cell} aria-hidden />;
          })}
        </div>
      ))}
    </div>
  );
});

function looksOf(props: EnlargedGridProps, cell: number) {
  const { color, valueOf, nameOf, ghostText } = props;
  const shown = props.isShown(cell);
  const value = valueOf(cell);
  return {
    'aria-label': `${nameOf(cell)} ${shown ? `= ${formatNumber(value)}` : ghostText}`,
    className: [shown ? '' : 'ghost', shown && props.isWinner(cell) ? 'winner' : '', props.markOf(cell) ?? '']
      .filter(Boolean)
      .join(' '),
    ...(shown ? { style: { background: color.fill(value), color: color.text(value) } } : {}),
  };
}

function CellNumber({ value }: { readonly value: number }) {
  const { number, power } = largeNumber(value);
  return (
    <>
      <span>{number}</span>
      {power && <small>{power}</small>}
    </>
  );
}
