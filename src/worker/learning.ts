/** What a worker does with the file of digits: training, evaluating, comparing. */

import { inkOf, readDigits, type DigitSet } from '../core/index.ts';
import { Comparing } from './compare.ts';
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
  let bytes: Uint8Array | null = null;
  let read: TrainingDigits | null = null;

  /** Read when they are first asked for: the refusal of damaged ones is then an answer to an order. */
  function digits(): TrainingDigits {
    if (!bytes) throw new RangeError('digits: expected them before the first order, got none');
    if (!read) {
      const { train, validation } = readDigits(bytes);
      read = { train: ink(train), validation: ink(validation) };
    }
    return read;
  }

  return (message) => {
    switch (message.kind) {
      case 'digits':
        [bytes, read] = [message.bytes, null];
        return;
      case 'train':
        training.start(message, digits());
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
        const predictions = predictionsOf(message, digits().validation);
        around.post({ kind: 'evaluated', order: message.order, predictions });
        return;
      }
      case 'compare':
        comparing.start(message, digits());
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
