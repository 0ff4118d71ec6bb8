import { memo, useCallback, useMemo, useRef } from 'react';
import type { Mark } from '../../timeline/highlights.ts';
import type { ColorScale } from './colorScale.ts';
import { CELL, HeatmapCell } from './HeatmapCell.tsx';
import { useGridKeys } from './useGridKeys.ts';

export interface HeatmapProps {
  /** The tensor's name, which names the grid and its cells. */
  readonly name: string;
  readonly values: ArrayLike<number>;
  readonly rows: number;
  readonly columns: number;
  readonly color: ColorScale;
  /** Which cells are computed; the others are ghosts. Keep its identity while its answers stay. */
  readonly isShown?: (index: number) => boolean;
  readonly ghostText?: string;
  readonly marks?: ReadonlyMap<number, Mark> | undefined;
  /** The cell that stays outlined while other things are pointed at. */
  readonly selected?: number | null;
  /** Cells that won the pool, of which the first `ringCount` are ringed. */
  readonly rings?: ArrayLike<number> | undefined;
  readonly ringCount?: number;
  /** Print numbers where a cell is large enough; the power of ten they are counted in. */
  readonly numbersIn?: number | null;
  readonly cellName?: (index: number) => string;
  readonly onHover?: (index: number | null) => void;
  readonly onSelect?: (index: number) => void;
}

/** A small matrix as coloured cells: an ARIA grid with one tab stop. Colour is never alone: negative cells carry a dash. */
export const Heatmap = memo(function Heatmap(props: HeatmapProps) {
  const {
    name,
    values,
    rows,
    columns,
    color,
    isShown,
    ghostText = '',
    marks,
    selected,
    rings,
    numbersIn,
  } = props;
  const {
    ringCount = rings?.length ?? 0,
    cellName = (index: number) => `${name}[${index}]`,
    onHover,
    onSelect,
  } = props;
  const root = useRef<SVGSVGElement>(null);
  const won = useMemo(() => new Set(Array.from(rings ?? []).slice(0, ringCount)), [rings, ringCount]);
  const focusCell = useCallback((cell: number) => {
    root.current?.querySelector<SVGGElement>(`[data-cell="${cell}"]`)?.focus();
  }, []);
  const keys = useGridKeys({
    rows,
    columns,
    onMove: focusCell,
    onChoose: (cell) => onSelect?.(cell),
  });

  const isWhole = isWholeMarked(marks, rows * columns);
  const renderCell = (index: number) => {
    const shown = isShown ? isShown(index) : true;
    return (
      <HeatmapCell
        key={index}
        cell={index}
        x={(index % columns) * CELL}
        y={Math.floor(index / columns) * CELL}
        name={cellName(index)}
        value={values[index]}
        color={color}
        ghostText={shown ? null : ghostText}
        numbersIn={numbersIn ?? null}
        mark={isWhole ? null : (marks?.get(index) ?? null)}
        isSelected={selected === index}
        isWinner={shown && won.has(index)}
        isTabStop={keys.active === index}
      />
    );
  };
  return (
    <svg
      ref={root}
      className={`heatmap columns-${columns}`}
      viewBox={`-1.5 -1.5 ${columns * CELL + 3} ${rows * CELL + 3}`}
      role="grid"
      aria-label={name}
      aria-rowcount={rows}
      aria-colcount={columns}
      onKeyDown={keys.onKeyDown}
      onPointerMove={(event) => onHover?.(cellAt(event))}
      onPointerLeave={() => onHover?.(null)}
      onFocus={(event) => {
        const cell = cellAt(event);
        if (cell === null) return;
        keys.setActive(cell);
        if (event.target.matches(':focus-visible')) onHover?.(cell);
      }}
      onBlur={() => onHover?.(null)}
      onClick={(event) => {
        const cell = cellAt(event);
        if (cell !== null) onSelect?.(cell);
      }}
    >
      {Array.from({ length: rows }, (_, row) => (
        <g role="row" key={row}>
          {Array.from({ length: columns }, (_, column) => renderCell(row * columns + column))}
        </g>
      ))}
      {isWhole && (
        <rect className={`mark whole ${marks?.get(0) ?? ''}`} width={columns * CELL} height={rows * CELL} />
      )}
    </svg>
  );
});

/** Where every cell takes part, one frame around them all says so more quietly. */
function isWholeMarked(marks: ReadonlyMap<number, Mark> | undefined, cells: number): boolean {
  return marks !== undefined && marks.size === cells && cells > 1 && new Set(marks.values()).size === 1;
}

/** The cell that an event happened in. */
function cellAt(event: { readonly target: EventTarget }): number | null {
  const target = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
  const cell = target?.getAttribute('data-cell');
  return cell === null || cell === undefined ? null : Number(cell);
}
