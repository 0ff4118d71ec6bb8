/** A round, soft pen: strokes of points become a grey picture. */

import { expectNumbers, expectWhole } from '../check.ts';

/** A point on the pad: x to the right, y down, both 0..1. Points beyond the edge are allowed; their ink is cut off. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The points that one movement of the pen went through. One point alone is a dot. */
export type Stroke = readonly Point[];

/**
 * Half the width of a stroke, in pad units. After preparation a digit drawn over half the pad's height then has strokes
 * of 2.4 pixels in MNIST's 28, one over two thirds 1.8. A wider pen (0.04) is no better on large drawings and much
 * worse on small ones, whose strokes grow with them.
 */
export const PEN_RADIUS = 0.03;

/** A drawing of this extent is large enough for the pen as it is; the strokes of a smaller one grow too wide as it is fitted. */
const LARGE_ENOUGH = 0.4;
/** Smaller than this the raster tells no shape: it is a dot. */
const DOT = 0.04;

/** The larger of a drawing's width and height, from point to point and as far as it lies on the pad, in pad units. */
export function drawingExtent(strokes: readonly Stroke[]): number {
  const points = strokes.flat();
  const along = (axis: 'x' | 'y'): number => {
    const [low, high] = points.reduce<[number, number]>(
      ([least, most], point) => {
        const at = Math.min(1, Math.max(0, point[axis]));
        return [Math.min(least, at), Math.max(most, at)];
      },
      [1, 0],
    );
    return Math.max(0, high - low);
  };
  return Math.max(along('x'), along('y'));
}

/**
 * The pen's radius for a drawing that is going to be fitted: a finer one for a small drawing, so that after the fit its strokes
 * are as wide as those of a larger one. Without it digits of a seventh of the pad are read rightly no more than six in ten times.
 */
export function fittedPenRadius(strokes: readonly Stroke[]): number {
  return (PEN_RADIUS * Math.min(LARGE_ENOUGH, Math.max(DOT, drawingExtent(strokes)))) / LARGE_ENOUGH;
}

/** The part of the radius over which ink fades to paper, half of it inside the radius and half outside. */
const SOFTNESS = 0.5;

const LARGEST_SIDE = 4096;

/**
 * Draws strokes on paper.
 * @param side the picture's side in pixels; radius is half a stroke's width in pad units
 * @returns side*side bytes, row-major, ink = 255
 * @throws RangeError for a side that is not 1..4096, a radius not above 0, or a point that is not finite.
 */
export function drawStrokes(strokes: readonly Stroke[], side: number, radius = PEN_RADIUS): Uint8Array {
  expectWhole('side', side, 1, LARGEST_SIDE);
  const grey = new Uint8Array(side * side);
  for (const stroke of strokes) {
    stroke.forEach((point, n) => {
      // the first point stands for itself, so that a single one is a dot
      inkSegment(grey, side, stroke[Math.max(0, n - 1)], point, radius);
    });
  }
  return grey;
}

/**
 * Adds one straight piece of a stroke, from one point to the next: what a single pointer move costs. Overlapping ink
 * does not add up, the darker stays, so the same pieces in any order make the same picture.
 * @param grey side*side bytes, row-major, changed in place
 * @throws RangeError for a wrong length, a radius not above 0, or a point that is not finite.
 */
export function inkSegment(
  grey: Uint8Array | Uint8ClampedArray,
  side: number,
  from: Point,
  to: Point,
  radius = PEN_RADIUS,
): void {
  expectWhole('side', side, 1, LARGEST_SIDE);
  if (grey.length !== side * side) {
    throw new RangeError(`grey: expected ${side * side} bytes (${side} x ${side}), got ${grey.length}`);
  }
  expectNumbers('points', [from.x, from.y, to.x, to.y], 4);
  if (!(radius > 0) || !Number.isFinite(radius)) {
    throw new RangeError(`radius: expected a number above 0, got ${String(radius)}`);
  }
  const start = { x: from.x * side, y: from.y * side };
  const end = { x: to.x * side, y: to.y * side };
  // an edge narrower than a pixel would show steps
  const fade = Math.max(1, radius * side * SOFTNESS);
  const reach = radius * side + fade / 2;
  const [left, right] = span(start.x, end.x, reach, side);
  const [top, bottom] = span(start.y, end.y, reach, side);
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const away = distanceToSegment(column + 0.5, row + 0.5, start, end);
      const ink = Math.round(255 * Math.min(1, (reach - away) / fade));
      if (ink > grey[row * side + column]) grey[row * side + column] = ink;
    }
  }
}

/** The pixels, first and past the last, that ink within `reach` of a..b can touch. */
function span(a: number, b: number, reach: number, side: number): [number, number] {
  const first = Math.floor(Math.min(a, b) - reach);
  const past = Math.ceil(Math.max(a, b) + reach);
  return [Math.min(side, Math.max(0, first)), Math.min(side, Math.max(0, past))];
}

function distanceToSegment(x: number, y: number, start: Point, end: Point): number {
  const alongX = end.x - start.x;
  const alongY = end.y - start.y;
  const squared = alongX * alongX + alongY * alongY;
  const part = squared === 0 ? 0 : ((x - start.x) * alongX + (y - start.y) * alongY) / squared;
  const nearest = Math.min(1, Math.max(0, part));
  const offX = x - start.x - nearest * alongX;
  const offY = y - start.y - nearest * alongY;
  return Math.sqrt(offX * offX + offY * offY); // Math.hypot takes five times as long
}
