import type { Point } from '../../core/index.ts';

/** The pointer events of a pen, the same in every browser. */

/** Whether a press draws: a finger, the main button of a mouse, the tip of a pen; not its eraser nor its barrel's button. */
export function isTip({ button }: Pick<PointerEvent, 'button'>): boolean {
  return button === 0;
}

/** Whether what pressed is still down. */
export function isDown({ buttons }: Pick<PointerEvent, 'buttons'>): boolean {
  return (buttons & 1) !== 0;
}

type Place = Pick<PointerEvent, 'clientX' | 'clientY'>;
type Moved = Place & { readonly getCoalescedEvents?: () => readonly Place[] };

/**
 * All places of a move, between frames too. A page that was not loaded securely, and an older browser, cannot tell them; some give an
 * empty list.
 */
export function placesOf(event: Moved): readonly Place[] {
  const places = event.getCoalescedEvents?.() ?? [];
  return places.length > 0 ? places : [event];
}

type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** A place of the window in units of the pad's side, from 0 to 1 on it. */
export function pointIn({ left, top, width, height }: Box, { clientX, clientY }: Place): Point {
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

/** The pixel of x at a point; null beside the pad. */
export function pixelAt({ x, y }: Point, side: number): number | null {
  if (x < 0 || y < 0 || x >= 1 || y >= 1) return null;
  return Math.floor(y * side) * side + Math.floor(x * side);
}

/** Pixels of the screen that a press may move and still be a click: a finger rolls. */
const STILL = { mouse: 3, other: 8 };

/** Whether a press that has come to a point is more than a click there. */
export function isMoved(from: Point, to: Point, { width }: Box, pointerType: string): boolean {
  const still = pointerType === 'mouse' ? STILL.mouse : STILL.other;
  return Math.hypot(to.x - from.x, to.y - from.y) * width > still;
}

/** Pixels of the screen around the pad from where a stroke may come in. */
const BESIDE = 40;
const CONTROL =
  'a, button, input, label, select, textarea, summary, [role=grid], [role=slider], [role=tab], [role=treegrid]';

/** Whether a press begins beside the pad, on nothing that wants it itself. */
export function isBeside(
  { left, top, width, height }: Box,
  event: Pick<PointerEvent, 'clientX' | 'clientY' | 'target'>,
): boolean {
  const { clientX: x, clientY: y, target } = event;
  if (!(target instanceof Element) || target.closest(CONTROL)) return false;
  const isNearX = x > left - BESIDE && x < left + width + BESIDE;
  return isNearX && y > top - BESIDE && y < top + height + BESIDE;
}
