import { useCallback, useMemo } from 'react';
import type { Ref, SlidingWindow, Stroke } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import type { Phase } from '../../timeline/phases.ts';
import { colorScale, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { SIDE } from './PointerPen.ts';
import { usePen, type PenOptions } from './usePen.ts';

export interface DrawingPadProps extends Pick<
  PenOptions,
  'draws' | 'replaces' | 'onStart' | 'onExtend' | 'onEnd'
> {
  readonly label: string;
  /** Shown while x is blank. */
  readonly invitation: string | null;
  readonly image: Float64Array;
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

/** The pad is x: what is drawn on it becomes the 14x14 that it shows. While the pen is over it, the strokes show as drawn. */
export function DrawingPad(props: DrawingPadProps) {
  const { label, image, marks, selected, window, theme, strokes, penRadius, draws, onHover, onSelect } =
    props;
  const color = useMemo(() => colorScale('pixel', theme), [theme]);
  const point = useCallback(
    (pixel: number | null) => onHover(pixel === null ? null : refOf(pixel)),
    [onHover],
  );
  const select = useCallback((pixel: number) => onSelect(refOf(pixel)), [onSelect]);
  const { surface, isDrawing } = usePen({ ...props, onPoint: point, onClick: select });

  return (
    <div
      className={`pad ${props.half} ${draws ? 'draws' : ''} ${isDrawing ? 'drawing' : ''}`}
      data-maps="value:x"
    >
      <Heatmap
        name="x"
        values={image}
        rows={SIDE}
        columns={SIDE}
        color={color}
        marks={isDrawing ? undefined : marks}
        selected={selected}
        onHover={point}
        onSelect={select}
      />
      <svg className="pad-overlay" viewBox="0 0 14 14" aria-hidden>
        {isDrawing &&
          strokes.map((stroke, n) => (
            <polyline key={n} points={pointsOf(stroke)} strokeWidth={penRadius * 2 * SIDE} />
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

function refOf(pixel: number): Ref {
  return { tensor: 'x', index: pixel, of: 'value' };
}

/** A lone point is a line to itself: its round ends make a dot. */
function pointsOf(stroke: Stroke): string {
  return [...stroke.slice(0, 1), ...stroke].map(({ x, y }) => `${x * SIDE},${y * SIDE}`).join(' ');
}
