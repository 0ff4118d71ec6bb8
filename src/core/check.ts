/** Checks of what comes in from outside. Each throws a RangeError that names the tensor, what was expected and what came. */

import type { Network, Ref, Tensor, Trace, Weights } from './types.ts';

export function cellCount(tensor: Pick<Tensor, 'shape'>): number {
  return tensor.shape.reduce((product, side) => product * side, 1);
}

/** @throws RangeError if the length is wrong or a number is NaN or infinite. */
export function expectNumbers(name: string, numbers: ArrayLike<number> | undefined, length: number): void {
  if (numbers?.length !== length) {
    throw new RangeError(`${name}: expected ${length} numbers, got ${numbers?.length ?? 'none'}`);
  }
  if (numbers instanceof Float64Array && isSumFinite(numbers)) return;
  for (let n = 0; n < length; n += 1) {
    const value = numbers[n];
    if (!Number.isFinite(value)) expectFinite(`${name}[${n}]`, value); // the name is only built to throw
  }
}

/**
 * Whether all are finite, as a rule: a sum that is finite has only such in it, and one that is not may have overflowed. Asked
 * of thousands of weights an explanation and of millions of pixels an epoch; four sums, since none need wait for another.
 */
export function isSumFinite(numbers: Float64Array): boolean {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = numbers.length - (numbers.length % 4);
  for (let n = 0; n < whole; n += 4) {
    a += numbers[n];
    b += numbers[n + 1];
    c += numbers[n + 2];
    d += numbers[n + 3];
  }
  for (let n = whole; n < numbers.length; n += 1) a += numbers[n];
  return Number.isFinite(a + b + c + d);
}

/** @throws RangeError for NaN, infinity, and what is not a number at all. */
export function expectFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) {
    throw new RangeError(`${name}: expected a finite number, got ${String(value)}`);
  }
}

/** @throws RangeError unless `value` is a whole number from `low` to `high`. */
export function expectWhole(name: string, value: number, low: number, high: number): void {
  if (!Number.isInteger(value) || value < low || value > high) {
    throw new RangeError(`${name}: expected a whole number from ${low} to ${high}, got ${String(value)}`);
  }
}

/** @throws RangeError for a tensor that the network does not have. */
export function tensorOf(network: Pick<Network, 'tensors'>, name: string): Tensor {
  const tensor = network.tensors.find((candidate) => candidate.name === name);
  if (!tensor) {
    const known = network.tensors.map((candidate) => candidate.name).join(', ');
    throw new RangeError(`tensor: expected one of ${known}, got ${String(name)}`);
  }
  return tensor;
}

/** Whether a network has the tensor, and the tensor the cell. */
export function hasCell(network: Network, { tensor: name, index }: Pick<Ref, 'tensor' | 'index'>): boolean {
  const tensor = network.tensors.find((candidate) => candidate.name === name);
  return tensor !== undefined && index < cellCount(tensor);
}

export function weightTensors(network: Network): readonly Tensor[] {
  return network.tensors.filter((tensor) => tensor.role === 'weight');
}

/** @throws RangeError if a weight tensor is missing, has a wrong length, holds NaN or infinity, or is unknown. */
export function expectWeights(network: Network, weights: Weights): void {
  const tensors = weightTensors(network);
  for (const tensor of tensors) expectNumbers(tensor.name, weights[tensor.name], cellCount(tensor));
  for (const name of Object.keys(weights)) {
    if (tensors.some((tensor) => tensor.name === name)) continue;
    throw new RangeError(
      `weights: expected ${tensors.map((tensor) => tensor.name).join(', ')}, got ${name} too`,
    );
  }
}

/** @throws RangeError if an array that the network needs is missing from the trace or has a wrong length. */
export function expectTrace(network: Network, { values, gradients, winners }: Trace): void {
  for (const tensor of network.tensors) {
    if (tensor.role !== 'weight') expectLength(tensor.name, values[tensor.name], cellCount(tensor));
    if (tensor.role !== 'target')
      expectLength(`dE/d${tensor.name}`, gradients[tensor.name], cellCount(tensor));
  }
  for (const { kind, output } of network.layers) {
    if (kind === 'maxPool') expectLength(`winners of ${output}`, winners[output], values[output].length);
  }
}

function expectLength(name: string, numbers: ArrayLike<number> | undefined, length: number): void {
  if (numbers?.length !== length) {
    throw new RangeError(
      `${name}: expected ${length} numbers in the trace, got ${numbers?.length ?? 'none'}`,
    );
  }
}

/** @throws RangeError for an unknown tensor, an index out of range, or the gradient of a target. */
export function expectRef(network: Network, ref: Ref): Tensor {
  const tensor = tensorOf(network, ref.tensor);
  expectWhole(`${tensor.name} index`, ref.index, 0, cellCount(tensor) - 1);
  if (ref.of !== 'value' && ref.of !== 'gradient') {
    throw new RangeError(`${tensor.name} of: expected 'value' or 'gradient', got ${String(ref.of)}`);
  }
  if (ref.of === 'gradient' && tensor.role === 'target') {
    throw new RangeError(
      `${tensor.name}: expected an input, weight or value, got a target, which has no gradient`,
    );
  }
  return tensor;
}
