import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { Point, Stroke } from '../../core/index.ts';
import { useEachFrame } from '../parts/useEachFrame.ts';
import { isBeside, isDown, isMoved, isTip, pixelAt, placesOf, pointIn } from './penEvents.ts';

/** Rows and columns of the pad, which is x. */
export const SIDE = 14;

export interface PenOptions {
  /** False where a pointer looks: the surface is let alone then. */
  readonly draws: boolean;
  /** A stroke takes the place of what is on the pad: a click, which is none, must not. */
  readonly replaces: boolean;
  /** Points are in units of the pad's side. */
  readonly onStart: (point: Point) => void;
  readonly onExtend: (points: Stroke) => void;
  readonly onEnd: () => void;
  /** The pixel that is pointed at. */
  readonly onPoint: (pixel: number | null) => void;
  /** The pixel that was clicked, where a click does not draw. */
  readonly onClick: (pixel: number) => void;
}

export interface Pen {
  readonly surface: RefObject<HTMLDivElement | null>;
  /** From the first touch until the pen has left: the strokes show as drawn. */
  readonly isDrawing: boolean;
}

/** The one pointer that is down. */
interface Held {
  readonly id: number;
  /** Of a kind only one pointer is primary: another one tells that this was lifted unheard. */
  readonly kind: string | null;
  /** Where the surface lay when it went down: asking at every move would make the browser lay out the page each time. */
  readonly place: DOMRect;
  readonly isOnPad: boolean;
  /** Points that are no stroke yet: a click so far, or the last one beside the pad. */
  waiting: Point[] | null;
}

/**
 * Mouse, pen and finger on the pad: the first that goes down draws and others are let alone until it is lifted. While none is
 * down, the pixel pointed at. A stroke that begins beside the pad begins where it enters.
 */
export function usePen(options: PenOptions): Pen {
  const { draws, onStart, onExtend, onEnd, onPoint, onClick } = options;
  const [isDrawing, setDrawing] = useState(false);
  const surface = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const moves = useEachFrame<Point>(onExtend);
  useTouchElsewhere(isDrawing, surface, () => setDrawing(false));

  const begin = (pen: Held, points: readonly Point[]): void => {
    pen.waiting = null;
    setDrawing(true);
    onStart(points[0]);
    moves.add(...points.slice(1));
  };
  const release = (pen: Held): void => {
    held.current = null;
    if (pen.waiting) return;
    moves.flush();
    onEnd();
  };
  const down = (event: PointerEvent): void => {
    const pad = surface.current;
    if (held.current && kindOf(event) !== null && kindOf(event) === held.current.kind) release(held.current);
    if (!pad || !draws || held.current || !isTip(event)) return;
    const place = pad.getBoundingClientRect();
    const isOnPad = event.target === pad;
    if (!isOnPad && !isBeside(place, event)) return;
    const point = pointIn(place, event);
    const pen: Held = { id: event.pointerId, kind: kindOf(event), place, isOnPad, waiting: [point] };
    held.current = pen;
    if (!isOnPad) return;
    hold(pad, event.pointerId);
    onPoint(null);
    if (!options.replaces) begin(pen, [point]);
  };
  const move = (event: PointerEvent): void => {
    const pen = held.current;
    if (!pen) {
      if (event.target === surface.current && surface.current)
        onPoint(pixelAt(pointIn(surface.current.getBoundingClientRect(), event), SIDE));
      return;
    }
    if (pen.id !== event.pointerId) return;
    if (!isDown(event)) return lift(event); // it was lifted where nobody heard it
    const points = placesOf(event).map((place) => pointIn(pen.place, place));
    const { waiting } = pen;
    if (!waiting) return moves.add(...points);
    if (pen.isOnPad) {
      waiting.push(...points);
      if (isMoved(waiting[0], waiting[waiting.length - 1], pen.place, event.pointerType)) begin(pen, waiting);
    } else if (event.target === surface.current && surface.current) {
      hold(surface.current, event.pointerId);
      onPoint(null);
      begin(pen, [...waiting, ...points]);
    } else pen.waiting = points.slice(-1);
  };
  const lift = ({ type, pointerId }: PointerEvent): void => {
    const pen = held.current;
    if (pen?.id !== pointerId) return;
    const pixel = pen.waiting && pen.isOnPad && type === 'pointerup' ? pixelAt(pen.waiting[0], SIDE) : null;
    if (pixel !== null) onClick(pixel);
    release(pen);
  };
  const leave = (event: PointerEvent): void => {
    // a finger has no hover: it leaves with every lift, and the drawing goes on until something else is touched
    if (event.pointerType !== 'touch') setDrawing(false);
    onPoint(null);
  };
  usePointer(surface, { down, move, lift, leave, isHeld: () => held.current !== null });
  return { surface, isDrawing };
}

function kindOf({ isPrimary, pointerType }: PointerEvent): string | null {
  return isPrimary ? pointerType : null;
}

/** Moves beyond the window are heard as well; where the browser refuses, those within it are. */
function hold(pad: Element, pointerId: number): void {
  try {
    pad.setPointerCapture(pointerId);
  } catch {
    // the pointer is gone already, or is not one that can be held
  }
}

interface PointerListeners {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly lift: (event: PointerEvent) => void;
  readonly leave: (event: PointerEvent) => void;
  readonly isHeld: () => boolean;
}

/** The window hears what the surface cannot: presses beside it, and moves and lifts that were not captured. */
function usePointer(surface: Pen['surface'], listeners: PointerListeners): void {
  const onDown = useEffectEvent(listeners.down);
  const onMove = useEffectEvent(listeners.move);
  const onLift = useEffectEvent(listeners.lift);
  const onLeave = useEffectEvent(listeners.leave);
  const onSelect = useEffectEvent((event: Event) => {
    if (listeners.isHeld()) event.preventDefault(); // a stroke selects no text
  });
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener('pointerdown', (event) => onDown(event), { signal });
    window.addEventListener('pointermove', (event) => onMove(event), { signal });
    window.addEventListener('pointerup', (event) => onLift(event), { signal });
    window.addEventListener('pointercancel', (event) => onLift(event), { signal });
    document.addEventListener('selectstart', (event) => onSelect(event), { signal });
    surface.current?.addEventListener('pointerleave', (event) => onLeave(event), { signal });
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
