import { slope } from '../../layers/sigmoid.ts';
import { DIGITS } from '../../digits.ts';
import { fastSigma } from './fastSigma.ts';
import { descent, doubles, doublesOf, endBatch } from './stem.ts';
import {
  accumulateHidden,
  accumulateOutput,
  applyHidden,
  applyOutput,
  UNITS_AT_ONCE,
} from './headBackward.ts';

/** What both networks share after their first layer: `cells` -> hidden -> 10 -> E (design 2.1, 2.2). */
export interface Head {
  /** From the cells' outputs: fills yo, returns E. */
  forward(outputs: readonly number[], label: number): number;
  /** The digit with the highest score; the first, of equals. */
  answer(): number;
  /** yo of the last forward. */
  score(digit: number): number;
  /** Descends on w12 and w2 by `rate` (or notes it, in a batch), writes dE/d(output) of each cell to `deltas`. */
  backward(outputs: readonly number[], deltas: number[], rate: number): void;
  endBatch(): void;
  weights(): { w12: Float64Array; w2: Float64Array };
}

/**
 * What the outputs are to become: from yo = sigma(yi) and the label it fills dE/dyi and returns E. The networks use
 * squaredErrorLoss; another is for scripts that look for good weights.
 */
export type Loss = (yo: readonly number[], yi: readonly number[], label: number, dYi: number[]) => number;

/**
 * w12 as the loops below want it: `lanes[(m/10*cells + j)*10 + m%10] = w12[j*hidden + m]`, so that the weights of ten
 * hidden units lie side by side.
 */
function toLanes(w12: Float64Array, cells: number, hidden: number): number[] {
  const lanes = doubles(w12.length);
  for (let n = 0; n < w12.length; n += 1) lanes[laneOf(n, cells, hidden)] = w12[n];
  return lanes;
}

/** Back to the public layout. */
function fromLanes(lanes: readonly number[], cells: number, hidden: number): Float64Array {
  const w12 = new Float64Array(lanes.length);
  for (let n = 0; n < w12.length; n += 1) w12[n] = lanes[laneOf(n, cells, hidden)];
  return w12;
}

function laneOf(index: number, cells: number, hidden: number): number {
  const j = Math.floor(index / hidden);
  const m = index % hidden;
  return (Math.floor(m / UNITS_AT_ONCE) * cells + j) * UNITS_AT_ONCE + (m % UNITS_AT_ONCE);
}

/**
 * The head for training. w12 (cells x hidden) is rearranged for the run, hidden unit first, and put back by
 * `weights`; w2 (hidden x 10) stays as it is. Both are copied. `hidden` must be a multiple of UNITS_AT_ONCE.
 */
export function createHead(
  publicW12: Float64Array,
  publicW2: Float64Array,
  inBatches: boolean,
  loss: Loss = squaredErrorLoss,
): Head {
  const hidden = publicW2.length / DIGITS;
  const cells = publicW12.length / hidden;
  const w12 = descent(toLanes(publicW12, cells, hidden), inBatches);
  const w2 = descent(doublesOf(publicW2), inBatches);
  const h2o = doubles(hidden);
  const dH2i = doubles(hidden);
  const yi = doubles(DIGITS);
  const yo = doubles(DIGITS);
  const dYi = doubles(DIGITS);
  return {
    forward(outputs, label) {
      hiddenForward(outputs, w12.now, h2o);
      outputForward(h2o, w2.now, yi);
      for (let k = 0; k < DIGITS; k += 1) yo[k] = fastSigma(yi[k]);
      return loss(yo, yi, label, dYi);
    },
    answer() {
      let best = 0;
      for (let k = 1; k < DIGITS; k += 1) if (yo[k] > yo[best]) best = k;
      return best;
    },
    score: (digit) => yo[digit],
    backward(outputs, deltas, rate) {
      if (inBatches) {
        accumulateOutput(h2o, w2.now, w2.change, dYi, dH2i, rate);
        accumulateHidden(outputs, w12.now, w12.change, dH2i, deltas, rate);
      } else {
        applyOutput(h2o, w2.now, dYi, dH2i, rate);
        applyHidden(outputs, w12.now, dH2i, deltas, rate);
      }
    },
    endBatch() {
      endBatch(w12);
      endBatch(w2);
    },
    weights: () => ({ w12: fromLanes(w12.now, cells, hidden), w2: new Float64Array(w2.now) }),
  };
}

/** On the way forward half of them, and two cells j each: so many sums fit a processor's registers. */
const HALF = UNITS_AT_ONCE / 2;

/**
 * h2o[m] = sigma(sum over j of hocnn[j] * w12[j,m]): five hidden units at once, and the cells j in two sums each, so that no
 * sum waits for the one before it.
 */
function hiddenForward(outputs: readonly number[], lanes: readonly number[], h2o: number[]): void {
  const cells = outputs.length;
  const pairs = cells - (cells % 2);
  for (let m = 0; m < h2o.length; m += HALF) {
    let p = (m - (m % UNITS_AT_ONCE)) * cells + (m % UNITS_AT_ONCE);
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let t0 = 0;
    let t1 = 0;
    let t2 = 0;
    let t3 = 0;
    let t4 = 0;
    for (let j = 0; j < pairs; j += 2) {
      const h = outputs[j];
      const g = outputs[j + 1];
      s0 += h * lanes[p];
      s1 += h * lanes[(p + 1) | 0];
      s2 += h * lanes[(p + 2) | 0];
      s3 += h * lanes[(p + 3) | 0];
      s4 += h * lanes[(p + 4) | 0];
      t0 += g * lanes[(p + 10) | 0];
      t1 += g * lanes[(p + 11) | 0];
      t2 += g * lanes[(p + 12) | 0];
      t3 += g * lanes[(p + 13) | 0];
      t4 += g * lanes[(p + 14) | 0];
      p = (p + 2 * UNITS_AT_ONCE) | 0;
    }
    if (pairs < cells) {
      const h = outputs[pairs];
      s0 += h * lanes[p];
      s1 += h * lanes[(p + 1) | 0];
      s2 += h * lanes[(p + 2) | 0];
      s3 += h * lanes[(p + 3) | 0];
      s4 += h * lanes[(p + 4) | 0];
    }
    h2o[m] = fastSigma(s0 + t0);
    h2o[m + 1] = fastSigma(s1 + t1);
    h2o[m + 2] = fastSigma(s2 + t2);
    h2o[m + 3] = fastSigma(s3 + t3);
    h2o[m + 4] = fastSigma(s4 + t4);
  }
}

/** yi[k] = sum over m of h2o[m] * w2[m,k], all ten at once. */
function outputForward(h2o: readonly number[], w2: readonly number[], yi: number[]): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  let s8 = 0;
  let s9 = 0;
  for (let m = 0; m < h2o.length; m += 1) {
    const h = h2o[m];
    const p = m * DIGITS;
    s0 += h * w2[p];
    s1 += h * w2[(p + 1) | 0];
    s2 += h * w2[(p + 2) | 0];
    s3 += h * w2[(p + 3) | 0];
    s4 += h * w2[(p + 4) | 0];
    s5 += h * w2[(p + 5) | 0];
    s6 += h * w2[(p + 6) | 0];
    s7 += h * w2[(p + 7) | 0];
    s8 += h * w2[(p + 8) | 0];
    s9 += h * w2[(p + 9) | 0];
  }
  yi[0] = s0;
  yi[1] = s1;
  yi[2] = s2;
  yi[3] = s3;
  yi[4] = s4;
  yi[5] = s5;
  yi[6] = s6;
  yi[7] = s7;
  yi[8] = s8;
  yi[9] = s9;
}

/** E = 1/2 sum over k of (yo[k] - d[k])^2, and dE/dyi[k] = (yo[k] - d[k]) * ds(yo[k]); d is 1 at `label`. */
export function squaredErrorLoss(
  yo: readonly number[],
  _yi: readonly number[],
  label: number,
  dYi: number[],
): number {
  let sum = 0;
  for (let k = 0; k < DIGITS; k += 1) {
    const difference = yo[k] - (k === label ? 1 : 0);
    sum += difference * difference;
    dYi[k] = difference * slope(yo[k]);
  }
  return sum / 2;
}
