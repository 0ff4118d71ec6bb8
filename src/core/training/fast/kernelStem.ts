import { slope } from '../../layers/sigmoid.ts';
import { fastSigma } from './fastSigma.ts';
import { descent, doubles, doublesOf, endBatch, type Stem } from './stem.ts';

/** Sides of the image, the kernel and the pooled map; each pooled cell looks at 2x2 windows. */
export const SIDE = 14;
export const KERNEL = 5;
export const WINDOW = 2;
const POOLED = 5;
const AREA = KERNEL * KERNEL;
const MAP = POOLED * POOLED;
/** Where in the image the windows begin. */
const CORNERS = Array.from(
  { length: MAP },
  (_, j) => Math.floor(j / POOLED) * WINDOW * SIDE + (j % POOLED) * WINDOW,
);

/**
 * Convolution, max-pool and sigmoid of a 14x14 image in one sweep, for any number of 5x5 kernels (design 2.1, 6).
 * `weights` holds the kernels one after the other; it is copied. Cells come out kernel by kernel.
 */
export function kernelStem(name: string, weights: Float64Array, inBatches: boolean): Stem {
  const kernels = weights.length / AREA;
  const w = descent(doublesOf(weights), inBatches);
  const x = doubles(SIDE * SIDE);
  const corners = Array<number>(kernels * MAP).fill(0);
  const sums = doubles(WINDOW ** 2 * MAP);
  const deltas = doubles(MAP);
  return {
    cells: kernels * MAP,
    forward(images, start, outputs) {
      copyImage(images, start, x);
      for (let q = 0; q < kernels; q += 1) {
        convolve(x, w.now, q * AREA, sums);
        pool(sums, q * MAP, outputs, corners);
      }
      for (let j = 0; j < outputs.length; j += 1) outputs[j] = fastSigma(outputs[j]);
    },
    backward(outputs, dOutputs, rate) {
      for (let q = 0; q < kernels; q += 1) {
        const first = q * MAP;
        for (let j = 0; j < MAP; j += 1) deltas[j] = dOutputs[first + j] * slope(outputs[first + j]);
        descend(x, w.change, q, deltas, corners, rate);
      }
    },
    endBatch: () => endBatch(w),
    weights: () => ({ [name]: Float64Array.from(w.now) }),
  };
}

/** Four pixels at once: a loop's own work takes as long as to copy one. */
function copyImage(images: Float64Array, start: number, x: number[]): void {
  for (let n = 0; n < x.length; n += 4) {
    x[n] = images[start + n];
    x[n + 1] = images[start + n + 1];
    x[n + 2] = images[start + n + 2];
    x[n + 3] = images[start + n + 3];
  }
}

/**
 * A kernel, whose weights begin at `first` in w, over the image: four sums a window, the rows of the window one after the other. They
 * share their pixels, so they are made together; the pool comes after all, since its jumps cannot be foreseen and would hold up the sums.
 */
function convolve(x: readonly number[], w: readonly number[], first: number, sums: number[]): void {
  for (let h = 0; h < POOLED; h += 1) {
    for (let c = 0; c < POOLED; c += 1) {
      const corner = h * 2 * SIDE + c * 2;
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      // s[dy,dx] = sum over u,v of x[(2h+dy+u)*14 + 2c+dx+v] * w[u*5+v], one kernel row u at a time
      for (let u = 0; u < KERNEL; u += 1) {
        const k = first + u * KERNEL;
        const w0 = w[k];
        const w1 = w[k + 1];
        const w2 = w[k + 2];
        const w3 = w[k + 3];
        const w4 = w[k + 4];
        const p = corner + u * SIDE;
        const a1 = x[p + 1];
        const a2 = x[p + 2];
        const a3 = x[p + 3];
        const a4 = x[p + 4];
        s00 += x[p] * w0 + a1 * w1 + a2 * w2 + a3 * w3 + a4 * w4;
        s01 += a1 * w0 + a2 * w1 + a3 * w2 + a4 * w3 + x[p + 5] * w4;
        const b1 = x[p + SIDE + 1];
        const b2 = x[p + SIDE + 2];
        const b3 = x[p + SIDE + 3];
        const b4 = x[p + SIDE + 4];
        s10 += x[p + SIDE] * w0 + b1 * w1 + b2 * w2 + b3 * w3 + b4 * w4;
        s11 += b1 * w0 + b2 * w1 + b3 * w2 + b4 * w3 + x[p + SIDE + 5] * w4;
      }
      const n = (h * POOLED + c) * WINDOW ** 2;
      sums[n] = s00;
      sums[n + 1] = s01;
      sums[n + 2] = s10;
      sums[n + 3] = s11;
    }
  }
}

/** outputs[j] = the largest of window j, corners[j] = where in x its patch begins. A tie goes to the first in row-major order. */
function pool(sums: readonly number[], first: number, outputs: number[], corners: number[]): void {
  for (let j = 0; j < MAP; j += 1) {
    const n = j * WINDOW ** 2;
    let best = sums[n];
    let offset = 0;
    if (sums[n + 1] > best) {
      best = sums[n + 1];
      offset = 1;
    }
    if (sums[n + 2] > best) {
      best = sums[n + 2];
      offset = SIDE;
    }
    if (sums[n + 3] > best) {
      best = sums[n + 3];
      offset = SIDE + 1;
    }
    outputs[first + j] = best;
    corners[first + j] = CORNERS[j] + offset;
  }
}

/** change[i] -= rate * sum over j of dE/dhicnn[j] * x[corner(j) + u*14 + v], one kernel row u at a time. */
function descend(
  x: readonly number[],
  change: number[],
  q: number,
  deltas: readonly number[],
  corners: readonly number[],
  rate: number,
): void {
  for (let u = 0; u < KERNEL; u += 1) {
    let g0 = 0;
    let g1 = 0;
    let g2 = 0;
    let g3 = 0;
    let g4 = 0;
    for (let j = 0; j < MAP; j += 1) {
      const delta = deltas[j];
      const p = corners[q * MAP + j] + u * SIDE;
      g0 += delta * x[p];
      g1 += delta * x[p + 1];
      g2 += delta * x[p + 2];
      g3 += delta * x[p + 3];
      g4 += delta * x[p + 4];
    }
    const k = q * AREA + u * KERNEL;
    change[k] -= rate * g0;
    change[k + 1] -= rate * g1;
    change[k + 2] -= rate * g2;
    change[k + 3] -= rate * g3;
    change[k + 4] -= rate * g4;
  }
}
