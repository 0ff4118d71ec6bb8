import type { Point } from '../../core/index.ts';
import { isBeside, isDown, isMoved, isTip, pixelAt, placesOf, pointIn } from './penEvents.ts';

/** The strokes of a pointer; points are in units of the pad's side. */
export interface PenActions {
  /** Rows and columns of the pad, which is x. */
  readonly side: number;
  /** False where a pointer looks: the surface is let alone then. */
  readonly draws: boolean;
  /** A stroke takes the place of what is on the pad: a click, which is none, must not. */
  readonly replaces: boolean;
  readonly onStroke: (points: readonly Point[]) => void;
  readonly onMore: (points: readonly Point[]) => void;
  readonly onEnd: () => void;
  /** The pixel that is pointed at. */
  readonly onPoint: (pixel: number | null) => void;
  /** The pixel that was clicked, where a click does not draw. */
  readonly onClick: (pixel: number) => void;
}

/** The one pointer that is down. */
interface Held {
  readonly id: number;
  /** Of a kind only one pointer is primary: another one tells that this was lifted unheard. */
  readonly kind: string | null;
  /** The pad's rectangle when the pointer went down: asking at every move would make the browser lay out the page each time. */
  readonly place: DOMRect;
  readonly isOnPad: boolean;
  /** Points that are no stroke yet: a click so far, or the last one beside the pad. Null once they are. */
  waiting: Point[] | null;
}

/** The first pointer that goes down draws, and others are let alone until it is lifted. */
export class PointerPen {
  #held: Held | null = null;

  get isHeld(): boolean {
    return this.#held !== null;
  }

  down(event: PointerEvent, pad: Element, actions: PenActions): void {
    const kind = event.isPrimary ? event.pointerType : null;
    if (kind !== null && this.#held?.kind === kind) this.#release(this.#held, actions);
    if (!actions.draws || this.#held || !isTip(event)) return;
    const place = pad.getBoundingClientRect();
    const isOnPad = event.target === pad;
    if (!isOnPad && !isBeside(place, event)) return;
    const point = pointIn(place, event);
    const held: Held = { id: event.pointerId, kind, place, isOnPad, waiting: [point] };
    this.#held = held;
    if (!isOnPad) return;
    take(pad, event.pointerId);
    actions.onPoint(null);
    if (!actions.replaces) begin(held, [point], actions);
  }

  move(event: PointerEvent, pad: Element, actions: PenActions): void {
    const held = this.#held;
    const isOver = event.target === pad;
    if (!held) {
      if (isOver) actions.onPoint(pixelAt(pointIn(pad.getBoundingClientRect(), event), actions.side));
      return;
    }
    if (held.id !== event.pointerId) return;
    if (!isDown(event)) {
      this.#release(held, actions); // it was lifted where nobody heard it
      return;
    }
    const points = placesOf(event).map((place) => pointIn(held.place, place));
    if (!held.waiting) actions.onMore(points);
    else if (held.isOnPad) wait(held, [...held.waiting, ...points], event.pointerType, actions);
    else if (isOver) {
      take(pad, event.pointerId);
      actions.onPoint(null);
      begin(held, [...held.waiting, ...points], actions);
    } else held.waiting = points.slice(-1);
  }

  /** Lifted, or taken away by the browser: then it was no click. */
  lift({ type, pointerId }: PointerEvent, actions: PenActions): void {
    const held = this.#held;
    if (held?.id !== pointerId) return;
    const isClick = type === 'pointerup' && held.isOnPad && held.waiting !== null;
    const pixel = isClick && held.waiting ? pixelAt(held.waiting[0], actions.side) : null;
    this.#release(held, actions);
    if (pixel !== null) actions.onClick(pixel);
  }

  #release(held: Held, actions: PenActions): void {
    this.#held = null;
    if (!held.waiting) actions.onEnd();
  }
}

function begin(held: Held, points: readonly Point[], actions: PenActions): void {
  held.waiting = null;
  actions.onStroke(points);
}

function wait(held: Held, points: Point[], pointerType: string, actions: PenActions): void {
  held.waiting = points;
  if (isMoved(points[0], points[points.length - 1], held.place, pointerType)) begin(held, points, actions);
}

/** Moves beyond the window are heard as well; where the browser refuses, those within it are. */
function take(pad: Element, pointerId: number): void {
  try {
    pad.setPointerCapture(pointerId);
  } catch {
    // the pointer is gone already, or is not one that can be held
  }
}
