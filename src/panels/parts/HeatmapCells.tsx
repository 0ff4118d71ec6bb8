import { memo, useMemo } from 'react';
import type { Part } from '../../core/index.ts';
import { useTranslation } from '../words/useTranslation.ts';
import { indexAt, type Arrangement } from './arrangement.ts';
import { cellNumber } from './cellNumber.ts';
import { isClearlyNegative } from './colorScale.ts';
import { dashIn, HeatmapCell } from './HeatmapCell.tsx';
import { cornerAt } from './heatmapGeometry.ts';
import type { HeatmapProps } from './heatmapProps.ts';

export type CellsProps = Pick<
  HeatmapProps,
  'name' | 'values' | 'color' | 'isShown' | 'ghostText' | 'selected' | 'numbersIn' | 'texts'
> &
  Part & {
    readonly arrangement: Arrangement;
    readonly active: number;
    /** The cells that won their pool. */
    readonly won: ReadonlySet<number>;
    /** Keep its identity. */
    readonly cellName: (index: number) => string;
  };

/** The cells alone: they stay as they are while outlines come and go above them. */
export const Cells = memo(function Cells(props: CellsProps) {
  const { arrangement, isShown, ghostText = '', cellName, values, texts, numbersIn } = props;
  const { t } = useTranslation();
  const note = `, ${t('grid.winner')}`;
  const { first, cells: count, selected = null, active } = props;
  const { rows, columns } = arrangement;
  // kept while a cell is selected: only two cells differ then
  const names = useMemo(
    () => Array.from({ length: count }, (_, n) => cellName(first + n)),
    [count, first, cellName],
  );
  const numbers = useMemo(
    () => texts ?? Array.from({ length: count }, (_, n) => numberIn(numbersIn, values[first + n])),
    [texts, count, first, numbersIn, values],
  );
  const inRows = useMemo(
    () =>
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_cell, column) => indexAt(arrangement, row, column))
          // where a tile is left over there is nothing
          .filter((cell) => cell < count),
      ),
    [arrangement, rows, columns, count],
  );
  return inRows.map((cells, row) => {
    const isIn = (index: number | null): boolean => index !== null && cells.includes(index - first);
    return (
      <Row
        key={row}
        label={t('grid.row', { row })}
        {...{ arrangement, first, cells, names, note, numbers, values, ghostText }}
        color={props.color}
        shown={cells.map((cell) => ((isShown?.(first + cell) ?? true) ? '1' : '0')).join('')}
        won={cells.filter((cell) => props.won.has(first + cell)).join(' ')}
        selected={isIn(selected) ? selected : null}
        active={isIn(active) ? active : null}
      />
    );
  });
});

interface RowProps extends Pick<CellsProps, 'arrangement' | 'first' | 'values' | 'color'> {
  /** Of its cells, counted from the picture's first. */
  readonly cells: readonly number[];
  /** Of all cells of the picture. */
  readonly names: readonly string[];
  /** Behind the name of a cell that won its pool. */
  readonly note: string;
  readonly numbers: readonly (string | null)[];
  readonly ghostText: string;
  /** A character a cell, 1 once it is computed: the same text while the same cells are. */
  readonly shown: string;
  /** Those of its cells that won their pool: the same text while they stay. */
  readonly won: string;
  /** Its accessible name, which would be those of all its cells. */
  readonly label: string;
  /** The cell that is selected, and that which is met with Tab; null where it is in another row. */
  readonly selected: number | null;
  readonly active: number | null;
}

/** One row of cells: a step that computes a cell leaves all other rows alone. */
const Row = memo(function Row(props: RowProps) {
  const { arrangement, first, cells, names, note, numbers, values, color, ghostText, shown } = props;
  const won = props.won.split(' ');
  return (
    <g role="row" aria-label={props.label}>
      {cells.map((cell, n) => (
        <HeatmapCell
          // by its place: another map that comes to the front changes its cells instead of making them anew
          key={cell}
          cell={first + cell}
          {...cornerAt(arrangement, cell)}
          name={names[cell]}
          note={won.includes(String(cell)) ? note : ''}
          value={values[first + cell]}
          color={color}
          ghostText={shown[n] === '1' ? null : ghostText}
          number={numbers[cell]}
          isSelected={props.selected === first + cell}
          isTabStop={props.active === first + cell}
        />
      ))}
      {dashesOf(props).map(({ key, d, fill, isNumbered }) => (
        <path key={key} className={isNumbered ? 'dash numbered' : 'dash'} d={d} fill={fill} />
      ))}
    </g>
  );
});

interface Dashes {
  readonly key: string;
  readonly d: string;
  readonly fill: string;
  /** Of cells with a number, which tells the sign where there is room for it. */
  readonly isNumbered: boolean;
}

/** The dashes of a row's negative cells, all of one colour as one path: elements that come and go with cells would cost more. */
function dashesOf({ arrangement, first, cells, numbers, values, color, shown }: RowProps): Dashes[] {
  const found = new Map<string, Dashes>();
  cells.forEach((cell, n) => {
    const value = values[first + cell];
    if (shown[n] !== '1' || !isClearlyNegative(value, color)) return;
    const [fill, isNumbered] = [color.text(value), numbers[cell] !== null];
    const key = `${fill} ${isNumbered}`;
    const { x, y } = cornerAt(arrangement, cell);
    const dash = dashIn(x, y);
    const d = `${found.get(key)?.d ?? ''}M${dash.x} ${dash.y}h${dash.width}v${dash.height}h${-dash.width}z`;
    found.set(key, { key, d, fill, isNumbered });
  });
  return Array.from(found.values());
}

/** A cell's printed number; null for none. */
function numberIn(numbersIn: CellsProps['numbersIn'], value: number): string | null {
  return typeof numbersIn === 'number' ? cellNumber(value, numbersIn, 4) : null;
}
