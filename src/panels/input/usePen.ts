import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type DOMAttributes,
  type PointerEvent,
  type RefObject,
} from 'react';
import type { Point, Ref, Stroke } from '../../core/index.ts';
import { useEachFrame } from '../parts/useEachFrame.ts';

/** Rows and columns of the pad, which is x. */
export const SIDE = 14;

export interface PenOptions {
  /** Points are in units of the pad's side. */
  readonly onStart: (point: Point) => void;
  readonly onExtend: (points: Stroke) => void;
  readonly onEnd: () => void;
  readonly onHover: (ref: Ref | null) => void;
}

export interface Pen {
  readonly surface: RefObject<HTMLDivElement | null>;
  /** From the first touch until the pen has left: the strokes show as drawn. */
  readonly isDrawing: boolean;
  readonly handlers: Pick<
    DOMAttributes<HTMLDivElement>,
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onPointerLeave'
  >;
}

/** Mouse, pen and finger on the pad: strokes while it is down, the pixel under it while it is not. */
export function usePen({ onStart, onExtend, onEnd, onHover }: PenOptions): Pen {
  const [isDrawing, setDrawing] = useState(false);
  const surface = useRef<HTMLDivElement>(null);
  /** Where the surface lay when the stroke began: asking at every move would make the browser lay out the page each time. */
  const place = useRef<DOMRect | null>(null);
  const moves = useEachFrame<Point>(onExtend);
  useTouchElsewhere(isDrawing, surface, () => setDrawing(false));

  const pointOf = (event: { clientX: number; clientY: number }): Point | null => {
    const box = place.current;
    return box
      ? { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
      : null;
  };
  const measure = (event: PointerEvent): void => {
    place.current = event.currentTarget.getBoundingClientRect();
  };
  const pixelUnder = (event: PointerEvent): Ref | null => {
    measure(event);
    const point = pointOf(event);
    if (!point || point.x < 0 || point.y < 0 || point.x >= 1 || point.y >= 1) return null;
    return {
      tensor: 'x',
      index: Math.floor(point.y * SIDE) * SIDE + Math.floor(point.x * SIDE),
      of: 'value',
    };
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    measure(event);
    const point = pointOf(event);
    if (!point || (event.pointerType === 'mouse' && event.button !== 0)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawing(true);
    onHover(null);
    onStart(point);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) {
      onHover(pixelUnder(event));
      return;
    }
    const events = event.nativeEvent.getCoalescedEvents();
    moves.add(...(events.length > 0 ? events : [event]).map(pointOf).filter((point) => point !== null));
  };
  const onPointerUp = (): void => {
    moves.flush();
    onEnd();
  };

  const onPointerLeave = (event: PointerEvent<HTMLDivElement>): void => {
    // a finger has no hover: it leaves with every lift, and the drawing goes on until something else is touched
    if (event.pointerType !== 'touch') setDrawing(false);
    onHover(null);
  };
  const handlers = {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: onPointerUp,
    onPointerLeave,
  };
  return { surface, isDrawing, handlers };
}

/** While a drawing goes on: calls when a key is pressed or something else than the surface is touched. */
function useTouchElsewhere(isDrawing: boolean, surface: Pen['surface'], onLeave: () => void): void {
  const leave = useEffectEvent(({ target }: Event): void => {
    if (target !== surface.current) onLeave();
  });
  useEffect(() => {
    if (!isDrawing) return undefined;
    const check = (event: Event): void => leave(event);
    document.addEventListener('pointerdown', check, true);
    document.addEventListener('keydown', check, true);
    return () => {
      document.removeEventListener('pointerdown', check, true);
      document.removeEventListener('keydown', check, true);
    };
  }, [isDrawing]);
}
