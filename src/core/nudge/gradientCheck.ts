import { expectRef } from '../check.ts';
import { createRun, forward, trace } from '../network.ts';
import { errorLayerOf, imageOf } from '../roles.ts';
import { countSwitched } from './trial.ts';
import type { Network, Run, Weights } from '../types.ts';

export interface GradientCheck {
  readonly analytic: number;
  readonly numeric: number;
  readonly relativeError: number;
  /** A pool's winner changed between the two sides: E has a corner there, and the two need not agree. */
  readonly kink: boolean;
}

/**
 * dE/d(one weight or pixel) beside its central difference (design 3): step h = 1e-5 * max(1, |w|),
 * numeric = (E(w+h) - E(w-h)) / 2h, relativeError = |a-n| / max(|a|, |n|, 1e-8).
 * @throws RangeError for bad arrays, an unknown tensor, an index out of range, or a tensor that is computed.
 */
export function checkGradient(
  network: Network,
  weights: Weights,
  x: Float64Array,
  d: Float64Array,
  tensor: string,
  index: number,
): GradientCheck {
  const { role } = expectRef(network, { tensor, index, of: 'gradient' });
  if (role === 'value')
    throw new RangeError(`${tensor}: expected the input or a weight, got a computed tensor`);
  const analytic = trace(network, weights, x, d).gradients[tensor][index];
  const input = imageOf(network);
  const at = (value: number): Run => {
    const inputs: Record<string, Float64Array> = {
      ...weights,
      [input.name]: x,
      [errorLayerOf(network).target]: d,
    };
    inputs[tensor] = Float64Array.from(inputs[tensor]);
    inputs[tensor][index] = value;
    const run = createRun(network, inputs);
    forward(network, run);
    return run;
  };
  const value = (tensor === input.name ? x : weights[tensor])[index];
  const step = 1e-5 * Math.max(1, Math.abs(value));
  const above = at(value + step);
  const below = at(value - step);
  const numeric = errorDifference(network, above, below) / (2 * step);
  const kink = countSwitched(above.winners, below.winners) > 0;
  return { analytic, numeric, relativeError: relativeDifference(analytic, numeric), kink };
}

/** |a - b| / max(|a|, |b|, 1e-8): how far two numbers that should be equal are apart (design 3). */
export function relativeDifference(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8);
}

/** E(above) - E(below). */
function errorDifference(network: Network, above: Run, below: Run): number {
  return differences(network, above, below)[network.layers[network.layers.length - 1].output][0];
}

/** Every tensor of one run less that of another, carried through the layers as a difference. */
export function differences(network: Network, above: Run, below: Run): Record<string, Float64Array> {
  const delta: Record<string, Float64Array> = {};
  for (const { name } of network.tensors) delta[name] = minus(above.values[name], below.values[name]);
  for (const layer of network.layers) delta[layer.output] = layer.difference(above, below, delta);
  return delta;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, n) => value - b[n]);
}
