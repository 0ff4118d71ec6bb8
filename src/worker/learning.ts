/** What a worker does with the file of digits: training, evaluating, comparing. */

import { digitSideOf, networks, readDigits, type Digits, type NetworkName } from '../core/index.ts';
import { Comparing } from './compare.ts';
import { expectNetwork } from './expectNetwork.ts';
import { predictionsOf } from './evaluate.ts';
import { inSlices, type Plant, type Surroundings } from './task.ts';
import type { ToWorker } from './protocol.ts';
import { Training } from './train.ts';

export type LearningMessage = Exclude<ToWorker, { kind: 'ping' | 'trace' }>;

/** Answers messages. @throws RangeError for what is refused; nothing changes. */
export function createLearning(around: Surroundings, plant: Plant): (message: LearningMessage) => void {
  const training = new Training(around);
  const comparing = new Comparing(around, plant);
  /** The files that came, by the side of their images. */
  const files = new Map<number, Uint8Array>();

  /** Those that a network reads, looked at when they are asked for: the refusal of damaged ones is then an answer to an order. */
  function digitsFor(network: NetworkName): Digits {
    const side = digitSideOf(networks[expectNetwork(network)]);
    const bytes = files.get(side);
    if (!bytes)
      throw new RangeError(`digits: expected those of ${side}x${side} before the first order, got none`);
    return readDigits(bytes, [side]);
  }

  return (message) => {
    switch (message.kind) {
      case 'digits':
        files.set(message.side, message.bytes);
        return;
      case 'train':
        training.start(message, digitsFor(message.network));
        return;
      case 'pause':
        training.pause();
        return;
      case 'resume':
        training.resume(message.until);
        return;
      case 'makeWay':
        training.makeWay();
        return;
      case 'stop':
        training.stop();
        comparing.stop();
        return;
      case 'evaluate': {
        const { order } = message;
        inSlices(around, predictionsOf(message, digitsFor(message.network).validation), (predictions) =>
          around.post({ kind: 'evaluated', order, predictions }),
        );
        return;
      }
      case 'compare':
        comparing.start(message, digitsFor(message.network));
        return;
      default:
        unknownMessage(message);
    }
  };
}

function unknownMessage(message: never): never {
  const { kind } = message as { kind: unknown };
  throw new RangeError(
    `kind: expected an order, digits, pause, resume, stop, makeWay or ping, got ${String(kind)}`,
  );
}
