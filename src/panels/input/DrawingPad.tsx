import { useCallback, useMemo } from 'react';
import type { Ref, SlidingWindow, Stroke, Tensor } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { mapKey, type Phase } from '../../timeline/phases.ts';
import { colorScale, type ColorTheme } from '../parts/colorScale.ts';
import { Ground } from '../parts/Ground.tsx';
import { Heatmap } from '../parts/Heatmap.tsx';
import { usePen, type PenOptions } from './usePen.ts';

export interface DrawingPadProps extends Pick<
  PenOptions,
  'draws' | 'replaces' | 'onStart' | 'onExtend' | 'onEnd'
> {
  readonly label: string;
  /** Shown while x is blank. */
  readonly invitation: string | null;
  readonly image: Float64Array;
  /** x: its name, rows and columns. */
  readonly tensor: Tensor;
  /** The strokes of the drawing, in units of the pad's side. */
  readonly strokes: readonly Stroke[];
  /** The pen's radius in the same units. */
  readonly penRadius: number;
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  readonly selected: number | null;
  /** The convolution's window over x. */
  readonly window: SlidingWindow | null;
  /** The half of the pass, whose colour the marks have. */
  readonly half: Phase['half'];
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
  readonly onSelect: (ref: Ref) => void;
}

/** The pad is x: what is drawn on it becomes the cells that it shows. While the pen is over it, the strokes show as drawn. */
export function DrawingPad(props: DrawingPadProps) {
  const { label, image, marks, selected, window, theme, strokes, penRadius, draws, onHover, onSelect } =
    props;
  const { name } = props.tensor;
  const [rows, columns] = props.tensor.shape;
  const color = useMemo(() => colorScale('pixel', theme), [theme]);
  const point = useCallback(
    (pixel: number | null) => onHover(pixel === null ? null : { tensor: name, index: pixel, of: 'value' }),
    [onHover, name],
  );
  const select = useCallback(
    (pixel: number) => onSelect({ tensor: name, index: pixel, of: 'value' }),
    [onSelect, name],
  );
  const { surface, isDrawing } = usePen({ ...props, side: columns, onPoint: point, onClick: select });

  return (
    <div
      className={`pad ${props.half} ${draws ? 'draws' : ''} ${isDrawing ? 'drawing' : ''}`}
      data-maps={mapKey({ tensor: name, of: 'value' })}
    >
      <Heatmap
        name={name}
        values={image}
        rows={rows}
        columns={columns}
        color={color}
        marks={isDrawing ? undefined : marks}
        selected={selected}
        onHover={point}
        onSelect={select}
      />
      <svg className="pad-overlay" viewBox={`0 0 ${columns} ${rows}`} aria-hidden>
        <Ground width={columns} height={rows} reach={1} />
        {isDrawing &&
          strokes.map((stroke, n) => (
            <polyline key={n} points={pointsOf(stroke, columns)} strokeWidth={penRadius * 2 * columns} />
          ))}
        {!isDrawing && window && (
          <rect
            className="window"
            x={window.column}
            y={window.row}
            width={window.columns}
            height={window.rows}
            rx={0.12}
          />
        )}
      </svg>
      <div ref={surface} role="img" aria-label={label} className="pad-surface" />
      {props.invitation && <p className="invitation">{props.invitation}</p>}
    </div>
  );
}

/** A lone point is a line to itself: its round ends make a dot. */
function pointsOf(stroke: Stroke, side: number): string {
  return [...stroke.slice(0, 1), ...stroke].map(({ x, y }) => `${x * side},${y * side}`).join(' ');
}
