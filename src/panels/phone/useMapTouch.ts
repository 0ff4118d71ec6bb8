import { useEffect, useRef, type MouseEvent, type PointerEvent } from 'react';
import type { Point } from './cellUnder.ts';

/** Milliseconds that a finger rests before it slides over cells, and pixels that it may move meanwhile. */
const REST = 180;
const STILL = 12;
/** A swipe goes so many pixels sideways, and so many times as far as up or down. */
const LEAST = 40;
const STEEP = 2;
/** Two fingers that part so many times as far want to see the map large. */
const PINCH = 1.3;

export interface MapTouch {
  /** A finger went quickly to the left (1) or to the right (-1). */
  readonly onTurn: (by: 1 | -1) => void;
  /** A finger rested and slides; null once it is lifted or taken away. */
  readonly onSlide: (at: Point | null) => void;
  /** It was lifted where it slid to. */
  readonly onChoose: (at: Point) => void;
  readonly onPinch: () => void;
}

type Kind = 'resting' | 'swiping' | 'sliding' | 'pinching';

/** The fingers on the map: where each went down, and what they do. */
interface Touch {
  kind: Kind;
  timer: number;
  readonly from: Point;
  readonly fingers: Map<number, Point>;
  /** How far two fingers were apart when the second came. */
  apart: number;
}

/** Fingers on a map: a tap is the map's own; a quick one swipes, one that rests slides over the cells, two part to enlarge. */
export function useMapTouch(actions: MapTouch) {
  const touch = useRef<Touch | null>(null);
  /** The press that a browser makes of a finger that slid is none. */
  const hasSlid = useRef(false);
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => () => clearTimeout(touch.current?.timer), []);

  return {
    onPointerDown({ pointerType, pointerId, target, clientX: x, clientY: y }: PointerEvent): void {
      // buttons are pressed, however long
      if (pointerType !== 'touch' || (target instanceof Element && target.closest('button'))) return;
      const now = touch.current;
      if (now) {
        beginPinch(now, pointerId, { x, y }, latest.current);
        return;
      }
      hasSlid.current = false;
      const begun: Touch = { kind: 'resting', timer: 0, from: { x, y }, fingers: new Map(), apart: 0 };
      begun.fingers.set(pointerId, { x, y });
      begun.timer = window.setTimeout(() => {
        if (begun.kind !== 'resting') return;
        begun.kind = 'sliding';
        hasSlid.current = true;
        latest.current.onSlide(begun.from);
      }, REST);
      touch.current = begun;
    },
    onPointerMove({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
      const now = touch.current;
      if (!now?.fingers.has(pointerId)) return;
      now.fingers.set(pointerId, { x, y });
      if (now.kind === 'resting' && distance(now.from, { x, y }) > STILL) now.kind = 'swiping';
      if (now.kind === 'sliding') latest.current.onSlide({ x, y });
      if (now.kind === 'pinching' && apartOf(now) > PINCH * now.apart) {
        touch.current = null;
        latest.current.onPinch();
      }
    },
    onPointerUp({ clientX: x, clientY: y }: PointerEvent): void {
      const now = end(touch);
      if (now?.kind === 'swiping') turn(now.from, { x, y }, latest.current);
      if (now?.kind !== 'sliding') return;
      latest.current.onSlide(null);
      latest.current.onChoose({ x, y });
    },
    onPointerCancel(): void {
      if (end(touch)?.kind === 'sliding') latest.current.onSlide(null);
    },
    onContextMenu(event: MouseEvent): void {
      if (touch.current || hasSlid.current) event.preventDefault();
    },
    onClickCapture(event: MouseEvent): void {
      if (!hasSlid.current) return;
      hasSlid.current = false;
      event.stopPropagation();
      event.preventDefault();
    },
  };
}

function end(touch: { current: Touch | null }): Touch | null {
  const now = touch.current;
  clearTimeout(now?.timer);
  touch.current = null;
  return now;
}

function beginPinch(now: Touch, finger: number, at: Point, { onSlide }: MapTouch): void {
  clearTimeout(now.timer);
  if (now.kind === 'sliding') onSlide(null);
  now.kind = 'pinching';
  now.fingers.set(finger, at);
  now.apart = apartOf(now);
}

function turn(from: Point, to: Point, { onTurn }: MapTouch): void {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(across) >= LEAST && Math.abs(across) >= STEEP * Math.abs(down)) onTurn(across < 0 ? 1 : -1);
}

function apartOf({ fingers }: Touch): number {
  const [one, other] = fingers.values();
  return other ? distance(one, other) : 0;
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
