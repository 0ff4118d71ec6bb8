import { networks, type DigitSet } from '../core/index.ts';
import { expectNetwork } from './expectNetwork.ts';
import { judge } from './judge.ts';
import type { EvaluateOrder, Predictions } from './protocol.ts';

/** How the digits are answered, in slices. @throws RangeError for an unknown network, or weights that do not fit it. */
export function* predictionsOf(
  { network, weights }: EvaluateOrder,
  validation: DigitSet,
): Generator<undefined, Predictions> {
  const { given, scores } = yield* judge(networks[expectNetwork(network)], weights, validation);
  return { given, scores };
}
