import { evaluate, networks } from '../core/index.ts';
import { expectNetwork } from './expectNetwork.ts';
import type { EvaluateOrder, Predictions } from './protocol.ts';
import type { InkSet } from './trainingSet.ts';

/** How the digits are answered. @throws RangeError for an unknown network, or weights that do not fit it. */
export function predictionsOf({ network, weights }: EvaluateOrder, { images, labels }: InkSet): Predictions {
  const { given, scores } = evaluate(networks[expectNetwork(network)], weights, images, labels);
  return { given, scores };
}
