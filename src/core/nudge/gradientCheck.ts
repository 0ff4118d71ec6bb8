import { cellCount, expectRef } from '../check.ts';
import { sigma } from '../layers/sigmoid.ts';
import { createRun, forward, trace } from '../network.ts';
import { countSwitched } from './trial.ts';
import type { Layer, Network, Run, Weights, WeightedLayer } from '../types.ts';

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
  const [input] = network.tensors;
  const at = (value: number): Run => {
    const inputs: Record<string, Float64Array> = { ...weights, [input.name]: x, d };
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

/**
 * Every tensor of one run less that of another, carried through the layers as a difference. Two nearly equal errors
 * subtracted at the end would lose the digits that a small gradient needs; what is computed is the same difference.
 */
export function differences(network: Network, above: Run, below: Run): Record<string, Float64Array> {
  const delta: Record<string, Float64Array> = {};
  for (const { name } of network.tensors) delta[name] = minus(above.values[name], below.values[name]);
  for (const layer of network.layers) delta[layer.output] = layerDifference(layer, above, below, delta);
  return delta;
}

/** A layer's output above less its output below, from the differences of what it reads. */
function layerDifference(
  layer: Layer,
  above: Run,
  below: Run,
  delta: Readonly<Record<string, Float64Array>>,
): Float64Array {
  const { input, output } = layer;
  const [plus, less] = [above.values, below.values];
  const change = delta[input];
  switch (layer.kind) {
    case 'convolution':
    case 'dense': {
      const { weights } = layer;
      // x+ w+ - x- w- = (x+ - x-) (w+ + w-)/2 + (x+ + x-)/2 (w+ - w-)
      const byInput = apply(layer, change, mean(plus[weights], less[weights]));
      const byWeights = apply(layer, mean(plus[input], less[input]), delta[weights]);
      return byInput.map((value, n) => value + byWeights[n]);
    }
    case 'maxPool': {
      const [winners, others] = [above.winners[output], below.winners[output]];
      return delta[output].map((value, n) => (winners[n] === others[n] ? change[winners[n]] : value));
    }
    case 'sigmoid':
      // sigma(a) - sigma(b) = sigma(a) sigma(-b) (1 - e^(b-a))
      return change.map((value, n) => -plus[output][n] * sigma(-less[input][n]) * Math.expm1(-value));
    case 'squaredError':
      // 1/2 (a-d)^2 - 1/2 (b-d)^2 = 1/2 (a-b) ((a-d) + (b-d))
      return Float64Array.of(
        change.reduce((sum, value, k) => {
          const d = plus[layer.target][k];
          return sum + 0.5 * value * (plus[input][k] - d + (less[input][k] - d));
        }, 0),
      );
  }
}

/** A layer's forward pass on an input and weights of its own. */
function apply(layer: WeightedLayer, input: Float64Array, weights: Float64Array): Float64Array {
  const { input: reads, weights: by, output, tensors } = layer;
  const made = tensors.find(({ name }) => name === output);
  const out = new Float64Array(made ? cellCount(made) : 0);
  layer.forward({ values: { [reads]: input, [by]: weights, [output]: out }, gradients: {}, winners: {} });
  return out;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, n) => value - b[n]);
}

function mean(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, n) => (value + b[n]) / 2);
}
