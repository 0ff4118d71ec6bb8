import * as v from 'valibot';
import { prepare, type Prepared, type Stroke } from '../../core/index.ts';
import { share, whole } from '../bounds.ts';
import { RASTER_SIDE, rasterOf } from '../input/input.ts';
import type { Source } from '../input/question.ts';
import { FIRST_SAMPLE } from '../input/samples.ts';
import { memoLast } from '../memo.ts';

/** A digit in a link: a sample by its number, pixels in hexadecimal, numbers that were typed, strokes as whole numbers of a grid. */

/** Points of a drawing that is read, and of one that is written: a slow hand makes some hundred. */
const MOST_POINTS = 4000;
const MOST_WRITTEN = 800;
/** Cells of the grid along a side of the pad, coarsest first, as powers of two. */
const GRIDS = [10, 12, 14, 17, 20, 24, 30] as const;

/** The byte of full ink. */
const FULL = 255;

const numbers = v.array(v.pipe(v.number(), v.finite()));

/** Each stroke: the first point, then each as a difference to the one before. */
const drawing = v.strictObject({
  /** None where the numbers are the points themselves. */
  g: v.optional(v.picklist(GRIDS)),
  s: v.pipe(
    v.array(numbers),
    v.check((strokes) => strokes.reduce((sum, { length }) => sum + length, 0) <= 2 * MOST_POINTS),
  ),
});

const hexadecimal = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})*$/));

/** An image of numbers: the nearest bytes, and what is none. */
const image = v.strictObject({ h: hexadecimal, o: v.array(v.tuple([whole, share])) });

export const sourceCode = v.optional(v.union([v.number(), hexadecimal, image, drawing]), FIRST_SAMPLE);
export type SourceCode = v.InferInput<typeof sourceCode>;

/** Undefined for the sample that a first visit begins with. */
export function codeOfSource(source: Source, normalize: boolean): SourceCode {
  switch (source.kind) {
    case 'sample':
      return source.id === FIRST_SAMPLE ? undefined : source.id;
    case 'digit':
      return codeOfPixels(source.pixels);
    case 'pixels':
      return codeOfImage(source.pixels);
    case 'drawing':
      return isLongDrawing(source)
        ? codeOfPixels(preparedOf(source.strokes, normalize).image28)
        : codeOfStrokes(source.strokes, normalize);
  }
}

/** Whether a link has the pixels of a drawing in the place of its strokes, which would make it too long. */
export function isLongDrawing(source: Source): boolean {
  return source.kind === 'drawing' && source.strokes.flat().length > MOST_WRITTEN;
}

function codeOfImage(pixels: readonly number[]): SourceCode {
  const bytes = pixels.map((ink) => Math.round(ink * FULL));
  const o = pixels.flatMap((ink, n): [number, number][] => (ink === bytes[n] / FULL ? [] : [[n, ink]]));
  return { h: codeOfPixels(bytes), o };
}

function codeOfPixels(pixels: ArrayLike<number>): string {
  return Array.from(pixels, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the code says, to be checked as any source is that comes from outside. */
export function sourceOfCode(code: v.InferOutput<typeof sourceCode>): unknown {
  if (typeof code === 'number') return { kind: 'sample', id: code };
  if (typeof code === 'string') return { kind: 'digit', pixels: bytesOf(code) };
  if ('h' in code) {
    const typed = new Map(code.o);
    return { kind: 'pixels', pixels: bytesOf(code.h).map((byte, n) => typed.get(n) ?? byte / FULL) };
  }
  const { g, s } = code;
  return { kind: 'drawing', strokes: s.map((each) => strokeOf(each, g)) };
}

/** On the coarsest grid on which the digit stays the very same; the page asks again with each step. */
const codeOfStrokes = memoLast((strokes: readonly Stroke[], normalize: boolean): SourceCode => {
  const own = preparedOf(strokes, normalize);
  for (const g of GRIDS) {
    const s = strokes.map((stroke) => differences(stroke.flatMap(({ x, y }) => [on(g, x), on(g, y)])));
    const found = s.map((each) => strokeOf(each, g));
    if (isSame(own, preparedOf(found, normalize))) return { g, s };
  }
  return { s: strokes.map((stroke) => stroke.flatMap(({ x, y }) => [x, y])) };
});

function bytesOf(code: string): number[] {
  return (code.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
}

function on(grid: number, coordinate: number): number {
  return Math.round(coordinate * 2 ** grid);
}

function differences(points: readonly number[]): number[] {
  return points.map((number, n) => (n < 2 ? number : number - points[n - 2]) + 0);
}

function strokeOf(code: readonly number[], grid: number | undefined): Stroke {
  const points = [];
  let [x, y] = [0, 0];
  for (let n = 0; n + 1 < code.length; n += 2) {
    [x, y] = grid === undefined ? [code[n], code[n + 1]] : [x + code[n], y + code[n + 1]];
    points.push(grid === undefined ? { x, y } : { x: x / 2 ** grid, y: y / 2 ** grid });
  }
  return points;
}

/** Not the page's own way to x, which remembers what it made last. */
function preparedOf(strokes: readonly Stroke[], normalize: boolean): Prepared {
  return prepare(rasterOf(strokes, normalize), RASTER_SIDE, RASTER_SIDE, { normalize });
}

function isSame(a: Prepared, b: Prepared): boolean {
  const same = (one: ArrayLike<number>, other: ArrayLike<number>): boolean =>
    one.length === other.length && Array.from(one).every((ink, n) => ink === other[n]);
  return same(a.image, b.image) && same(a.image28, b.image28);
}
