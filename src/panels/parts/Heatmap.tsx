import { memo, useCallback, useMemo, useRef } from 'react';
import type { Part } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { indexAt, indexOfCell, placeAt, type Arrangement } from './arrangement.ts';
import { cellNumber } from './cellNumber.ts';
import type { ColorScale } from './colorScale.ts';
import { CELL, HeatmapCell } from './HeatmapCell.tsx';
import { useGridKeys } from './useGridKeys.ts';
import { useRoomCheck } from './useRoomCheck.ts';
import './heatmap.css';

export interface HeatmapProps {
  /** The tensor's name, which names the grid and its cells. */
  readonly name: string;
  /** The id of its plain name, where that stands above. */
  readonly describedBy?: string | undefined;
  readonly values: ArrayLike<number>;
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns of maps in it; see Arrangement. */
  readonly tiles?: Arrangement['tiles'];
  /** Which of the values are shown; all unless told. Cells keep the indices that they have among all. */
  readonly part?: Part | undefined;
  readonly color: ColorScale;
  /** Which cells are computed; the others are ghosts. Keep its identity while its answers stay. */
  readonly isShown?: ((index: number) => boolean) | undefined;
  readonly ghostText?: string | undefined;
  readonly marks?: ReadonlyMap<number, Mark> | undefined;
  /** The cell that stays outlined while other things are pointed at. */
  readonly selected?: number | null;
  /** Cells that won the pool, of which the first `ringCount` are ringed. */
  readonly rings?: ArrayLike<number> | undefined;
  readonly ringCount?: number;
  /** Print numbers where a cell is large enough; the power of ten they are counted in. What does not fit has none. */
  readonly numbersIn?: number | null | undefined;
  /** Texts of the cells, where they were worked out elsewhere, and the room they were written for. */
  readonly texts?: readonly string[] | undefined;
  readonly room?: number;
  readonly cellName?: ((index: number) => string) | undefined;
  readonly onHover?: (index: number | null) => void;
  readonly onSelect?: (index: number) => void;
}

/** Room for the lines around the cells at the edge, and between maps. */
const MARGIN = 1.5;
const GAP = 16;

/** Width to height of a picture with the room around it. */
export function aspectRatio(arrangement: Arrangement): number {
  const { width, height } = sizeOf(arrangement);
  return (width + 2 * MARGIN) / (height + 2 * MARGIN);
}

/** The whole picture's width and height, and a cell's corner in it. */
export function sizeOf({ rows, columns, tiles }: Arrangement): { width: number; height: number } {
  const gaps = { across: (tiles?.columns ?? 1) - 1, down: (tiles?.rows ?? 1) - 1 };
  return { width: columns * CELL + gaps.across * GAP, height: rows * CELL + gaps.down * GAP };
}

export function cornerAt(arrangement: Arrangement, cell: number): { x: number; y: number } {
  const { row, column, tileRow, tileColumn } = placeAt(arrangement, cell);
  return { x: column * CELL + tileColumn * GAP, y: row * CELL + tileRow * GAP };
}

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
  const won = Array.from(rings ?? [])
    .slice(0, props.ringCount)
    .filter(isHere);
  return (
    <svg
      ref={root}
      className="heatmap"
      data-room={props.room}
      viewBox={`${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`}
      role="grid"
      aria-label={name}
      aria-describedby={props.describedBy}
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
        if (event.target.matches(':focus-visible')) onHover?.(cell);
      }}
      onBlur={() => onHover?.(null)}
      onClick={(event) => {
        const cell = cellAt(event);
        if (cell !== null) onSelect?.(cell);
      }}
    >
      <g className="cells" role="presentation">
        <Cells
          {...{ name, arrangement, isShown, selected, first, cells, values }}
          color={props.color}
          ghostText={props.ghostText}
          numbersIn={props.numbersIn}
          texts={props.texts}
          cellName={props.cellName}
          active={indexAtCell(keys.active)}
        />
      </g>
      {won
        .filter((cell) => isShown?.(cell) ?? true)
        .map((cell) => (
          <Outline key={cell} className="winner" {...{ cell, first, arrangement }} inset={2.5} />
        ))}
      <Marks {...{ arrangement, first, cells }} marks={props.marks} />
      {selected !== null && isHere(selected) && (
        <Outline className="selected" cell={selected} {...{ first, arrangement }} />
      )}
    </svg>
  );
});

type CellsProps = Pick<
  HeatmapProps,
  'name' | 'values' | 'color' | 'isShown' | 'ghostText' | 'selected' | 'numbersIn' | 'texts' | 'cellName'
> &
  Part & {
    readonly arrangement: Arrangement;
    readonly active: number;
  };

/** The cells alone: they stay as they are while outlines come and go above them. */
const Cells = memo(function Cells(props: CellsProps) {
  const { name, arrangement, isShown, ghostText = '', cellName, values, texts, numbersIn } = props;
  const { first, cells: count } = props;
  const { rows, columns } = arrangement;
  // kept while a cell is selected: only two cells differ then
  const cellNames = useMemo(
    () => Array.from({ length: count }, (_, n) => (cellName ? cellName(first + n) : `${name}[${n}]`)),
    [count, first, cellName, name],
  );
  const numbers = useMemo(
    () => texts ?? Array.from({ length: count }, (_, n) => numberIn(numbersIn, values[first + n])),
    [texts, count, first, numbersIn, values],
  );
  const renderCell = (index: number) => (
    <HeatmapCell
      // by its place: another map that comes to the front changes its cells instead of making them anew
      key={index - first}
      cell={index}
      {...cornerAt(arrangement, index - first)}
      name={cellNames[index - first]}
      value={values[index]}
      color={props.color}
      ghostText={(isShown?.(index) ?? true) ? null : ghostText}
      number={numbers[index - first]}
      isSelected={props.selected === index}
      isTabStop={props.active === index}
    />
  );
  return Array.from({ length: rows }, (_, row) => (
    <g role="row" key={row}>
      {Array.from({ length: columns }, (_, column) => indexAt(arrangement, row, column))
        // where a tile is left over there is nothing
        .filter((index) => index < count)
        .map((index) => renderCell(first + index))}
    </g>
  ));
});

/** A cell's printed number; null for none. */
function numberIn(numbersIn: CellsProps['numbersIn'], value: number): string | null {
  return typeof numbersIn === 'number' ? cellNumber(value, numbersIn, 4) : null;
}

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
    <rect className={className} data-around={cell} x={x} y={y} width={side} height={side} rx={inset * 2} />
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
