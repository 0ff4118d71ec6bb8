import { cellsOf } from '../place.ts';
import type { Run, WeightedLayer } from '../types.ts';

/** A layer's `difference` where its output is a sum of products of inputs and weights: x+ w+ - x- w- = (x+ - x-) (w+ + w-)/2 + (x+ + x-)/2 (w+ - w-). */
export function weightedDifference(
  layer: WeightedLayer,
  { values: plus }: Run,
  { values: less }: Run,
  differences: Run['values'],
): Float64Array {
  const { input, weights } = layer;
  const byInput = apply(layer, differences[input], mean(plus[weights], less[weights]));
  const byWeights = apply(layer, mean(plus[input], less[input]), differences[weights]);
  return byInput.map((value, n) => value + byWeights[n]);
}

/** A layer's forward pass on an input and weights of its own. */
function apply(layer: WeightedLayer, input: Float64Array, weights: Float64Array): Float64Array {
  const made = layer.tensors.find(({ name }) => name === layer.output);
  const out = new Float64Array(cellsOf(made?.axes ?? []));
  const values = { [layer.input]: input, [layer.weights]: weights, [layer.output]: out };
  layer.forward({ values, gradients: {}, winners: {} });
  return out;
}

function mean(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, n) => (value + b[n]) / 2);
}
