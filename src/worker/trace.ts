import { answerOf, networks, oneHot, predict, trace, type Trace } from '../core/index.ts';
import { expectNetwork } from './expectNetwork.ts';
import type { Plant } from './task.ts';
import type { TraceOrder } from './protocol.ts';

/**
 * One forward and one backward pass, with the bug that is planted.
 * @throws RangeError for an unknown network, what does not fit it, or a bug that cannot be planted in it.
 */
export function traceOf({ network: name, weights, bug, x, d }: TraceOrder, plant: Plant): Trace {
  const right = networks[expectNetwork(name)];
  const network = bug === null ? right : plant(right, bug);
  return trace(network, weights, x, d ?? oneHot(answerOf(predict(network, weights, x))));
}
