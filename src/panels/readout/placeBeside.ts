interface Size {
  readonly width: number;
  readonly height: number;
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** How far from the map the card stands, and from the edges of the window. */
const AWAY = 10;
const MARGIN = 4;

/**
 * Where a card of some size stands so that it covers nothing of the map it speaks of: right of the map, else left of it, at the
 * height of the cell; where there is no room on either side, below or above. `room` ends where it may not reach.
 */
export function placeBeside(
  map: Box,
  cell: { readonly x: number; readonly y: number },
  { width, height }: Size,
  room: Size,
): { x: number; y: number } {
  const within = (at: number, size: number, end: number): number =>
    Math.max(Math.min(at, end - size - MARGIN), MARGIN);
  const y = within(cell.y - height / 2, height, room.height);
  if (map.right + AWAY + width <= room.width) return { x: map.right + AWAY, y };
  if (map.left - AWAY - width >= MARGIN) return { x: map.left - AWAY - width, y };
  const x = within(cell.x - width / 2, width, room.width);
  const isBelow = map.bottom + AWAY + height <= room.height;
  return { x, y: isBelow ? map.bottom + AWAY : Math.max(map.top - AWAY - height, MARGIN) };
}
