import { memo } from 'react';
import { formatNumber } from '../../core/index.ts';
import { READOUT } from './readoutId.ts';
import type { ColorScale } from './colorScale.ts';

/** Side of a cell in the drawing's own units; the picture scales to its column. */
export const CELL = 40;
const MIDDLE = CELL / 2;

/** The dash of a negative cell whose corner is at x and y. */
export function dashIn(x: number, y: number): { x: number; y: number; width: number; height: number } {
  return { x: x + MIDDLE - 7, y: y + MIDDLE - 1.5, width: 14, height: 3 };
}

export interface CellProps {
  readonly cell: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Behind its number, where it won its pool: what is ringed is said as well. */
  readonly note: string;
  readonly value: number;
  readonly color: ColorScale;
  /** The text of a cell that is not computed yet; null once it is. */
  readonly ghostText: string | null;
  /** Its printed number; null for none. */
  readonly number: string | null;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
}

/** One cell: its fill or its ghost, and its number. */
export const HeatmapCell = memo(function HeatmapCell(props: CellProps) {
  const { cell, x, y, name, note, value, color, ghostText, number } = props;
  const isShown = ghostText === null;
  const isNumbered = isShown && number !== null;
  // each cell is placed by its own coordinates: a transform a cell makes the browser paint it on its own
  const box = { x, y, width: CELL, height: CELL };
  return (
    <g
      role="gridcell"
      data-cell={cell}
      aria-label={`${name} ${isShown ? `= ${formatNumber(value)}${note}` : ghostText}`}
      aria-selected={props.isSelected}
      tabIndex={props.isTabStop ? 0 : -1}
      aria-describedby={props.isTabStop ? READOUT : undefined}
      className="cell"
    >
      <rect {...box} {...(isShown ? { fill: color.fill(value) } : { className: 'ghost' })} />
      {isNumbered && (
        <text className="cell-number" x={x + MIDDLE} y={y + MIDDLE} fill={color.text(value)}>
          {number}
        </text>
      )}
    </g>
  );
});
