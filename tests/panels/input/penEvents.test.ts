import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isBeside,
  isDown,
  isMoved,
  isTip,
  pixelAt,
  placesOf,
  pointIn,
} from '../../../src/panels/input/penEvents.ts';

const BOX = { left: 100, top: 50, width: 280, height: 280 };
const at = (clientX: number, clientY: number) => ({ clientX, clientY });

describe('the places of a move', () => {
  it('are all that the browser collected', () => {
    const places = [at(1, 2), at(3, 4)];
    expect(placesOf({ ...at(3, 4), getCoalescedEvents: () => places })).toEqual(places);
  });

  it('are its own where the browser collected none, or cannot collect', () => {
    const bare = at(3, 4);
    expect(placesOf(bare)).toEqual([bare]);
    const empty = { ...at(3, 4), getCoalescedEvents: () => [] };
    expect(placesOf(empty)).toEqual([empty]);
  });
});

describe('a press', () => {
  it('draws by the main button or the tip, not by others or a pen’s eraser', () => {
    expect([0, 1, 2, 5].map((button) => isTip({ button }))).toEqual([true, false, false, false]);
  });

  it('is down while the main button is, whatever others are', () => {
    expect([0, 1, 2, 3].map((buttons) => isDown({ buttons }))).toEqual([false, true, false, true]);
  });

  it('is a click until it has moved; a finger rolls further than a mouse', () => {
    const from = pointIn(BOX, at(200, 200));
    const moved = (by: number, type: string) => isMoved(from, pointIn(BOX, at(200 + by, 200)), BOX, type);
    expect([2, 4].map((by) => moved(by, 'mouse'))).toEqual([false, true]);
    expect([4, 9].map((by) => moved(by, 'touch'))).toEqual([false, true]);
  });
});

describe('a place of the window', () => {
  it('is a pixel of x, and none beside the pad', () => {
    expect(pixelAt(pointIn(BOX, at(100, 50)), 14)).toBe(0);
    expect(pixelAt(pointIn(BOX, at(379, 329)), 14)).toBe(195);
    expect(pixelAt(pointIn(BOX, at(100 + 21, 50 + 41)), 14)).toBe(2 * 14 + 1);
    for (const place of [at(99, 60), at(380, 60), at(200, 49), at(200, 330)])
      expect(pixelAt(pointIn(BOX, place), 14)).toBeNull();
  });
});

describe('a stroke from outside', () => {
  class FakeElement {
    readonly isControl: boolean;
    constructor(isControl: boolean) {
      this.isControl = isControl;
    }
    closest(): FakeElement | null {
      return this.isControl ? this : null;
    }
  }
  beforeEach(() => vi.stubGlobal('Element', FakeElement));
  afterEach(() => vi.unstubAllGlobals());

  const press = (clientX: number, clientY: number, isControl = false) =>
    isBeside(BOX, { clientX, clientY, target: new FakeElement(isControl) as unknown as EventTarget });

  it('may begin close beside the pad on nothing that wants the press', () => {
    expect(press(90, 60)).toBe(true);
    expect(press(200, 340)).toBe(true);
    expect(press(90, 60, true)).toBe(false);
    expect(press(10, 60)).toBe(false);
    expect(press(200, 400)).toBe(false);
    expect(press(500, 60)).toBe(false);
  });
});
