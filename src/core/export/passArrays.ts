import { expectTrace, expectWeights, tensorOf } from '../check.ts';
import { gradientArray, winnersArray } from '../files/arrayNames.ts';
import type { NamedArray } from '../files/namedArray.ts';
import type { Network, Ref, Tensor, Trace, Weights } from '../types.ts';

/** The numbers of a tensor in a pass: its values, weights among them, or its gradient; null for the gradient of a target. */
export function numbersOf(
  { name, role }: Tensor,
  of: Ref['of'],
  weights: Weights,
  { values, gradients }: Trace,
): Float64Array | null {
  if (of === 'value') return role === 'weight' ? weights[name] : values[name];
  return role === 'target' ? null : gradients[name];
}

/**
 * Everything that a pass is made of and made: each tensor's values and its gradient, then the places of the pools' winners.
 * @throws RangeError if the weights or the trace do not fit the network.
 */
export function passArrays(network: Network, weights: Weights, trace: Trace): NamedArray[] {
  expectWeights(network, weights);
  expectTrace(network, trace);
  const arrays = network.tensors.flatMap((tensor): NamedArray[] =>
    (['value', 'gradient'] as const).flatMap((of) => {
      const numbers = numbersOf(tensor, of, weights, trace);
      const name = of === 'value' ? tensor.name : gradientArray(tensor.name);
      return numbers ? [{ name, axes: tensor.axes, numbers }] : [];
    }),
  );
  const winners = Object.entries(trace.winners).map(([name, numbers]) => ({
    name: winnersArray(name),
    axes: tensorOf(network, name).axes,
    numbers,
  }));
  return [...arrays, ...winners];
}
