import { memo, useCallback, useId, useMemo, useRef, useState } from 'react';
import type { Part } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { indexOfCell, placeAt, type Arrangement } from './arrangement.ts';
import { Ground } from './Ground.tsx';
import { CELL } from './HeatmapCell.tsx';
import { Cells } from './HeatmapCells.tsx';
import { cornerAt, MARGIN, sizeOf } from './heatmapGeometry.ts';
import type { HeatmapProps } from './heatmapProps.ts';
import { joinedIds } from './joined.ts';
import { LitCells } from './laterLitCells.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useNameOf } from './useNameOf.ts';
import { useRoomCheck } from './useRoomCheck.ts';
import './heatmap.css';

/** A small matrix as coloured cells: an ARIA grid with one tab stop. Colour is never alone: negative cells carry a dash. */
export const Heatmap = memo(function Heatmap(props: HeatmapProps) {
  const { name, rows, columns, tiles, isShown, selected = null, rings, onHover, onSelect } = props;
  const arrangement = useMemo<Arrangement>(
    () => ({ rows, columns, ...(tiles ? { tiles } : {}) }),
    [rows, columns, tiles],
  );
  const { values } = props;
  const { first, cells } = props.part ?? { first: 0, cells: values.length };
  const indexAtCell = (cell: number): number => first + indexOfCell(arrangement, cell);
  const { width, height } = sizeOf(arrangement);
  const root = useRef<SVGSVGElement>(null);
  useRoomCheck(root, columns);
  const focusCell = useCallback((cell: number) => {
    root.current?.querySelector<SVGGElement>(`[data-cell="${cell}"]`)?.focus();
  }, []);
  const keys = useGridKeys({
    rows,
    columns,
    onMove: (cell) => focusCell(indexAtCell(cell)),
    onChoose: (cell) => onSelect?.(indexAtCell(cell)),
    hasCell: (cell) => indexOfCell(arrangement, cell) < cells,
  });
  const isHere = (index: number): boolean => index >= first && index < first + cells;
  // kept while no cell wins: the cells stay as they are then
  const won = useMemo(() => {
    const found = Array.from(rings ?? []).slice(0, props.ringCount);
    const isIn = (cell: number): boolean => cell >= first && cell < first + cells;
    return new Set(found.filter((cell) => isIn(cell) && (isShown?.(cell) ?? true)));
  }, [rings, props.ringCount, isShown, first, cells]);
  const [focused, setFocused] = useState<number | null>(null);
  const lit = useId();
  const cellName = useNameOf(name, props.cellName);
  return (
    <svg
      ref={root}
      className="heatmap"
      data-room={props.room}
      viewBox={`${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`}
      role="grid"
      aria-label={name}
      aria-describedby={joinedIds(props.describedBy, lit)}
      aria-rowcount={rows}
      aria-colcount={columns}
      onKeyDown={keys.onKeyDown}
      onPointerMove={(event) => onHover?.(cellAt(event))}
      onPointerLeave={() => onHover?.(null)}
      onFocus={(event) => {
        const cell = cellAt(event);
        if (cell === null) return;
        const { row, column } = placeAt(arrangement, cell - first);
        keys.setActive(row * columns + column);
        if (!event.target.matches(':focus-visible')) return;
        setFocused(cell);
        onHover?.(cell);
      }}
      onBlur={() => {
        setFocused(null);
        onHover?.(null);
      }}
      onClick={(event) => {
        const cell = cellAt(event);
        if (cell !== null) onSelect?.(cell);
      }}
    >
      <LitCells as="desc" id={lit} {...{ first, cells, cellName }} marks={props.marks} />
      <Ground {...{ width, height }} reach={REACH} />
      <g className="cells" role="presentation">
        <Cells
          {...{ name, arrangement, isShown, selected, first, cells, values, won, cellName }}
          color={props.color}
          ghostText={props.ghostText}
          numbersIn={props.numbersIn}
          texts={props.texts}
          active={indexAtCell(keys.active)}
        />
      </g>
      {Array.from(won, (cell) => (
        <Outline key={cell} className="winner" {...{ cell, first, arrangement }} inset={2.5} />
      ))}
      <Marks {...{ arrangement, first, cells }} marks={props.marks} />
      {selected !== null && isHere(selected) && (
        <Outline className="selected" cell={selected} {...{ first, arrangement }} />
      )}
      {focused !== null && <FocusRing cell={focused} {...{ first, arrangement }} />}
    </svg>
  );
});

/** Of the lines of marks, 6 wide, which browsers take for pointed up to four times their width. */
const REACH = 16;

type MarksProps = Pick<HeatmapProps, 'marks'> & Part & { readonly arrangement: Arrangement };

/** The outlines of what lights up; where every cell does, one frame around them all. */
const Marks = memo(function Marks({ marks, arrangement, first, cells: count }: MarksProps) {
  if (!marks) return null;
  const cells = Array.from(marks).filter(([cell]) => cell >= first && cell < first + count);
  if (isWhole(cells, count)) {
    const className = `mark whole ${cells[0][1]}`;
    return <rect className={className} {...sizeOf(arrangement)} />;
  }
  return KINDS.map((kind) => {
    const around = cells.filter(([, mark]) => mark === kind).map(([cell]) => cell);
    if (around.length === 0) return null;
    // one path and not a rectangle each: dozens that slide with every step would cost most of its frame
    const squares = around.map((cell) => squareAt(cornerAt(arrangement, cell - first)));
    return <path key={kind} className={`mark ${kind}`} data-around={around.join(' ')} d={squares.join('')} />;
  });
});

/** What lies above the others comes last. */
const KINDS: readonly Mark[] = ['feed', 'source', 'now', 'focus'];

function squareAt({ x, y }: { readonly x: number; readonly y: number }): string {
  return `M${x} ${y}h${CELL}v${CELL}h${-CELL}z`;
}

interface OutlineProps {
  readonly className: string;
  readonly cell: number;
  /** The index of the picture's first cell. */
  readonly first: number;
  readonly arrangement: Arrangement;
  readonly inset?: number;
}

function Outline({ className, cell, first, arrangement, inset = 0 }: OutlineProps) {
  const side = CELL - 2 * inset;
  const corner = cornerAt(arrangement, cell - first);
  const [x, y] = [corner.x + inset, corner.y + inset];
  return (
    <rect
      className={className}
      data-around={cell}
      x={x}
      y={y}
      width={side}
      height={side}
      rx={Math.abs(inset) * 2}
    />
  );
}

/** Around the cell that keys have come to, above all else: a line of two colours, which is seen on light and dark cells. */
function FocusRing(props: Pick<OutlineProps, 'cell' | 'first' | 'arrangement'>) {
  return (
    <>
      <Outline className="focus-ring under" {...props} inset={-3} />
      <Outline className="focus-ring" {...props} inset={-3} />
    </>
  );
}

function isWhole(marks: readonly (readonly [number, Mark])[], cells: number): boolean {
  return marks.length === cells && cells > 1 && new Set(marks.map(([, mark]) => mark)).size === 1;
}

/** The cell that an event happened in. */
function cellAt(event: { readonly target: EventTarget }): number | null {
  const target = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
  const cell = target?.getAttribute('data-cell');
  return cell === null || cell === undefined ? null : Number(cell);
}
