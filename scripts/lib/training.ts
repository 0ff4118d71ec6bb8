import { fastNetwork } from '../../src/core/training/fast/fastNetwork.ts';
import type { Loss } from '../../src/core/training/fast/head.ts';
import { cellCount, imageOf, weightTensors, type Network, type Weights } from '../../src/core/index.ts';

/** How the shipped weights are trained. */
export interface Recipe {
  readonly epochs: number;
  /** The learning rate at the start; it falls along half a cosine to 0. */
  readonly learningRate: number;
  /** Share of the learning rate by which all weights but a kernel shrink, once an epoch. */
  readonly decay: number;
  readonly loss: Loss;
}

/**
 * Softmax and cross-entropy: dE/dyi[k] = exp(yi[k]) / sum over l of exp(yi[l]) - d[k]. It does not fade where a
 * sigmoid is flat and wrong, as the squared error does, and ends at better weights of the same network. But it leaves
 * open by how much all ten yi lie too high or too low: see calibrate.ts.
 */
export const crossEntropyLoss: Loss = (_yo, yi, label, dYi) => {
  let largest = yi[0];
  for (let k = 1; k < yi.length; k += 1) largest = Math.max(largest, yi[k]);
  let sum = 0;
  for (let k = 0; k < yi.length; k += 1) {
    dYi[k] = Math.exp(yi[k] - largest);
    sum += dYi[k];
  }
  for (let k = 0; k < yi.length; k += 1) dYi[k] = dYi[k] / sum - (k === label ? 1 : 0);
  return largest + Math.log(sum) - yi[label];
};

/** The learning rate of epoch `epoch` (from 0). */
export function rateAt({ learningRate, epochs }: Recipe, epoch: number): number {
  return learningRate * 0.5 * (1 + Math.cos((Math.PI * epoch) / epochs));
}

/** One epoch, digit by digit in the order they lie; returns the new weights. */
export function descendOnce(
  network: Network,
  weights: Weights,
  images: Float64Array,
  labels: Uint8Array,
  rate: number,
  loss: Loss,
): Weights {
  const fast = fastNetwork(network, weights, false, loss);
  if (!fast) throw new RangeError(`${network.name}: expected a network with a fast path`);
  const pixels = cellCount(imageOf(network));
  for (let n = 0; n < labels.length; n += 1) {
    fast.forward(images, n * pixels, labels[n]);
    fast.backward(rate);
  }
  return fast.weights();
}

/** Shrinks every weight but a convolution's: w <- w * (1 - share). */
export function shrink(network: Network, weights: Weights, share: number): void {
  for (const { name } of weightTensors(network)) {
    const isKernel = network.layers.some((layer) => layer.kind === 'convolution' && layer.weights === name);
    if (isKernel) continue;
    for (let n = 0; n < weights[name].length; n += 1) weights[name][n] *= 1 - share;
  }
}

/** Weights with `digits` significant digits, so that their file stays small. */
export function rounded(weights: Weights, digits: number): Weights {
  return Object.fromEntries(
    Object.entries(weights).map(([name, numbers]) => [
      name,
      numbers.map((weight) => Number(weight.toPrecision(digits))),
    ]),
  );
}
