import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { path } from 'd3';
import type { Point, Ref, SlidingWindow, Stroke } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { colorScale, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';

export interface DrawingPadProps {
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
  readonly theme: ColorTheme;
  readonly onStart: (point: Point) => void;
  readonly onExtend: (points: Stroke) => void;
  readonly onEnd: () => void;
  readonly onHover: (ref: Ref | null) => void;
}

const SIDE = 14;

/** The pad is x: what is drawn on it becomes the 14x14 that it shows. While the pen is over it, the strokes show as drawn. */
export function DrawingPad(props: DrawingPadProps) {
  const {
    label,
    image,
    marks,
    selected,
    window,
    theme,
    strokes,
    penRadius,
    onStart,
    onExtend,
    onEnd,
    onHover,
  } = props;
  const color = useMemo(() => colorScale('pixel', theme), [theme]);
  const [isDrawing, setDrawing] = useState(false);
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isDrawing) return undefined;
    const leave = ({ target }: Event): void => {
      if (target !== surface.current) setDrawing(false);
    };
    document.addEventListener('pointerdown', leave, true);
    document.addEventListener('keydown', leave, true);
    return () => {
      document.removeEventListener('pointerdown', leave, true);
      document.removeEventListener('keydown', leave, true);
    };
  }, [isDrawing]);

  const pointOf = (event: { clientX: number; clientY: number }): Point | null => {
    const box = surface.current?.getBoundingClientRect();
    return box
      ? { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
      : null;
  };
  const pixelUnder = (event: PointerEvent): Ref | null => {
    const point = pointOf(event);
    if (!point || point.x < 0 || point.y < 0 || point.x >= 1 || point.y >= 1) return null;
    return {
      tensor: 'x',
      index: Math.floor(point.y * SIDE) * SIDE + Math.floor(point.x * SIDE),
      of: 'value',
    };
  };
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    const point = pointOf(event);
    if (!point || (event.pointerType === 'mouse' && event.button !== 0)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawing(true);
    onHover(null);
    onStart(point);
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) {
      onHover(pixelUnder(event));
      return;
    }
    const events = event.nativeEvent.getCoalescedEvents();
    onExtend((events.length > 0 ? events : [event]).map(pointOf).filter((point) => point !== null));
  };

  return (
    <div className={`pad ${isDrawing ? 'drawing' : ''}`}>
      <Heatmap
        name="x"
        values={image}
        rows={SIDE}
        columns={SIDE}
        color={color}
        marks={isDrawing ? undefined : marks}
        selected={selected}
        onHover={(index) => onHover(index === null ? null : { tensor: 'x', index, of: 'value' })}
      />
      <svg className="pad-overlay" viewBox="0 0 14 14" aria-hidden>
        {isDrawing &&
          strokes.map((stroke, n) => <path key={n} d={pathOf(stroke)} strokeWidth={penRadius * 2 * SIDE} />)}
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
      <div
        ref={surface}
        role="img"
        aria-label={label}
        className="pad-surface"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={onEnd}
        onPointerCancel={onEnd}
        onPointerLeave={(event) => {
          // a finger has no hover: it leaves with every lift, and the drawing goes on until something else is touched
          if (event.pointerType !== 'touch') setDrawing(false);
          onHover(null);
        }}
      />
      {props.invitation && <p className="invitation">{props.invitation}</p>}
    </div>
  );
}

/** A lone point is a line to itself: its round ends make a dot. */
function pathOf(stroke: Stroke): string {
  const drawn = path();
  stroke.forEach(({ x, y }, n) => {
    if (n === 0) drawn.moveTo(x * SIDE, y * SIDE);
    drawn.lineTo(x * SIDE, y * SIDE);
  });
  return drawn.toString();
}
