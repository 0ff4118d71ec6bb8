import { weightTensors } from './check.ts';
import type { Network, Trace, Weights } from './types.ts';

/** The weights after one step of descent on this trace: w - learningRate * dE/dw, cell by cell. New arrays. */
export function updatedWeights(
  network: Network,
  weights: Weights,
  trace: Trace,
  learningRate: number,
): Weights {
  const updated: Weights = {};
  for (const { name } of weightTensors(network)) {
    const gradient = trace.gradients[name];
    // w - learningRate * dE/dw
    updated[name] = weights[name].map((w, n) => w - learningRate * gradient[n]);
  }
  return updated;
}
