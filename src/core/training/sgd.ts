import {
  cellCount,
  expectNumbers,
  expectWeights,
  expectWhole,
  isSumFinite,
  weightTensors,
} from '../check.ts';
import { fastNetwork } from './fast/fastNetwork.ts';
import { answerOf, backward, createRun, forward } from '../network.ts';
import { DIGITS } from '../digits.ts';
import { errorLayerOf, imageOf } from '../roles.ts';
import type { Network, Weights } from '../types.ts';

export interface TrainOptions {
  /** How far each step goes against the gradient; 0 or more. */
  readonly learningRate: number;
  /** Digits per step; the gradient of a step is their mean. The last batch may be smaller. */
  readonly batchSize: number;
  /** The order in which the digits are taken, a permutation of 0..n-1; 0, 1, 2, ... unless told. */
  readonly order?: ArrayLike<number>;
}

export interface EpochResult {
  /** Mean of E over the digits, each measured before the step it took part in. */
  readonly meanError: number;
  /** How many digits were answered rightly, measured at the same moment. */
  readonly correct: number;
}

/** What an epoch works on, after every check. */
interface Epoch {
  readonly images: Float64Array;
  readonly labels: Uint8Array;
  readonly order: Uint32Array;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly pixels: number;
}

/**
 * One epoch of gradient descent: every digit once, w <- w - learningRate * mean of dE/dw over the batch.
 * `images` holds n images of 196 numbers (ink 1, paper 0), `labels` n digits. The weights change in place.
 * Runs the network's fast path if it has one, otherwise its layers one by one; the two agree to 1e-12.
 * @throws RangeError for wrong lengths, NaN or infinite numbers, labels that are no digits, an order that is no
 * permutation, or a learning rate at which weights stop being finite. The weights are then as they were.
 */
export function trainEpoch(
  network: Network,
  weights: Weights,
  images: Float64Array,
  labels: Uint8Array,
  options: TrainOptions,
): EpochResult {
  const epoch = checkEpoch(network, weights, images, labels, options);
  const fast = fastNetwork(network, weights, epoch.batchSize > 1);
  if (!fast) return runLayers(network, weights, epoch);
  const { order, learningRate, batchSize, pixels } = epoch;
  let error = 0;
  let correct = 0;
  for (let first = 0; first < order.length; first += batchSize) {
    const end = Math.min(first + batchSize, order.length);
    const rate = learningRate / (end - first);
    for (let n = first; n < end; n += 1) {
      const start = order[n] * pixels;
      const label = labels[order[n]];
      error += fast.forward(images, start, label);
      if (fast.answer() === label) correct += 1;
      fast.backward(rate);
    }
    fast.endBatch();
  }
  keep(network, weights, fast.weights(), error, learningRate);
  return { meanError: error / order.length, correct };
}

/**
 * The same epoch as trainEpoch, layer by layer with the code that the page explains: slower, but nothing to it.
 * @throws RangeError as trainEpoch does.
 */
export function trainEpochReadable(
  network: Network,
  weights: Weights,
  images: Float64Array,
  labels: Uint8Array,
  options: TrainOptions,
): EpochResult {
  return runLayers(network, weights, checkEpoch(network, weights, images, labels, options));
}

function runLayers(network: Network, weights: Weights, epoch: Epoch): EpochResult {
  const { images, labels, order, learningRate, batchSize, pixels } = epoch;
  const names = weightTensors(network).map(({ name }) => name);
  const copies: Weights = {};
  for (const name of names) copies[name] = Float64Array.from(weights[name]);
  const run = createRun(network, copies);
  const last = errorLayerOf(network);
  let error = 0;
  let correct = 0;
  for (let first = 0; first < order.length; first += batchSize) {
    const batch = order.subarray(first, first + batchSize);
    const sums = names.map((name) => new Float64Array(copies[name].length));
    for (const digit of batch) {
      run.values[imageOf(network).name].set(images.subarray(digit * pixels, (digit + 1) * pixels));
      run.values[last.target].fill(0)[labels[digit]] = 1;
      forward(network, run);
      backward(network, run);
      error += run.values[last.output][0];
      if (answerOf(run.values[last.input]) === labels[digit]) correct += 1;
      names.forEach((name, t) => add(sums[t], run.gradients[name], 1));
    }
    // w <- w - learningRate * (sum of dE/dw) / (digits in the batch)
    names.forEach((name, t) => add(copies[name], sums[t], -learningRate / batch.length));
  }
  keep(network, weights, copies, error, learningRate);
  return { meanError: error / order.length, correct };
}

/** target[n] += factor * added[n]. */
function add(target: Float64Array, added: Float64Array, factor: number): void {
  for (let n = 0; n < target.length; n += 1) target[n] += factor * added[n];
}

/** Puts the trained weights in place of the old ones, unless training broke them. */
function keep(network: Network, weights: Weights, trained: Weights, error: number, rate: number): void {
  for (const { name } of weightTensors(network)) {
    if (Number.isFinite(error) && isSumFinite(trained[name])) continue;
    const bad = trained[name].findIndex((weight) => !Number.isFinite(weight));
    if (bad >= 0 || !Number.isFinite(error)) {
      const what = bad >= 0 ? `${name}[${bad}] = ${trained[name][bad]}` : `E = ${error}`;
      throw new RangeError(`learningRate: expected one at which weights stay finite, got ${rate}: ${what}`);
    }
  }
  for (const { name } of weightTensors(network)) weights[name].set(trained[name]);
}

function checkEpoch(
  network: Network,
  weights: Weights,
  images: Float64Array,
  labels: Uint8Array,
  { learningRate, batchSize, order }: TrainOptions,
): Epoch {
  const pixels = cellCount(network.tensors[0]);
  const count = labels.length;
  if (count === 0) throw new RangeError('labels: expected at least one digit, got none');
  expectWeights(network, weights);
  expectNumbers('images', images, count * pixels);
  const bad = labels.findIndex((label) => label >= DIGITS);
  if (bad >= 0) expectWhole(`labels[${bad}]`, labels[bad], 0, DIGITS - 1);
  if (!Number.isFinite(learningRate) || learningRate < 0) {
    throw new RangeError(`learningRate: expected a finite number, 0 or more, got ${String(learningRate)}`);
  }
  expectWhole('batchSize', batchSize, 1, Number.MAX_SAFE_INTEGER);
  return { images, labels, order: checkOrder(order, count), learningRate, batchSize, pixels };
}

/** A copy of the order, or 0..count-1. @throws RangeError unless it is a permutation of 0..count-1. */
function checkOrder(order: ArrayLike<number> | undefined, count: number): Uint32Array {
  if (!order) {
    const inOrder = new Uint32Array(count);
    for (let n = 0; n < count; n += 1) inOrder[n] = n;
    return inOrder;
  }
  if (order.length !== count) {
    throw new RangeError(`order: expected ${count} numbers, got ${String(order.length)}`);
  }
  const seen = new Uint8Array(count);
  return Uint32Array.from({ length: count }, (_, n) => {
    const digit = order[n];
    // an array has undefined beyond its range, which is not 0 either
    if (seen[digit] !== 0) {
      expectWhole(`order[${n}]`, digit, 0, count - 1);
      throw new RangeError(`order: expected each number once, got ${digit} twice`);
    }
    seen[digit] = 1;
    return digit;
  });
}
