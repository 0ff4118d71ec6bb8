/** What the trace worker does with a message. A plain function with a memory, so that it is tested without a worker. */

import { expectWeights } from '../core/check.ts';
import {
  answerOf,
  checkGradient,
  isNetworkName,
  networks,
  oneHot,
  predict,
  trace,
  type NetworkName,
  type Weights,
} from '../core/index.ts';
import type { FromTraceWorker, ToTraceWorker } from './protocol.ts';

interface State {
  readonly network: NetworkName;
  readonly weights: Weights;
}

/** Answers one message. It never throws: what the core refuses comes back as `failed`, and the state stays. */
export type Handler = (message: ToTraceWorker) => FromTraceWorker[];

export function createHandler(): Handler {
  let state: State | null = null;

  const answer = (message: ToTraceWorker): FromTraceWorker[] => {
    switch (message.kind) {
      case 'weights':
        state = checkedState(message.network, message.weights);
        return [];
      case 'trace': {
        const { network, weights } = expectState(state);
        const { revision, x, d } = message;
        const wanted = d ?? oneHot(answerOf(predict(networks[network], weights, x)));
        return [{ kind: 'traced', revision, network, trace: trace(networks[network], weights, x, wanted) }];
      }
      case 'check': {
        const { network, weights } = expectState(state);
        const { id, x, d, tensor, index } = message;
        return [
          { kind: 'checked', id, check: checkGradient(networks[network], weights, x, d, tensor, index) },
        ];
      }
      case 'ping':
        return [{ kind: 'pong', id: message.id }];
      default:
        return unknownMessage(message);
    }
  };

  return (message) => {
    try {
      return answer(message);
    } catch (error) {
      return [failure(message, error)];
    }
  };
}

/** @throws RangeError for an unknown network, or weights that do not fit it. */
export function checkedState(network: NetworkName, weights: Weights): State {
  if (!isNetworkName(network)) {
    throw new RangeError(
      `network: expected one of ${Object.keys(networks).join(', ')}, got ${String(network)}`,
    );
  }
  expectWeights(networks[network], weights);
  return { network, weights };
}

function expectState(state: State | null): State {
  if (!state) throw new RangeError('weights: expected them before the first drawing, got none');
  return state;
}

function unknownMessage(message: never): never {
  const { kind } = message as { kind: unknown };
  throw new RangeError(`kind: expected weights, trace, check or ping, got ${String(kind)}`);
}

/** The message may be anything at all, a null too. */
function failure(message: ToTraceWorker | null, error: unknown): FromTraceWorker {
  const text = error instanceof Error ? error.message : String(error);
  if (message?.kind === 'trace') return { kind: 'failed', message: text, revision: message.revision };
  if (message?.kind === 'check') return { kind: 'failed', message: text, id: message.id };
  return { kind: 'failed', message: text };
}
