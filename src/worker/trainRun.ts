/** One training run, slice by slice: between slices the worker hears what the page says. No clock, so it can be tested. */

import {
  augmentInto,
  cellCount,
  createRandom,
  evaluate,
  networks,
  seedFor,
  trainEpoch,
  type Random,
  type Weights,
} from '../core/index.ts';
import type { FromTrainWorker, Score, ToTrainWorker, TrainPlace, TrainSettings } from './trainProtocol.ts';

export type Start = Extract<ToTrainWorker, { kind: 'start' }>;

/** A set of digits as training reads it: ink 0 to 1. */
export interface InkSet {
  readonly images: Float64Array;
  readonly labels: Uint8Array;
}

export interface TrainingDigits {
  readonly train: InkSet;
  readonly validation: InkSet;
}

/** About so many digits a slice: some ten milliseconds. */
const SLICE = 1024;

export interface Slice {
  readonly messages: readonly FromTrainWorker[];
  /** Digits that were trained. */
  readonly digits: number;
  readonly score: Score;
}

export interface TrainRun {
  readonly id: number;
  readonly weights: Weights;
  readonly place: TrainPlace;
  readonly isOver: boolean;
  slice(): Slice;
}

/** @throws RangeError for settings or weights that training refuses; said by the first slice. */
export function createTrainRun(start: Start, { train, validation }: TrainingDigits): TrainRun {
  const { run, settings } = start;
  const network = networks[start.network];
  const pixels = cellCount(network.tensors[0]);
  const count = train.labels.length;
  const weights = copyOf(start.weights);
  // whole batches, so that where a run is paused changes nothing
  const size = Math.ceil(SLICE / settings.batchSize) * settings.batchSize;
  let { epoch, digits: done } = start.from;
  let sums = { error: 0, correct: 0, digits: 0 };
  let order = orderOf(settings, epoch, count);
  let isOver = epoch >= settings.epochs;

  function chunk(): InkSet {
    const taken = order.subarray(done, Math.min(done + size, count));
    const images = new Float64Array(taken.length * pixels);
    const random = createRandom(seedFor(settings.seed, `augment ${epoch} ${done}`));
    taken.forEach((digit, n) => put(train.images, digit, images, n, random));
    return { images, labels: Uint8Array.from(taken, (digit) => train.labels[digit]) };
  }

  function put(from: Float64Array, digit: number, to: Float64Array, n: number, random: Random): void {
    const start = digit * pixels;
    const side = Math.sqrt(pixels);
    if (settings.augment) augmentInto(from, start, to, n * pixels, side, random);
    else to.set(from.subarray(start, start + pixels), n * pixels);
  }

  function endEpoch(): FromTrainWorker[] {
    const { meanError, correct } = evaluate(network, weights, validation.images, validation.labels);
    const ended: FromTrainWorker = {
      kind: 'epoch',
      run,
      epoch,
      training: { meanError: sums.error / sums.digits, accuracy: sums.correct / sums.digits },
      validation: { meanError, accuracy: correct / validation.labels.length },
      weights: copyOf(weights),
    };
    epoch += 1;
    done = 0;
    sums = { error: 0, correct: 0, digits: 0 };
    isOver = epoch >= settings.epochs;
    if (isOver) return [ended, { kind: 'finished', run, weights: copyOf(weights) }];
    order = orderOf(settings, epoch, count);
    return [ended];
  }

  function slice(): Slice {
    const { images, labels } = chunk();
    const learningRate = settings.learningRate * settings.decay ** epoch;
    const options = { learningRate, batchSize: settings.batchSize };
    const { meanError, correct } = trainEpoch(network, weights, images, labels, options);
    const digits = labels.length;
    done += digits;
    sums = {
      error: sums.error + meanError * digits,
      correct: sums.correct + correct,
      digits: sums.digits + digits,
    };
    const score = { meanError, accuracy: correct / digits };
    return { messages: done >= count ? endEpoch() : [], digits, score };
  }

  return {
    id: run,
    weights,
    get place() {
      return { epoch, digits: done };
    },
    get isOver() {
      return isOver;
    },
    slice,
  };
}

/** The order of the digits in an epoch: the same however often the run was interrupted. */
function orderOf({ seed }: TrainSettings, epoch: number, count: number): Uint32Array {
  return createRandom(seedFor(seed, `order ${epoch}`)).permutation(count);
}

export function copyOf(weights: Weights): Weights {
  return Object.fromEntries(Object.entries(weights).map(([name, numbers]) => [name, numbers.slice()]));
}
