import type { ReactNode } from 'react';
import type { Arrangement } from '../parts/arrangement.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { RushedGrid } from './RushedGrid.tsx';

export interface SlidingMapProps {
  readonly name: string;
  readonly values: readonly number[];
  readonly arrangement: Arrangement;
  readonly color: ColorScale;
  /** Cells that are framed, and the one of them that was added last. */
  readonly framed: readonly number[];
  readonly last: number | undefined;
  /** A rectangle of cells that is framed as a whole. */
  readonly window?: Arrangement & { readonly row: number; readonly column: number };
  readonly isShown?: (cell: number) => boolean;
  readonly ghostText?: string;
  readonly isRushed: boolean;
  readonly cellName: (cell: number) => string;
  readonly onPoint: (cell: number | null) => void;
  /** Under it. */
  readonly children: ReactNode;
}

/** Of more cells each would be too small to point at. */
const MOST_CELLS = 200;

/** A map in colours, with frames around some of its cells. */
export function SlidingMap(props: SlidingMapProps) {
  const { name, values, arrangement, color, window, framed } = props;
  const { rows, columns } = arrangement;
  return (
    <figure>
      <div>
        {props.isRushed || values.length > MOST_CELLS ? (
          <RushedGrid {...{ name, values, arrangement, color }} />
        ) : (
          <Heatmap
            {...{ name, values, rows, columns, color }}
            isShown={props.isShown}
            ghostText={props.ghostText}
            cellName={props.cellName}
            onHover={props.onPoint}
          />
        )}
        <svg className="frames" viewBox={`0 0 ${columns} ${rows}`} aria-hidden>
          {framed.map((cell, n) => (
            // counted by place: it moves with the next step instead of being made anew
            <rect
              key={n}
              className={cell === props.last ? 'last' : ''}
              x={cell % columns}
              y={Math.floor(cell / columns)}
              width={1}
              height={1}
            />
          ))}
          {window && (
            <rect
              className="window"
              x={window.column}
              y={window.row}
              width={window.columns}
              height={window.rows}
            />
          )}
        </svg>
      </div>
      <figcaption>{props.children}</figcaption>
    </figure>
  );
}
