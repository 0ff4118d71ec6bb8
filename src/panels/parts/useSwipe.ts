import { useRef, type PointerEvent } from 'react';

/** Pixels that a finger must have gone sideways, and so many times as far as up or down. */
const LEAST = 40;
const STEEP = 2;

/** What an element needs to hear a swipe: to the left leads to the next (1), to the right to the one before (-1). */
export interface SwipeHandlers {
  onPointerDown(event: PointerEvent): void;
  onPointerUp(event: PointerEvent): void;
}

/** A finger that goes sideways. A mouse and a pen point at cells and do not swipe. */
export function useSwipe(onTurn: (by: 1 | -1) => void): SwipeHandlers {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown({ pointerType, isPrimary, clientX: x, clientY: y }) {
      start.current = pointerType === 'touch' && isPrimary ? { x, y } : null;
    },
    onPointerUp({ clientX, clientY }) {
      const from = start.current;
      start.current = null;
      if (!from) return;
      const [across, down] = [clientX - from.x, clientY - from.y];
      if (Math.abs(across) < LEAST || Math.abs(across) < STEEP * Math.abs(down)) return;
      onTurn(across < 0 ? 1 : -1);
    },
  };
}
