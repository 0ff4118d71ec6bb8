import { networks, weightTensors, type NetworkName, type Weights } from '../core/index.ts';
import type { TensorSize } from './protocol.ts';

/**
 * How large the weights of each weight tensor are now, and how large their mean gradient g was over the steps since `before`:
 * RMS(v) = sqrt(mean of v²). Each step is w <- w - rate * g, so the mean g is (before - now) / (rate * steps): exact but for
 * rounding, as long as the rate stayed the same. `way` is rate * steps; the gradient is 0 where it is 0.
 */
export function sizesOf(network: NetworkName, before: Weights, now: Weights, way: number): TensorSize[] {
  return weightTensors(networks[network]).map(({ name }) => {
    const [old, weights] = [before[name], now[name]];
    let squares = 0;
    let moved = 0;
    for (let n = 0; n < weights.length; n += 1) {
      squares += weights[n] ** 2;
      moved += (old[n] - weights[n]) ** 2;
    }
    const count = weights.length;
    return {
      tensor: name,
      weights: Math.sqrt(squares / count),
      gradient: way === 0 ? 0 : Math.sqrt(moved / count) / way,
    };
  });
}
