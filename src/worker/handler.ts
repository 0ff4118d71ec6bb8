/** What the trace worker does with a message. A plain function with a memory, so that it is tested without a worker. */

import { answerOf, networks, oneHot, predict, trace, type Network } from '../core/index.ts';
import type { PlantedBug } from '../planted/plantedBugs.ts';
import { checkedState, type CheckedState } from './checkedState.ts';
import type { FromTraceWorker, ToTraceWorker } from './protocol.ts';

interface State extends CheckedState {
  /** What is traced: the network itself, or a copy of it with a planted bug. */
  readonly traced: Network;
}

/** Answers one message. It never throws: what the core refuses comes back as `failed`, and the state stays. */
export type Handler = (message: ToTraceWorker) => FromTraceWorker[];

/** A copy of a network with a bug in its backward pass. */
export type Plant = (network: Network, bug: PlantedBug) => Network;

export function createHandler(plant: Plant): Handler {
  let state: State | null = null;

  const answer = (message: ToTraceWorker): FromTraceWorker[] => {
    switch (message.kind) {
      case 'weights':
        state = stateOf(message, plant);
        return [];
      case 'trace': {
        const { network, weights, traced } = expectState(state);
        const { revision, x, d } = message;
        const wanted = d ?? oneHot(answerOf(predict(traced, weights, x)));
        return [{ kind: 'traced', revision, network, trace: trace(traced, weights, x, wanted) }];
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

/** @throws RangeError for an unknown network, weights that do not fit it, or a bug that cannot be planted in it. */
function stateOf(
  { network, weights, planted = null }: Extract<ToTraceWorker, { kind: 'weights' }>,
  plant: Plant,
): State {
  const checked = checkedState(network, weights);
  const traced = planted === null ? networks[network] : plant(networks[network], planted);
  return { ...checked, traced };
}

function expectState(state: State | null): State {
  if (!state) throw new RangeError('weights: expected them before the first drawing, got none');
  return state;
}

function unknownMessage(message: never): never {
  const { kind } = message as { kind: unknown };
  throw new RangeError(`kind: expected weights, trace or ping, got ${String(kind)}`);
}

/** The message may be anything at all, a null too. */
function failure(message: ToTraceWorker | null, error: unknown): FromTraceWorker {
  const text = error instanceof Error ? error.message : String(error);
  if (message?.kind === 'trace') return { kind: 'failed', message: text, revision: message.revision };
  return { kind: 'failed', message: text };
}
