import { cellCount, expectNumbers, expectWeights, expectWhole, weightTensors } from './check.ts';
import { DIGITS } from './digits.ts';
import { createRandom, seedFor } from './random.ts';
import { errorLayerOf, imageOf } from './roles.ts';
import type { Network, Run, Trace, Weights } from './types.ts';

/** d: ten numbers, 1 at the digit wanted. @throws RangeError unless digit is 0..9. */
export function oneHot(digit: number): Float64Array {
  expectWhole('digit', digit, 0, DIGITS - 1);
  const d = new Float64Array(DIGITS);
  d[digit] = 1;
  return d;
}

/** Random weights from a whole-number seed; each tensor normal with its own deviation (design 5). */
export function createWeights(network: Network, seed: number): Weights {
  expectWhole('seed', seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const weights: Weights = {};
  for (const tensor of weightTensors(network)) {
    const random = createRandom(seedFor(seed, tensor.name));
    const deviation = tensor.deviation ?? 0.1;
    weights[tensor.name] = Float64Array.from(
      { length: cellCount(tensor) },
      () => random.normal() * deviation,
    );
  }
  return weights;
}

/** The same numbers in arrays of their own. */
export function copyWeights(weights: Weights): Weights {
  return Object.fromEntries(Object.entries(weights).map(([name, numbers]) => [name, numbers.slice()]));
}

/** The digit with the highest score; of equals the first. */
export function answerOf(yo: Float64Array): number {
  return yo.indexOf(yo.reduce((best, score) => Math.max(best, score)));
}

/**
 * Empty arrays for a pass, with `inputs` (x, d, weights) put in as they are, not copied; a pass never writes to them. All lie in
 * one buffer: to ask for some twenty would take a tenth of the pass.
 */
export function createRun(network: Network, inputs: Record<string, Float64Array>): Run {
  const run: Run = { values: {}, gradients: {}, winners: {} };
  const parts = network.tensors.map((tensor) => ({
    tensor,
    count: cellCount(tensor),
    given: tensor.role === 'value' ? undefined : inputs[tensor.name],
  }));
  const arraysOf = ({ tensor, given }: (typeof parts)[number]): number =>
    (given ? 0 : 1) + (tensor.role === 'target' ? 0 : 1);
  const numbers = parts.reduce((sum, part) => sum + part.count * arraysOf(part), 0);
  const room = new ArrayBuffer(numbers * Float64Array.BYTES_PER_ELEMENT);
  let used = 0;
  const empty = (count: number): Float64Array => {
    const array = new Float64Array(room, used, count);
    used += array.byteLength;
    return array;
  };
  for (const { tensor, count, given } of parts) {
    run.values[tensor.name] = given ?? empty(count);
    if (tensor.role !== 'target') run.gradients[tensor.name] = empty(count);
  }
  for (const layer of network.layers) {
    if (layer.kind === 'maxPool') run.winners[layer.output] = new Int32Array(run.values[layer.output].length);
  }
  return run;
}

export function forward(network: Network, run: Run): void {
  for (const layer of network.layers) layer.forward(run);
}

export function backward(network: Network, run: Run): void {
  for (let n = network.layers.length - 1; n >= 0; n -= 1) network.layers[n].backward(run);
}

function expectImage(network: Network, x: Float64Array): void {
  expectNumbers(imageOf(network).name, x, cellCount(imageOf(network)));
}

/**
 * yo, the ten scores of an image.
 * @throws RangeError for an image or weights of a wrong length, or with a NaN or infinite number.
 */
export function predict(network: Network, weights: Weights, x: Float64Array): Float64Array {
  expectImage(network, x);
  expectWeights(network, weights);
  const run = createRun(network, { ...weights, [imageOf(network).name]: x });
  const last = errorLayerOf(network);
  for (const layer of network.layers) if (layer !== last) layer.forward(run);
  return run.values[last.input];
}

/**
 * One forward and one backward pass: every value, every gradient and every pool's winners (design 2.1).
 * The trace keeps copies of x and d, so later changes of the caller's arrays do not reach it.
 * @throws RangeError for x, d or weights of a wrong length, or with a NaN or infinite number.
 */
export function trace(network: Network, weights: Weights, x: Float64Array, d: Float64Array): Trace {
  const target = errorLayerOf(network).target;
  expectImage(network, x);
  expectNumbers(target, d, DIGITS);
  expectWeights(network, weights);
  const inputs = { [imageOf(network).name]: Float64Array.from(x), [target]: Float64Array.from(d) };
  const run = createRun(network, { ...weights, ...inputs });
  forward(network, run);
  backward(network, run);
  const values: Record<string, Float64Array> = {};
  for (const { name, role } of network.tensors) if (role !== 'weight') values[name] = run.values[name];
  return { values, gradients: run.gradients, winners: run.winners };
}
