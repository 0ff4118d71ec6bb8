import { slope } from '../../layers/sigmoid.ts';
import { fastSigma } from './fastSigma.ts';
import { clear, descent, doubles, doublesOf, endBatch, type Stem } from './stem.ts';

/** Pixels taken at once: a sum is then read and written once for all of them. */
const PIXELS_AT_ONCE = 4;

/**
 * A fully connected first layer and its sigmoid (design 2.2). `weights` holds pixels * cells numbers, pixel first,
 * and is copied. Most pixels of a digit are blank: they add nothing forward and move no weight backward, so both
 * ways go through the others only.
 */
export function denseStem(name: string, weights: Float64Array, cells: number, inBatches: boolean): Stem {
  const w = descent(doublesOf(weights), inBatches);
  const pixels = weights.length / cells;
  const ink = createInk(pixels);
  const deltas = doubles(cells);
  return {
    cells,
    forward(images, start, outputs) {
      readInk(ink, images, start, pixels, cells);
      sumPixels(ink, w.now, outputs);
      for (let j = 0; j < cells; j += 1) outputs[j] = fastSigma(outputs[j]);
    },
    backward(outputs, dOutputs, rate) {
      for (let j = 0; j < cells; j += 1) deltas[j] = rate * dOutputs[j] * slope(outputs[j]);
      descend(ink, w.change, deltas);
    },
    endBatch: () => endBatch(w),
    weights: () => ({ [name]: new Float64Array(w.now) }),
  };
}

/** The pixels of an image that are not blank, filled up with blank ones to a multiple of PIXELS_AT_ONCE. */
interface Ink {
  /** Values, and where the weights of each begin; the first `count` are in use. */
  readonly values: number[];
  readonly rows: number[];
  count: number;
}

function createInk(pixels: number): Ink {
  const room = pixels + PIXELS_AT_ONCE;
  return { values: doubles(room), rows: Array<number>(room).fill(0), count: 0 };
}

function readInk(ink: Ink, images: Float64Array, start: number, pixels: number, cells: number): void {
  const { values, rows } = ink;
  let count = 0;
  for (let i = 0; i < pixels; i += 1) {
    // written always and kept only if it is ink: no jump that a processor could guess wrong
    const value = images[(start + i) | 0];
    values[count] = value;
    rows[count] = i * cells;
    count += value === 0 ? 0 : 1;
  }
  while (count % PIXELS_AT_ONCE !== 0) {
    values[count] = 0;
    rows[count] = 0;
    count += 1;
  }
  ink.count = count;
}

/** sums[j] = sum over i of x[i] * w[i*cells+j]. */
function sumPixels({ values, rows, count }: Ink, w: readonly number[], sums: number[]): void {
  const cells = sums.length;
  clear(sums);
  for (let n = 0; n < count; n += PIXELS_AT_ONCE) {
    const x0 = values[n];
    const x1 = values[(n + 1) | 0];
    const x2 = values[(n + 2) | 0];
    const x3 = values[(n + 3) | 0];
    const r0 = rows[n];
    const r1 = rows[(n + 1) | 0];
    const r2 = rows[(n + 2) | 0];
    const r3 = rows[(n + 3) | 0];
    for (let j = 0; j < cells; j += 1)
      sums[j] += x0 * w[(r0 + j) | 0] + x1 * w[(r1 + j) | 0] + (x2 * w[(r2 + j) | 0] + x3 * w[(r3 + j) | 0]);
  }
}

/** change[i*cells+j] -= x[i] * deltas[j], where deltas already hold the rate; four cells j at once, then those left. */
function descend({ values, rows, count }: Ink, change: number[], deltas: readonly number[]): void {
  const cells = deltas.length;
  let j = 0;
  for (; j + 3 < cells; j += 4) {
    const d0 = deltas[j];
    const d1 = deltas[j + 1];
    const d2 = deltas[j + 2];
    const d3 = deltas[j + 3];
    for (let n = 0; n < count; n += 1) {
      const x = values[n];
      const p = (rows[n] + j) | 0;
      change[p] -= x * d0;
      change[(p + 1) | 0] -= x * d1;
      change[(p + 2) | 0] -= x * d2;
      change[(p + 3) | 0] -= x * d3;
    }
  }
  for (; j < cells; j += 1) {
    const delta = deltas[j];
    for (let n = 0; n < count; n += 1) change[rows[n] + j] -= values[n] * delta;
  }
}
