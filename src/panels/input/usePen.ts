import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { Point, Stroke } from '../../core/index.ts';
import { useEachFrame } from '../parts/useEachFrame.ts';
import { PointerPen, type PenActions } from './PointerPen.ts';

export interface PenOptions extends Pick<
  PenActions,
  'side' | 'draws' | 'replaces' | 'onEnd' | 'onPoint' | 'onClick'
> {
  /** Points are in units of the pad's side. */
  readonly onStart: (point: Point) => void;
  readonly onExtend: (points: Stroke) => void;
}

export interface Pen {
  readonly surface: RefObject<HTMLDivElement | null>;
  /** From the first touch until the pen has left: the strokes show as drawn. */
  readonly isDrawing: boolean;
}

/**
 * Mouse, pen and finger on the pad: strokes while the first of them is down, the pixel under it while none is. A stroke that
 * begins beside the pad begins where it enters.
 */
export function usePen({ onStart, onExtend, ...options }: PenOptions): Pen {
  const [isDrawing, setDrawing] = useState(false);
  const [pen] = useState(() => new PointerPen());
  const surface = useRef<HTMLDivElement>(null);
  const moves = useEachFrame<Point>(onExtend);
  const actions: PenActions = {
    ...options,
    onStroke([first, ...others]) {
      setDrawing(true);
      onStart(first);
      moves.add(...others);
    },
    onMore: (points) => moves.add(...points),
    onEnd() {
      moves.flush();
      options.onEnd();
    },
  };
  useTouchElsewhere(isDrawing, surface, () => setDrawing(false));
  usePointer(surface, {
    down: (event, pad) => pen.down(event, pad, actions),
    move: (event, pad) => pen.move(event, pad, actions),
    lift: (event) => pen.lift(event, actions),
    leave({ pointerType }) {
      // a finger has no hover: it leaves with every lift, and the drawing goes on until something else is touched
      if (pointerType !== 'touch') setDrawing(false);
      options.onPoint(null);
    },
    // a stroke selects no text
    select: (event) => pen.isHeld && event.preventDefault(),
  });
  return { surface, isDrawing };
}

interface PointerListeners {
  readonly down: (event: PointerEvent, pad: Element) => void;
  readonly move: (event: PointerEvent, pad: Element) => void;
  readonly lift: (event: PointerEvent) => void;
  readonly leave: (event: PointerEvent) => void;
  readonly select: (event: Event) => void;
}

/** The window hears what the surface cannot: presses beside it, and moves and lifts that were not captured. */
function usePointer(surface: Pen['surface'], listeners: PointerListeners): void {
  const onDown = useEffectEvent(listeners.down);
  const onMove = useEffectEvent(listeners.move);
  const onLift = useEffectEvent(listeners.lift);
  const onLeave = useEffectEvent(listeners.leave);
  const onSelect = useEffectEvent(listeners.select);
  useEffect(() => {
    const pad = surface.current;
    if (!pad) return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener('pointerdown', (event) => onDown(event, pad), { signal });
    window.addEventListener('pointermove', (event) => onMove(event, pad), { signal });
    window.addEventListener('pointerup', (event) => onLift(event), { signal });
    window.addEventListener('pointercancel', (event) => onLift(event), { signal });
    document.addEventListener('selectstart', (event) => onSelect(event), { signal });
    pad.addEventListener('pointerleave', (event) => onLeave(event), { signal });
    return () => ending.abort();
  }, [surface]);
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
