import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../src/panels/readout/placeBeside.ts';

const card = { width: 200, height: 80 };
const room = { width: 1000, height: 700 };
const mapAt = (left: number, top: number) => ({ left, top, right: left + 150, bottom: top + 150 });

describe('the card beside the cell that is pointed at', () => {
  it.each([
    ['in the middle of the stage', 300, 200],
    ['at the right edge', 840, 200],
    ['at the left edge', 5, 200],
    ['at the top right', 840, 5],
    ['at the bottom', 400, 540],
    ['where a side has no room', 120, 300],
  ])('covers nothing of the map: %s', (_, left, top) => {
    const map = mapAt(left, top);
    for (const [dx, dy] of [
      [2, 2],
      [75, 75],
      [148, 148],
    ]) {
      const { x, y } = placeBeside(map, { x: left + dx, y: top + dy }, card, room);
      const isApart =
        x >= map.right || x + card.width <= map.left || y >= map.bottom || y + card.height <= map.top;
      expect(isApart).toBe(true);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + card.width).toBeLessThanOrEqual(room.width);
      expect(y + card.height).toBeLessThanOrEqual(room.height);
    }
  });

  it('stands below or above a map that is as wide as the window', () => {
    const narrow = { width: 360, height: 700 };
    const map = { left: 10, right: 350, top: 100, bottom: 400 };
    expect(placeBeside(map, { x: 200, y: 200 }, card, narrow).y).toBeGreaterThanOrEqual(map.bottom);
    const low = { ...map, top: 300, bottom: 650 };
    expect(placeBeside(low, { x: 200, y: 400 }, card, narrow).y + card.height).toBeLessThanOrEqual(low.top);
  });
});
