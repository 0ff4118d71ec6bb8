import { slope } from '../../layers/sigmoid.ts';
import { fastSigma } from './fastSigma.ts';
import { descent, doubles, doublesOf, endBatch, type Stem } from './stem.ts';

/**
 * A fully connected first layer and its sigmoid (design 2.2). `weights` holds pixels * cells numbers, pixel first,
 * and is copied. Most pixels of a digit are blank: they add nothing forward and move no weight backward, so both
 * ways skip them.
 */
export function denseStem(name: string, weights: Float64Array, cells: number, inBatches: boolean): Stem {
  const w = descent(doublesOf(weights), inBatches);
  const x = doubles(weights.length / cells);
  const deltas = doubles(cells);
  return {
    cells,
    forward(images, start, outputs) {
      for (let n = 0; n < x.length; n += 1) x[n] = images[start + n];
      sumPixels(x, w.now, outputs);
      for (let j = 0; j < cells; j += 1) outputs[j] = fastSigma(outputs[j]);
    },
    backward(outputs, dOutputs, rate) {
      for (let j = 0; j < cells; j += 1) deltas[j] = rate * dOutputs[j] * slope(outputs[j]);
      descend(x, w.change, deltas);
    },
    endBatch: () => endBatch(w),
    weights: () => ({ [name]: Float64Array.from(w.now) }),
  };
}

/** sums[j] = sum over i of x[i] * w[i*cells+j]. */
function sumPixels(x: readonly number[], w: readonly number[], sums: number[]): void {
  const cells = sums.length;
  sums.fill(0);
  for (let i = 0; i < x.length; i += 1) {
    const pixel = x[i];
    if (pixel === 0) continue;
    const row = i * cells;
    for (let j = 0; j < cells; j += 1) sums[j] += pixel * w[row + j];
  }
}

/** change[i*cells+j] -= x[i] * deltas[j], where deltas already hold the rate. */
function descend(x: readonly number[], change: number[], deltas: readonly number[]): void {
  const cells = deltas.length;
  for (let i = 0; i < x.length; i += 1) {
    const pixel = x[i];
    if (pixel === 0) continue;
    const row = i * cells;
    for (let j = 0; j < cells; j += 1) change[row + j] -= pixel * deltas[j];
  }
}
