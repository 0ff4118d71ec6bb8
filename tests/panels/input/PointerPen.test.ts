import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Point } from '../../../src/core/index.ts';
import { PointerPen, type PenActions } from '../../../src/panels/input/PointerPen.ts';

/** The pad lies at 100, 100 and is 140 pixels wide: ten for each pixel of x. */
const PLACE = { left: 100, top: 100, width: 140, height: 140 };

class FakeElement {
  held: number[] = [];
  getBoundingClientRect = () => PLACE;
  closest = () => null;
  setPointerCapture(id: number): void {
    this.held.push(id);
  }
}

let pen: PointerPen;
let pad: FakeElement;
let strokes: Point[][];
let log: string[];
let actions: PenActions;

beforeEach(() => {
  vi.stubGlobal('Element', FakeElement);
  pen = new PointerPen();
  pad = new FakeElement();
  strokes = [];
  log = [];
  actions = {
    side: 14,
    draws: true,
    replaces: false,
    onStroke: (points) => strokes.push([...points]),
    onMore: (points) => strokes.at(-1)?.push(...points),
    onEnd: () => log.push('end'),
    onPoint: (pixel) => pixel !== null && log.push(`point ${pixel}`),
    onClick: (pixel) => log.push(`click ${pixel}`),
  };
});
afterEach(() => vi.unstubAllGlobals());

interface Fake {
  readonly id?: number;
  readonly type?: string;
  readonly pointerType?: string;
  readonly button?: number;
  readonly buttons?: number;
  readonly isPrimary?: boolean;
  readonly target?: FakeElement;
}

function at(x: number, y: number, { id = 1, type = 'pointerup', ...more }: Fake = {}): PointerEvent {
  const event = { pointerId: id, type, pointerType: 'mouse', button: 0, buttons: 1, isPrimary: true };
  // only what the pen reads of an event
  return { ...event, clientX: x, clientY: y, target: pad, ...more } as unknown as PointerEvent;
}

const surface = (): Element => pad as unknown as Element;
const down = (x: number, y: number, more?: Fake) => pen.down(at(x, y, more), surface(), actions);
const move = (x: number, y: number, more?: Fake) => pen.move(at(x, y, more), surface(), actions);
const lift = (more?: Fake) => pen.lift(at(0, 0, more), actions);
const drawn = () => strokes.map((stroke) => stroke.map(({ x, y }) => [x * 140, y * 140].map(Math.round)));

describe('the pen', () => {
  it('draws from where it goes down until it is lifted, and holds the pointer', () => {
    down(110, 110);
    move(120, 110);
    move(400, 110);
    lift();
    move(130, 130, { buttons: 0 });
    expect(drawn()).toEqual([
      [
        [10, 10],
        [20, 10],
        [300, 10],
      ],
    ]);
    expect(pad.held).toEqual([1]);
    expect(log).toEqual(['end', 'point 45']);
  });

  it('draws where the browser refuses to hold the pointer', () => {
    pad.setPointerCapture = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    down(110, 110);
    move(120, 110);
    lift();
    expect(drawn()[0]).toHaveLength(2);
  });

  it('lets a second pointer alone, until the first is lifted', () => {
    down(110, 110, { pointerType: 'touch' });
    const second = { id: 2, pointerType: 'touch', isPrimary: false };
    down(200, 200, second);
    move(210, 200, second);
    lift(second);
    move(120, 110, { pointerType: 'touch' });
    expect(strokes).toHaveLength(1);
    expect(strokes[0]).toHaveLength(2);
    lift();
    down(200, 200, second);
    expect(strokes).toHaveLength(2);
  });

  it('is let alone by other buttons, an eraser, and while a pointer looks', () => {
    for (const button of [1, 2, 5]) down(110, 110, { button });
    actions = { ...actions, draws: false };
    down(110, 110);
    expect(strokes).toEqual([]);
    expect(pen.isHeld).toBe(false);
  });

  it('ends a stroke that was lifted unheard, at the next move or the next press', () => {
    down(110, 110);
    move(120, 110, { buttons: 0 });
    expect(log).toEqual(['end']);
    down(110, 110, { pointerType: 'touch' });
    down(150, 150, { pointerType: 'touch', id: 7 });
    expect(log).toEqual(['end', 'end']);
    expect(strokes).toHaveLength(3);
  });

  it('keeps what was drawn when the browser takes the pointer away', () => {
    down(110, 110);
    move(120, 120);
    lift({ type: 'pointercancel' });
    expect(drawn()[0]).toHaveLength(2);
    expect(log).toEqual(['end']);
  });
});

describe('over what a stroke replaces', () => {
  beforeEach(() => {
    actions = { ...actions, replaces: true };
  });

  it('a click draws nothing and names its pixel', () => {
    down(115, 125);
    move(116, 125);
    lift();
    expect(strokes).toEqual([]);
    expect(log).toEqual(['click 29']);
  });

  it('a press that the browser takes away is no click', () => {
    down(115, 125);
    lift({ type: 'pointercancel' });
    expect(log).toEqual([]);
  });

  it('a movement is a stroke from where it began', () => {
    down(110, 110);
    move(112, 110);
    move(130, 110);
    lift();
    expect(drawn()).toEqual([
      [
        [10, 10],
        [12, 10],
        [30, 10],
      ],
    ]);
    expect(log).toEqual(['end']);
  });
});

describe('a press beside the pad', () => {
  const beside = (): Fake => ({ target: new FakeElement() });

  it('begins a stroke with the last place before it entered', () => {
    down(90, 110, beside());
    move(80, 110, beside());
    move(95, 115, beside());
    expect(strokes).toEqual([]);
    move(110, 120);
    lift();
    expect(drawn()).toEqual([
      [
        [-5, 15],
        [10, 20],
      ],
    ]);
    expect(pad.held).toEqual([1]);
  });

  it('that never enters, or is lifted before, does nothing', () => {
    down(90, 110, beside());
    lift();
    move(110, 110, { buttons: 0 });
    down(20, 110, beside());
    move(110, 110);
    expect(strokes).toEqual([]);
    expect(log).not.toContain('end');
    expect(log).not.toContain('click 15');
  });
});
