import { evaluate, networks } from '../core/index.ts';
import { expectNetwork } from './expectNetwork.ts';
import type { EvaluateOrder, Predictions } from './protocol.ts';
import { inkFor, type InkSet } from './trainingSet.ts';

/** How the digits are answered. @throws RangeError for an unknown network, or weights that do not fit it. */
export function predictionsOf({ network, weights }: EvaluateOrder, validation: InkSet): Predictions {
  const own = networks[expectNetwork(network)];
  const { images, labels } = inkFor(own, validation);
  const { given, scores } = evaluate(own, weights, images, labels);
  return { given, scores };
}
