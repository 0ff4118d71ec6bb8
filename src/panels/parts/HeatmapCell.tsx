import { memo } from 'react';
import type { Mark } from '../../timeline/highlights.ts';

/** Side of a cell in the drawing's own units; the picture scales to its column. */
export const CELL = 40;

export interface CellProps {
  readonly cell: number;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Null for a ghost. */
  readonly fill: string | null;
  readonly ink: string;
  readonly isNegative: boolean;
  readonly number: string | null;
  readonly mark: Mark | null;
  readonly isSelected: boolean;
  readonly isWinner: boolean;
  readonly isTabStop: boolean;
}

/** One cell: its fill or its ghost, then number, rings and outlines on top. */
export const HeatmapCell = memo(function HeatmapCell(props: CellProps) {
  const { cell, x, y, label, fill, ink, number, mark } = props;
  const middle = CELL / 2;
  return (
    <g
      role="gridcell"
      data-cell={cell}
      aria-label={label}
      aria-selected={props.isSelected}
      tabIndex={props.isTabStop ? 0 : -1}
      transform={`translate(${x} ${y})`}
      className={number === null ? 'cell' : 'cell numbered'}
    >
      <rect width={CELL} height={CELL} {...(fill === null ? { className: 'ghost' } : { fill })} />
      {fill !== null && props.isNegative && (
        <rect className="dash" x={middle - 7} y={middle - 1.5} width={14} height={3} fill={ink} />
      )}
      {number !== null && (
        <text className="cell-number" x={middle} y={middle} fill={ink}>
          {number}
        </text>
      )}
      {props.isWinner && (
        <rect className="winner" x={2.5} y={2.5} width={CELL - 5} height={CELL - 5} rx={5} />
      )}
      {mark !== null && <rect className={`mark ${mark}`} width={CELL} height={CELL} />}
      {props.isSelected && <rect className="selected" width={CELL} height={CELL} />}
    </g>
  );
});
