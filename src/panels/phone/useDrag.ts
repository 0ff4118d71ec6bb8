import { useRef, type PointerEvent, type RefObject } from 'react';

/** Pixels that a finger must have gone up or down, and so many times as far as sideways. */
const LEAST = 30;
const STEEP = 1.5;

export interface DragHandlers {
  onPointerDown(event: PointerEvent): void;
  onPointerUp(event: PointerEvent): void;
}

/** A finger that begins on the head of the sheet, or on its tabs, and goes up (1) or down (-1). */
export function useDrag(head: RefObject<HTMLElement | null>, onTurn: (by: 1 | -1) => void): DragHandlers {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown({ target, isPrimary, clientX: x, clientY: y }) {
      const panel = head.current?.parentElement?.querySelector(':scope > [role=tabpanel]');
      const isHead = target instanceof Node && !panel?.contains(target);
      start.current = isPrimary && isHead ? { x, y } : null;
    },
    onPointerUp({ clientX, clientY }) {
      const from = start.current;
      start.current = null;
      if (!from) return;
      const [across, up] = [clientX - from.x, from.y - clientY];
      if (Math.abs(up) < LEAST || Math.abs(up) < STEEP * Math.abs(across)) return;
      onTurn(up > 0 ? 1 : -1);
    },
  };
}
