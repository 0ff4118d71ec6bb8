/** What a worker does with the file of digits: training, evaluating, comparing. */

import { digitSideOf, inkOf, networks, readDigits, type DigitSet, type NetworkName } from '../core/index.ts';
import { Comparing } from './compare.ts';
import { expectNetwork } from './expectNetwork.ts';
import { predictionsOf } from './evaluate.ts';
import type { Plant, Surroundings } from './task.ts';
import type { ToWorker } from './protocol.ts';
import { Training } from './train.ts';
import type { InkSet } from './trainingSet.ts';
import type { TrainingDigits } from './trainRun.ts';

export type LearningMessage = Exclude<ToWorker, { kind: 'ping' | 'trace' }>;

/** Answers messages. @throws RangeError for what is refused; nothing changes. */
export function createLearning(around: Surroundings, plant: Plant): (message: LearningMessage) => void {
  const training = new Training(around);
  const comparing = new Comparing(around, plant);
  /** The files that came, by the side of their images. */
  const files = new Map<number, Uint8Array>();
  /** Of one size only: in the larger one they take 60 MB. */
  let read: { readonly side: number; readonly digits: TrainingDigits } | null = null;

  /** Those that a network reads, when they are first asked for: the refusal of damaged ones is then an answer to an order. */
  function digitsFor(network: NetworkName): TrainingDigits {
    const side = digitSideOf(networks[expectNetwork(network)]);
    if (read?.side === side) return read.digits;
    const bytes = files.get(side);
    if (!bytes)
      throw new RangeError(`digits: expected those of ${side}x${side} before the first order, got none`);
    const { train, validation } = readDigits(bytes, [side]);
    read = { side, digits: { train: ink(train), validation: ink(validation) } };
    return read.digits;
  }

  return (message) => {
    switch (message.kind) {
      case 'digits':
        files.set(message.side, message.bytes);
        if (read?.side === message.side) read = null;
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
        const predictions = predictionsOf(message, digitsFor(message.network).validation);
        around.post({ kind: 'evaluated', order: message.order, predictions });
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

function ink({ images, labels }: DigitSet): InkSet {
  return { images: inkOf(images), labels: labels.slice() };
}

function unknownMessage(message: never): never {
  const { kind } = message as { kind: unknown };
  throw new RangeError(
    `kind: expected an order, digits, pause, resume, stop, makeWay or ping, got ${String(kind)}`,
  );
}
