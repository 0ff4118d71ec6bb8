import { slope } from '../../layers/sigmoid.ts';
import { fastSigma } from './fastSigma.ts';
import { createInk, readInk, type Ink } from './ink.ts';
import { clear, descent, doubles, doublesOf, endBatch, type Descent } from './stem.ts';

/** Sides of the kernels, and of the windows that are pooled: the loops below are written out for them. */
export const KERNEL = 5;
export const WINDOW = 2;
const AREA = KERNEL * KERNEL;
const CANDIDATES = WINDOW * WINDOW;
/** Of an image with fewer windows it takes as long to find the blank ones as to compute them. */
const WORTH_LOOKING = 100;

/** `channels` maps of rows x columns are read by `kernels` kernels. */
export interface Sizes {
  readonly channels: number;
  readonly rows: number;
  readonly columns: number;
  readonly kernels: number;
}

/** Convolution, max-pool and sigmoid in one sweep, set up for training. */
export interface Sweep {
  /** Cells that it reads and cells that it writes. */
  readonly reads: number;
  readonly cells: number;
  forward(x: readonly number[], outputs: number[]): void;
  /**
   * For the x of the last forward: descends on the kernels by `rate` (or notes it, in a batch). `dOutputs` holds
   * dE/d(output) of each cell; where `dX` is given, dE/dx is written to it.
   */
  backward(
    x: readonly number[],
    outputs: readonly number[],
    dOutputs: readonly number[],
    rate: number,
    dX: number[] | null,
  ): void;
  endBatch(): void;
  weights(): Float64Array;
}

/** What the loops share: sizes, the kernels, and what the last forward found. */
interface State extends Sizes {
  /** Windows of one map, and where in a map each begins. */
  readonly map: number;
  readonly corners: readonly number[];
  readonly w: Descent;
  /** The windows that are computed. */
  readonly ink: Ink;
  /** Four sums a window of one map. */
  readonly sums: number[];
  /** For each cell where in the maps that are read its patch begins, and dE/d(cell before the sigmoid). */
  readonly met: number[];
  readonly deltas: number[];
}

/**
 * A sweep over maps that were read from an image (`isImage`) or computed. `weights` is in the public layout and copied. Of
 * an image the windows whose pixels are all blank are left out: their sums are zeros, and they move no weight.
 */
export function createSweep(
  sizes: Sizes,
  weights: Float64Array,
  isImage: boolean,
  inBatches: boolean,
): Sweep {
  const state = createState(sizes, weights, inBatches);
  const { map, w, ink, channels, rows, columns, kernels } = state;
  const looksForInk = isImage && map >= WORTH_LOOKING;
  return {
    reads: channels * rows * columns,
    cells: kernels * map,
    forward(x, outputs) {
      if (looksForInk) {
        readInk(ink, x, rows, columns);
        clear(outputs);
      }
      for (let q = 0; q < kernels; q += 1) {
        convolve(state, x, q);
        pool(state, q, outputs);
      }
      for (let j = 0; j < outputs.length; j += 1) outputs[j] = fastSigma(outputs[j]);
    },
    backward(x, outputs, dOutputs, rate, dX) {
      const { deltas } = state;
      for (let j = 0; j < deltas.length; j += 1) deltas[j] = dOutputs[j] * slope(outputs[j]);
      if (dX) clear(dX);
      for (let q = 0; q < kernels; q += 1)
        if (dX) passOn(state, x, q, rate, dX);
        else descend(state, x, q, rate);
    },
    endBatch: () => endBatch(w),
    weights: () => new Float64Array(w.now),
  };
}

function createState(sizes: Sizes, weights: Float64Array, inBatches: boolean): State {
  const { rows, columns, kernels } = sizes;
  const high = (rows - KERNEL + 1) / WINDOW;
  const wide = (columns - KERNEL + 1) / WINDOW;
  const map = high * wide;
  return {
    ...sizes,
    map,
    corners: Array.from(
      { length: map },
      (_, j) => Math.floor(j / wide) * WINDOW * columns + (j % wide) * WINDOW,
    ),
    w: descent(doublesOf(weights), inBatches),
    ink: createInk(high, wide),
    sums: doubles(CANDIDATES * map),
    met: Array<number>(kernels * map).fill(0),
    deltas: doubles(kernels * map),
  };
}

/**
 * Kernel q over the maps: four sums a window, the rows of the window one after the other. They share their pixels, so they are made
 * together; the pool comes after all, since its jumps cannot be foreseen and would hold up the sums.
 */
function convolve(state: State, x: readonly number[], q: number): void {
  const { channels, rows, columns, corners, sums, ink } = state;
  const w = state.w.now;
  const { windows, count } = ink;
  const size = rows * columns;
  for (let n = 0; n < count; n += 1) {
    const j = windows[n];
    let s00 = 0;
    let s01 = 0;
    let s10 = 0;
    let s11 = 0;
    let k = q * channels * AREA;
    // s[dy,dx] = sum over a,u,v of x[a, 2h+dy+u, 2w+dx+v] * w[q,a,u,v], one kernel row u at a time
    for (let first = corners[j], a = 0; a < channels; a += 1, first += size) {
      for (let p = first, u = 0; u < KERNEL; u += 1, p = (p + columns) | 0, k = (k + KERNEL) | 0) {
        const w0 = w[k];
        const w1 = w[(k + 1) | 0];
        const w2 = w[(k + 2) | 0];
        const w3 = w[(k + 3) | 0];
        const w4 = w[(k + 4) | 0];
        const a1 = x[(p + 1) | 0];
        const a2 = x[(p + 2) | 0];
        const a3 = x[(p + 3) | 0];
        const a4 = x[(p + 4) | 0];
        s00 += x[p] * w0 + a1 * w1 + a2 * w2 + a3 * w3 + a4 * w4;
        s01 += a1 * w0 + a2 * w1 + a3 * w2 + a4 * w3 + x[(p + 5) | 0] * w4;
        const below = (p + columns) | 0;
        const b1 = x[(below + 1) | 0];
        const b2 = x[(below + 2) | 0];
        const b3 = x[(below + 3) | 0];
        const b4 = x[(below + 4) | 0];
        s10 += x[below] * w0 + b1 * w1 + b2 * w2 + b3 * w3 + b4 * w4;
        s11 += b1 * w0 + b2 * w1 + b3 * w2 + b4 * w3 + x[(below + 5) | 0] * w4;
      }
    }
    const s = j * CANDIDATES;
    sums[s] = s00;
    sums[s + 1] = s01;
    sums[s + 2] = s10;
    sums[s + 3] = s11;
  }
}

/** outputs[j] = the largest of window j, met[j] = where its patch begins. A tie goes to the first in row-major order. */
function pool(state: State, q: number, outputs: number[]): void {
  const { columns, corners, sums, met, ink } = state;
  const { windows, count } = ink;
  const first = q * state.map;
  for (let n = 0; n < count; n += 1) {
    const j = windows[n];
    const s = j * CANDIDATES;
    let best = sums[s];
    let offset = 0;
    if (sums[s + 1] > best) {
      best = sums[s + 1];
      offset = 1;
    }
    if (sums[s + 2] > best) {
      best = sums[s + 2];
      offset = columns;
    }
    if (sums[s + 3] > best) {
      best = sums[s + 3];
      offset = columns + 1;
    }
    outputs[(first + j) | 0] = best;
    met[(first + j) | 0] = corners[j] + offset;
  }
}

/** change[q,a,u,v] -= rate * sum over j of delta[j] * x[a, met(j) + u,v], one kernel row u at a time. */
function descend(state: State, x: readonly number[], q: number, rate: number): void {
  const { channels, rows, columns, met, deltas, ink } = state;
  const { change } = state.w;
  const { windows, count } = ink;
  const cells = q * state.map;
  let k = q * channels * AREA;
  for (let a = 0; a < channels; a += 1) {
    for (let u = 0; u < KERNEL; u += 1, k = (k + KERNEL) | 0) {
      const row = a * rows * columns + u * columns;
      let g0 = 0;
      let g1 = 0;
      let g2 = 0;
      let g3 = 0;
      let g4 = 0;
      for (let n = 0; n < count; n += 1) {
        const j = cells + windows[n];
        const delta = deltas[j];
        const p = (row + met[j]) | 0;
        g0 += delta * x[p];
        g1 += delta * x[(p + 1) | 0];
        g2 += delta * x[(p + 2) | 0];
        g3 += delta * x[(p + 3) | 0];
        g4 += delta * x[(p + 4) | 0];
      }
      change[k] -= rate * g0;
      change[(k + 1) | 0] -= rate * g1;
      change[(k + 2) | 0] -= rate * g2;
      change[(k + 3) | 0] -= rate * g3;
      change[(k + 4) | 0] -= rate * g4;
    }
  }
}

/** As descend, and dX[a, met(j) + u,v] += delta[j] * w[q,a,u,v]: each error stamps the kernel onto what it read. */
function passOn(state: State, x: readonly number[], q: number, rate: number, dX: number[]): void {
  const { channels, rows, columns, map, met, deltas } = state;
  const { now, change } = state.w;
  const cells = q * map;
  let k = q * channels * AREA;
  for (let a = 0; a < channels; a += 1) {
    for (let u = 0; u < KERNEL; u += 1, k = (k + KERNEL) | 0) {
      const row = a * rows * columns + u * columns;
      const w0 = now[k];
      const w1 = now[(k + 1) | 0];
      const w2 = now[(k + 2) | 0];
      const w3 = now[(k + 3) | 0];
      const w4 = now[(k + 4) | 0];
      let g0 = 0;
      let g1 = 0;
      let g2 = 0;
      let g3 = 0;
      let g4 = 0;
      for (let j = cells; j < cells + map; j += 1) {
        const delta = deltas[j];
        const p = (row + met[j]) | 0;
        g0 += delta * x[p];
        dX[p] += delta * w0;
        g1 += delta * x[(p + 1) | 0];
        dX[(p + 1) | 0] += delta * w1;
        g2 += delta * x[(p + 2) | 0];
        dX[(p + 2) | 0] += delta * w2;
        g3 += delta * x[(p + 3) | 0];
        dX[(p + 3) | 0] += delta * w3;
        g4 += delta * x[(p + 4) | 0];
        dX[(p + 4) | 0] += delta * w4;
      }
      change[k] -= rate * g0;
      change[(k + 1) | 0] -= rate * g1;
      change[(k + 2) | 0] -= rate * g2;
      change[(k + 3) | 0] -= rate * g3;
      change[(k + 4) | 0] -= rate * g4;
    }
  }
}
