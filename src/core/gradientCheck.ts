import { expectRef } from './check.ts';
import { createRun, forward, trace } from './network.ts';
import type { Network, Run, Weights } from './types.ts';

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
  const numeric = errorDifference(above, below) / (2 * step);
  const relativeError = Math.abs(analytic - numeric) / Math.max(Math.abs(analytic), Math.abs(numeric), 1e-8);
  return { analytic, numeric, relativeError, kink: winnersDiffer(above, below) };
}

/**
 * E(above) - E(below) as 1/2 sum of (yo+ - yo-)(yo+ + yo- - 2d). Subtracting two nearly equal errors would lose the
 * digits that a small gradient needs.
 */
function errorDifference(above: Run, below: Run): number {
  const plus = above.values['yo'];
  const minus = below.values['yo'];
  const d = above.values['d'];
  return plus.reduce((sum, y, k) => sum + 0.5 * (y - minus[k]) * (y - d[k] + (minus[k] - d[k])), 0);
}

function winnersDiffer(above: Run, below: Run): boolean {
  return Object.entries(above.winners).some(([name, winners]) =>
    winners.some((place, cell) => place !== below.winners[name][cell]),
  );
}
