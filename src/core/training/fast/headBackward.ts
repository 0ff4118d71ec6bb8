import { slope } from '../../layers/sigmoid.ts';
import { DIGITS } from '../../digits.ts';
import { clear } from './stem.ts';

/**
 * The head's way back, twice: `apply...` changes each weight where it has just been read, `accumulate...` writes the change
 * elsewhere, for a batch. One function for both would have to read every weight a second time, and take half as long again.
 *
 * `lanes` is w12 with the weights of ten hidden units side by side: lanes[(m/10*cells + j)*10 + m%10] = w12[j,m].
 */

/** Hidden units taken at once: separate sums need not wait for one another, as one running sum would. */
export const UNITS_AT_ONCE = 10;

/** dE/dh2i[m] = ds(h2o[m]) * sum over k of dE/dyi[k] * w2[m,k], and w2[m,k] -= rate * dE/dyi[k] * h2o[m]; all ten k at once. */
export function applyOutput(
  h2o: readonly number[],
  w2: number[],
  dYi: readonly number[],
  dH2i: number[],
  rate: number,
): void {
  const d0 = dYi[0];
  const d1 = dYi[1];
  const d2 = dYi[2];
  const d3 = dYi[3];
  const d4 = dYi[4];
  const d5 = dYi[5];
  const d6 = dYi[6];
  const d7 = dYi[7];
  const d8 = dYi[8];
  const d9 = dYi[9];
  for (let m = 0; m < h2o.length; m += 1) {
    const h = h2o[m];
    const step = rate * h;
    const p = m * DIGITS;
    const v0 = w2[p];
    const v1 = w2[(p + 1) | 0];
    const v2 = w2[(p + 2) | 0];
    const v3 = w2[(p + 3) | 0];
    const v4 = w2[(p + 4) | 0];
    const first = d0 * v0 + d1 * v1 + (d2 * v2 + d3 * v3) + d4 * v4;
    w2[p] = v0 - step * d0;
    w2[(p + 1) | 0] = v1 - step * d1;
    w2[(p + 2) | 0] = v2 - step * d2;
    w2[(p + 3) | 0] = v3 - step * d3;
    w2[(p + 4) | 0] = v4 - step * d4;
    const v5 = w2[(p + 5) | 0];
    const v6 = w2[(p + 6) | 0];
    const v7 = w2[(p + 7) | 0];
    const v8 = w2[(p + 8) | 0];
    const v9 = w2[(p + 9) | 0];
    const second = d5 * v5 + d6 * v6 + (d7 * v7 + d8 * v8) + d9 * v9;
    w2[(p + 5) | 0] = v5 - step * d5;
    w2[(p + 6) | 0] = v6 - step * d6;
    w2[(p + 7) | 0] = v7 - step * d7;
    w2[(p + 8) | 0] = v8 - step * d8;
    w2[(p + 9) | 0] = v9 - step * d9;
    dH2i[m] = (first + second) * slope(h);
  }
}

/** As applyOutput, but change[m,k] -= rate * dE/dyi[k] * h2o[m]. */
export function accumulateOutput(
  h2o: readonly number[],
  w2: readonly number[],
  change: number[],
  dYi: readonly number[],
  dH2i: number[],
  rate: number,
): void {
  for (let m = 0; m < h2o.length; m += 1) {
    const h = h2o[m];
    const step = rate * h;
    const row = m * DIGITS;
    let sum = 0;
    for (let k = 0; k < DIGITS; k += 1) {
      sum += dYi[k] * w2[(row + k) | 0];
      change[(row + k) | 0] -= step * dYi[k];
    }
    dH2i[m] = sum * slope(h);
  }
}

/** dE/dhocnn[j] = sum over m of dE/dh2i[m] * w12[j,m], and w12[j,m] -= rate * dE/dh2i[m] * hocnn[j]. */
export function applyHidden(
  outputs: readonly number[],
  lanes: number[],
  dH2i: readonly number[],
  deltas: number[],
  rate: number,
): void {
  const cells = outputs.length;
  clear(deltas);
  for (let m = 0; m < dH2i.length; m += UNITS_AT_ONCE) {
    const d0 = dH2i[m];
    const d1 = dH2i[m + 1];
    const d2 = dH2i[m + 2];
    const d3 = dH2i[m + 3];
    const d4 = dH2i[m + 4];
    const d5 = dH2i[m + 5];
    const d6 = dH2i[m + 6];
    const d7 = dH2i[m + 7];
    const d8 = dH2i[m + 8];
    const d9 = dH2i[m + 9];
    let p = m * cells;
    for (let j = 0; j < cells; j += 1) {
      const step = rate * outputs[j];
      const w0 = lanes[p];
      const w1 = lanes[(p + 1) | 0];
      const w2 = lanes[(p + 2) | 0];
      const w3 = lanes[(p + 3) | 0];
      const w4 = lanes[(p + 4) | 0];
      const sum = d0 * w0 + d1 * w1 + (d2 * w2 + d3 * w3) + d4 * w4;
      lanes[p] = w0 - step * d0;
      lanes[(p + 1) | 0] = w1 - step * d1;
      lanes[(p + 2) | 0] = w2 - step * d2;
      lanes[(p + 3) | 0] = w3 - step * d3;
      lanes[(p + 4) | 0] = w4 - step * d4;
      const w5 = lanes[(p + 5) | 0];
      const w6 = lanes[(p + 6) | 0];
      const w7 = lanes[(p + 7) | 0];
      const w8 = lanes[(p + 8) | 0];
      const w9 = lanes[(p + 9) | 0];
      deltas[j] += sum + d5 * w5 + d6 * w6 + (d7 * w7 + d8 * w8) + d9 * w9;
      lanes[(p + 5) | 0] = w5 - step * d5;
      lanes[(p + 6) | 0] = w6 - step * d6;
      lanes[(p + 7) | 0] = w7 - step * d7;
      lanes[(p + 8) | 0] = w8 - step * d8;
      lanes[(p + 9) | 0] = w9 - step * d9;
      p = (p + UNITS_AT_ONCE) | 0;
    }
  }
}

/** As applyHidden, but change[j,m] -= rate * dE/dh2i[m] * hocnn[j], laid out like `lanes`. */
export function accumulateHidden(
  outputs: readonly number[],
  lanes: readonly number[],
  change: number[],
  dH2i: readonly number[],
  deltas: number[],
  rate: number,
): void {
  const cells = outputs.length;
  clear(deltas);
  for (let m = 0; m < dH2i.length; m += UNITS_AT_ONCE) {
    const d0 = dH2i[m];
    const d1 = dH2i[m + 1];
    const d2 = dH2i[m + 2];
    const d3 = dH2i[m + 3];
    const d4 = dH2i[m + 4];
    const d5 = dH2i[m + 5];
    const d6 = dH2i[m + 6];
    const d7 = dH2i[m + 7];
    const d8 = dH2i[m + 8];
    const d9 = dH2i[m + 9];
    let p = m * cells;
    for (let j = 0; j < cells; j += 1) {
      const step = rate * outputs[j];
      const sum =
        d0 * lanes[p] +
        d1 * lanes[(p + 1) | 0] +
        (d2 * lanes[(p + 2) | 0] + d3 * lanes[(p + 3) | 0]) +
        d4 * lanes[(p + 4) | 0];
      deltas[j] +=
        sum +
        (d5 * lanes[(p + 5) | 0] +
          d6 * lanes[(p + 6) | 0] +
          (d7 * lanes[(p + 7) | 0] + d8 * lanes[(p + 8) | 0]) +
          d9 * lanes[(p + 9) | 0]);
      change[p] -= step * d0;
      change[(p + 1) | 0] -= step * d1;
      change[(p + 2) | 0] -= step * d2;
      change[(p + 3) | 0] -= step * d3;
      change[(p + 4) | 0] -= step * d4;
      change[(p + 5) | 0] -= step * d5;
      change[(p + 6) | 0] -= step * d6;
      change[(p + 7) | 0] -= step * d7;
      change[(p + 8) | 0] -= step * d8;
      change[(p + 9) | 0] -= step * d9;
      p = (p + UNITS_AT_ONCE) | 0;
    }
  }
}
