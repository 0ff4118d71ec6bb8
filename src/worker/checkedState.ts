import { expectWeights } from '../core/check.ts';
import { isNetworkName, networks, type NetworkName, type Weights } from '../core/index.ts';

/** A network's name and weights that fit it. */
export interface CheckedState {
  readonly network: NetworkName;
  readonly weights: Weights;
}

/** @throws RangeError for an unknown network, or weights that do not fit it. */
export function checkedState(network: NetworkName, weights: Weights): CheckedState {
  if (!isNetworkName(network)) {
    throw new RangeError(
      `network: expected one of ${Object.keys(networks).join(', ')}, got ${String(network)}`,
    );
  }
  expectWeights(networks[network], weights);
  return { network, weights };
}
