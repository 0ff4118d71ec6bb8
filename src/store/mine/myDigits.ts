import {
  DIGIT_SIDES,
  digitSideOf,
  halve,
  networks,
  prepare,
  seedFor,
  type NetworkName,
  type Stroke,
} from '../../core/index.ts';
import type { OwnDigits } from '../../worker/protocol.ts';
import type { MyDigit } from '../keep/database.ts';
import { RASTER_SIDE, rasterOf } from '../input/input.ts';
import { memoEach, memoLast } from '../memo.ts';
import type { AppState } from '../state.ts';

/** Digits that the user drew and named. */

/** As many as are kept: the list stays quick, and an epoch of them short. */
export const MOST_DIGITS = 1000;
/** Points of one digit. A slow hand makes some hundred. */
export const MOST_POINTS = 4000;

/** A ten-thousandth of a pixel of the raster that strokes are drawn on. */
const GRAIN = 1e-6;

/**
 * Strokes as they are kept: rounded so finely that x stays the same, and thinned where there are far too many points. The same
 * drawing kept twice, or kept, exported and imported, has the very same numbers.
 */
export function tidied(strokes: readonly Stroke[]): readonly Stroke[] {
  const rounded = strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: grained(x), y: grained(y) })));
  const every = Math.ceil((2 * pointCount(rounded)) / MOST_POINTS);
  if (pointCount(rounded) <= MOST_POINTS) return rounded;
  return rounded.map((stroke) => stroke.filter((_, n) => n % every === 0 || n === stroke.length - 1));
}

function grained(value: number): number {
  return Math.round(value / GRAIN) / Math.round(1 / GRAIN) + 0; // never -0, which JSON does not know
}

export function pointCount(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, { length }) => sum + length, 0);
}

/** The same drawing has the same id, so that none is kept twice. Expects tidied strokes. */
export function idOf(strokes: readonly Stroke[]): string {
  const text = JSON.stringify(strokes.map((stroke) => stroke.map(({ x, y }) => [x, y])));
  return [1, 2].map((seed) => seedFor(seed, text).toString(36)).join('-') + `-${text.length}`;
}

/** A drawing as bytes in the smallest of the digits' sizes, prepared as the digits were that ship with the page. */
export function bytesOf(strokes: readonly Stroke[]): Uint8Array {
  return halve(fineBytesOf(strokes));
}

function fineBytesOf(strokes: readonly Stroke[]): Uint8Array {
  return prepare(rasterOf(strokes, true), RASTER_SIDE, RASTER_SIDE).image28;
}

/** Made when a network first reads it: some tenths of a millisecond a digit. */
const fineImageOf = memoEach(({ strokes }: MyDigit) => fineBytesOf(strokes));

/** A kept digit in the size that a network reads: kept in the smallest, and made from its strokes in another. */
export function imageOfMine(digit: MyDigit, network: NetworkName): Uint8Array {
  return digitSideOf(networks[network]) === DIGIT_SIDES[0] ? digit.image : fineImageOf(digit);
}

/** A drawing as a digit to keep. Expects tidied strokes. */
export function digitOf(strokes: readonly Stroke[], label: number, drawnAt: number): MyDigit {
  return { id: idOf(strokes), label, strokes, image: bytesOf(strokes), drawnAt };
}

const tidiedOnce = memoLast((strokes: readonly Stroke[]) => {
  const tidy = tidied(strokes);
  return { tidy, id: idOf(tidy), fits: tidy.length > 0 && pointCount(tidy) <= MOST_POINTS };
});

/** The drawing on the pad as it would be kept; null while the pen is down, and for what was not drawn. */
export function drawingOf({ source, penDown }: Pick<AppState, 'source' | 'penDown'>): {
  readonly strokes: readonly Stroke[];
  readonly id: string;
} | null {
  if (source.kind !== 'drawing' || penDown) return null;
  const { tidy, id, fits } = tidiedOnce(source.strokes);
  return fits ? { strokes: tidy, id } : null;
}

/** The digit of the user's own that the pad shows, unchanged; null for anything else. */
export function keptDigitOf(state: Pick<AppState, 'source' | 'penDown' | 'mine'>): MyDigit | null {
  if (state.mine.length === 0) return null;
  const drawing = drawingOf(state);
  return (drawing && state.mine.find(({ id }) => id === drawing.id)) ?? null;
}

/** As the training worker wants them for a network. */
export function ownDigitsOf(mine: readonly MyDigit[], network: NetworkName): OwnDigits {
  const each = mine.map((digit) => imageOfMine(digit, network));
  const images = new Uint8Array(each.reduce((sum, image) => sum + image.length, 0));
  let at = 0;
  for (const image of each) {
    images.set(image, at);
    at += image.length;
  }
  return { images, labels: Uint8Array.from(mine, ({ label }) => label) };
}
