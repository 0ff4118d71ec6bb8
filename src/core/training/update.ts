import { expectFinite, expectTrace, expectWeights, weightTensors } from '../check.ts';
import type { Network, Trace, Weights } from '../types.ts';

/**
 * The weights after one step of descent on this trace: w - learningRate * dE/dw, cell by cell. New arrays.
 * @throws RangeError for weights or a trace that do not fit the network, or a learning rate that is not finite.
 */
export function updatedWeights(
  network: Network,
  weights: Weights,
  trace: Trace,
  learningRate: number,
): Weights {
  expectWeights(network, weights);
  expectTrace(network, trace);
  expectFinite('learningRate', learningRate);
  const updated: Weights = {};
  for (const { name } of weightTensors(network)) {
    const gradient = trace.gradients[name];
    // w - learningRate * dE/dw
    updated[name] = weights[name].map((w, n) => w - learningRate * gradient[n]);
  }
  return updated;
}
