/** One training run, slice by slice: between slices the worker hears what the page says. No clock, so it can be tested. */

import {
  augmentInto,
  cellCount,
  copyWeights,
  createRandom,
  evaluate,
  forwardMultiplications,
  networks,
  seedFor,
  trainEpoch,
  type Network,
  type NetworkName,
  type Weights,
} from '../core/index.ts';
import { checkOwn, inkFor, TrainingSet, type InkSet } from './trainingSet.ts';
import type { TrainStart } from './checkTrain.ts';
import type { Score, Tally, TrainAnswer, TrainPlace, TrainSettings } from './protocol.ts';

export interface TrainingDigits {
  readonly train: InkSet;
  readonly validation: InkSet;
}

/** What a slice of an epoch has trained. */
export interface Trained {
  /** Digits that were trained, and the steps of descent they made. */
  readonly digits: number;
  readonly steps: number;
  /** The learning rate of those steps. */
  readonly rate: number;
  readonly score: Score;
}

export interface Slice extends Trained {
  /** An epoch's end, and the run's. */
  readonly answers: readonly TrainAnswer[];
}

/** At most so many digits a slice, and forward multiplications: a worker that is silent for seconds is taken for dead. */
const SLICE = { digits: 1024, multiplications: 2e7 };

/** What an epoch has come to so far; of an epoch that was interrupted, since it went on. */
const NOTHING = { error: 0, correct: 0, digits: 0 };

/** What is trained and how: a network's fast path, or for a copy of it with a planted bug its layers. */
export interface Method {
  readonly network: Network;
  readonly train: typeof trainEpoch;
}

/** @throws RangeError from `slice` for settings or weights that training refuses. */
export class TrainRun {
  readonly network: NetworkName;
  readonly weights: Weights;
  readonly #method: Method;
  readonly #settings: TrainSettings;
  readonly #set: TrainingSet;
  readonly #validation: InkSet;
  readonly #pixels: number;
  /** Whole batches, so that where a run is paused changes nothing. */
  readonly #size: number;
  #place: TrainPlace;
  #sums = NOTHING;
  #order: Uint32Array;
  /** The digits of a slice, written anew for each: fresh memory for every one takes a tenth of the time of training. */
  readonly #chunk: InkSet;

  /** @throws RangeError where the user's own digits are wanted and do not fit. */
  constructor(start: TrainStart, digits: TrainingDigits, method?: Method) {
    const { network, weights, settings, from, mine } = start;
    this.network = network;
    this.weights = copyWeights(weights);
    this.#method = method ?? { network: networks[network], train: trainEpoch };
    this.#settings = settings;
    this.#pixels = cellCount(this.#method.network.tensors[0]);
    const { digits: choice = 'shipped' } = settings;
    this.#set = new TrainingSet(
      inkFor(this.#method.network, digits.train),
      inkFor(this.#method.network, checkOwn(mine ?? null, choice)),
      choice,
    );
    this.#validation = inkFor(this.#method.network, digits.validation);
    this.#size = sliceOf(this.#method.network, settings.batchSize);
    this.#chunk = { images: new Float64Array(this.#size * this.#pixels), labels: new Uint8Array(this.#size) };
    this.#place = from;
    this.#order = this.#orderOf(from.epoch);
  }

  get place(): TrainPlace {
    return this.#place;
  }

  /** Digits an epoch. */
  get of(): number {
    return this.#set.length;
  }

  get isOver(): boolean {
    return this.#place.epoch >= this.#settings.epochs;
  }

  /** Whether all digits of the epoch have been trained, so that it is to be ended before the next slice. */
  get isEpochOver(): boolean {
    return this.#place.digits >= this.#order.length;
  }

  /** Trains a slice, and ends the epoch with it where it was its last. */
  slice(isStep = false): Slice {
    const trained = this.train(isStep);
    return { ...trained, answers: this.isEpochOver ? this.endEpoch() : [] };
  }

  /** Trains some ten milliseconds of the epoch, or one step. How a run is sliced changes nothing about its weights. */
  train(isStep = false): Trained {
    const { learningRate, decay, batchSize } = this.#settings;
    const { images, labels } = this.#take(isStep ? batchSize : this.#size);
    const { epoch } = this.#place;
    const options = { learningRate: learningRate * decay ** epoch, batchSize };
    const { network, train } = this.#method;
    const { meanError, correct } = train(network, this.weights, images, labels, options);
    const digits = labels.length;
    this.#place = { epoch, digits: this.#place.digits + digits };
    this.#sums = {
      error: this.#sums.error + meanError * digits,
      correct: this.#sums.correct + correct,
      digits: this.#sums.digits + digits,
    };
    const score = { meanError, accuracy: correct / digits };
    const steps = Math.ceil(digits / batchSize);
    return { digits, steps, rate: options.learningRate, score };
  }

  /** The next digits, varied where that is wanted. */
  #take(size: number): InkSet {
    const { epoch, digits: done } = this.#place;
    const { augment, seed } = this.#settings;
    const taken = this.#order.subarray(done, done + size);
    const ink = this.#chunk.images.subarray(0, taken.length * this.#pixels);
    const taught = this.#chunk.labels.subarray(0, taken.length);
    const side = Math.sqrt(this.#pixels);
    for (const [n, number] of taken.entries()) {
      const { set, place } = this.#set.find(number);
      const { images } = set;
      taught[n] = set.labels[place];
      const [from, to] = [place * this.#pixels, n * this.#pixels];
      // a seed for each digit: a variation must not depend on where the slice began
      if (augment)
        augmentInto(images, from, ink, to, side, createRandom(seedFor(seed, `augment ${epoch} ${done + n}`)));
      else ink.set(images.subarray(from, from + this.#pixels), to);
    }
    return { images: ink, labels: taught };
  }

  /** The epoch's score on digits that are not trained, and what follows; the place is then the next epoch's start. */
  endEpoch(): TrainAnswer[] {
    const { images, labels } = this.#validation;
    const { meanError, correct } = evaluate(this.#method.network, this.weights, images, labels);
    const { epoch } = this.#place;
    const { error, correct: right, digits } = this.#sums;
    const ended: TrainAnswer = {
      kind: 'epoch',
      epoch,
      training: { meanError: error / digits, accuracy: right / digits },
      validation: { meanError, accuracy: correct / labels.length },
      ...this.#tally(),
      weights: copyWeights(this.weights),
    };
    this.#place = { epoch: epoch + 1, digits: 0 };
    this.#sums = NOTHING;
    if (this.isOver) return [ended, { kind: 'finished', weights: copyWeights(this.weights) }];
    this.#order = this.#orderOf(epoch + 1);
    return [ended];
  }

  /** How the user's own digits are answered now, where they are trained on. */
  #tally(): { mine?: Tally } {
    const { own } = this.#set;
    if (!own) return {};
    const { correct } = evaluate(this.#method.network, this.weights, own.images, own.labels);
    return { mine: { correct, of: own.labels.length } };
  }

  /** The order of the digits in an epoch: the same however often the run was interrupted. */
  #orderOf(epoch: number): Uint32Array {
    const random = createRandom(seedFor(this.#settings.seed, `order ${epoch}`));
    return random.permutation(this.#set.length);
  }
}

/** Digits a slice, in whole batches. */
function sliceOf(network: Network, batchSize: number): number {
  const digits = Math.min(SLICE.digits, SLICE.multiplications / forwardMultiplications(network));
  return Math.ceil(digits / batchSize) * batchSize;
}
