import { slope } from '../layers/sigmoid.ts';
import { fastSigma } from './fastSigma.ts';
import { descent, endBatch, type Front } from './front.ts';

/**
 * A fully connected first layer and its sigmoid (design 2.2). `weights` holds pixels * cells numbers, pixel first,
 * and is copied. Most pixels of a digit are blank: they add nothing forward and move no weight backward, so both
 * ways skip them.
 */
export function denseFront(name: string, weights: Float64Array, cells: number, inBatches: boolean): Front {
  const w = descent(Float64Array.from(weights), inBatches);
  const pixels = weights.length / cells;
  const deltas = new Float64Array(cells);
  return {
    cells,
    forward(images, start, outputs) {
      sumPixels(images, start, pixels, w.now, outputs);
      for (let j = 0; j < cells; j += 1) outputs[j] = fastSigma(outputs[j]);
    },
    backward(images, start, outputs, dOutputs, rate) {
      for (let j = 0; j < cells; j += 1) deltas[j] = rate * dOutputs[j] * slope(outputs[j]);
      descend(images, start, pixels, w.change, deltas);
    },
    endBatch: () => endBatch(w),
    weights: () => ({ [name]: w.now }),
  };
}

/** sums[j] = sum over i of x[i] * w[i*cells+j]. */
function sumPixels(
  images: Float64Array,
  start: number,
  pixels: number,
  w: Float64Array,
  sums: Float64Array,
): void {
  const cells = sums.length;
  sums.fill(0);
  for (let i = 0; i < pixels; i += 1) {
    const x = images[start + i];
    if (x === 0) continue;
    const row = i * cells;
    for (let j = 0; j < cells; j += 1) sums[j] += x * w[row + j];
  }
}

/** change[i*cells+j] -= x[i] * deltas[j], where deltas already hold the rate. */
function descend(
  images: Float64Array,
  start: number,
  pixels: number,
  change: Float64Array,
  deltas: Float64Array,
): void {
  const cells = deltas.length;
  for (let i = 0; i < pixels; i += 1) {
    const x = images[start + i];
    if (x === 0) continue;
    const row = i * cells;
    for (let j = 0; j < cells; j += 1) change[row + j] -= x * deltas[j];
  }
}
