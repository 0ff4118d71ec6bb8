/** One training run, slice by slice: between slices the worker hears what the page says. No clock, so it can be tested. */

import {
  augmentInto,
  cellCount,
  copyWeights,
  createRandom,
  expectWhole,
  imageOf,
  networks,
  seedFor,
  trainEpoch,
  type Digits,
  type DigitSet,
  type Network,
  type NetworkName,
  type Weights,
} from '../core/index.ts';
import { judge, scoreOf, sliceOf } from './judge.ts';
import { checkOwn, fitSet, readInk, TrainingSet } from './trainingSet.ts';
import type { TrainStart } from './checkTrain.ts';
import type { Score, Tally, TrainAnswer, TrainPlace, TrainSettings } from './protocol.ts';

/** What a slice of an epoch has trained. */
export interface Trained {
  /** Digits that were trained, and the steps of descent they made. */
  readonly digits: number;
  readonly steps: number;
  /** The learning rate of those steps. */
  readonly rate: number;
  readonly score: Score;
}

/** What an epoch has come to so far; of an epoch that was interrupted, since it went on. */
const NOTHING = { error: 0, correct: 0, digits: 0 };

/** What is trained and how: a network's fast path, or for a copy of it with a planted bug its layers. */
export interface Method {
  readonly network: Network;
  readonly train: typeof trainEpoch;
}

/** The images and labels of a slice. */
interface Chunk {
  readonly images: Float64Array;
  readonly labels: Uint8Array;
}

/** @throws RangeError from `train` for settings or weights that training refuses. */
export class TrainRun {
  readonly network: NetworkName;
  readonly weights: Weights;
  readonly #method: Method;
  readonly #settings: TrainSettings;
  readonly #set: TrainingSet;
  readonly #validation: DigitSet;
  readonly #pixels: number;
  /** Whole batches, so that where a run is paused changes nothing. */
  readonly #size: number;
  #place: TrainPlace;
  #sums = NOTHING;
  #order: Uint32Array;
  /** The digits of a slice, written anew for each: fresh memory for every one takes a tenth of the time of training. */
  readonly #chunk: Chunk;
  /** A digit before it is varied. */
  readonly #plain: Float64Array;
  /** Under way once all digits of an epoch have been trained. */
  #judging: Generator<undefined, TrainAnswer[]> | null = null;

  /** @throws RangeError where the user's own digits are wanted and do not fit, or a place that an epoch does not have. */
  constructor(start: TrainStart, digits: Digits, method?: Method) {
    const { network, weights, settings, from, mine } = start;
    this.network = network;
    this.weights = copyWeights(weights);
    this.#method = method ?? { network: networks[network], train: trainEpoch };
    this.#settings = settings;
    this.#pixels = cellCount(imageOf(this.#method.network));
    const { digits: choice = 'shipped', batchSize } = settings;
    const own = checkOwn(mine ?? null, choice);
    this.#set = new TrainingSet(
      fitSet(this.#method.network, digits.train),
      own && fitSet(this.#method.network, own),
      choice,
    );
    expectWhole('digits', from.digits, 0, this.#set.length - 1);
    this.#validation = digits.validation;
    this.#size = Math.ceil(sliceOf(this.#method.network) / batchSize) * batchSize;
    this.#chunk = { images: new Float64Array(this.#size * this.#pixels), labels: new Uint8Array(this.#size) };
    this.#plain = new Float64Array(this.#pixels);
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

  /** Whether all digits of the epoch have been trained, so that it is to be judged before more are. */
  get isEpochOver(): boolean {
    return this.#place.digits >= this.#order.length;
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
  #take(size: number): Chunk {
    const { epoch, digits: done } = this.#place;
    const { augment, seed } = this.#settings;
    const taken = this.#order.subarray(done, done + size);
    const ink = this.#chunk.images.subarray(0, taken.length * this.#pixels);
    const taught = this.#chunk.labels.subarray(0, taken.length);
    const side = Math.sqrt(this.#pixels);
    for (const [n, number] of taken.entries()) {
      const { set, place } = this.#set.find(number);
      taught[n] = set.labels[place];
      const at = n * this.#pixels;
      if (augment) {
        // a seed for each digit: a variation must not depend on where the slice began
        const random = createRandom(seedFor(seed, `augment ${epoch} ${done + n}`));
        readInk(set, place, this.#plain, 0);
        augmentInto(this.#plain, 0, ink, at, side, random);
      } else readInk(set, place, ink, at);
    }
    return { images: ink, labels: taught };
  }

  /**
   * Judges a slice of the digits that show what an epoch has come to. None of them is trained on. With the last slice the place is the
   * next epoch's start, and there is something to tell.
   */
  judge(): TrainAnswer[] {
    this.#judging ??= this.#judged();
    const { done, value } = this.#judging.next();
    if (!done) return [];
    this.#judging = null;
    return value;
  }

  *#judged(): Generator<undefined, TrainAnswer[]> {
    const validation = scoreOf(yield* judge(this.#method.network, this.weights, this.#validation));
    const mine = yield* this.#tally();
    const { epoch } = this.#place;
    const { error, correct, digits } = this.#sums;
    const training = { meanError: error / digits, accuracy: correct / digits };
    const weights = copyWeights(this.weights);
    this.endEpoch();
    const ended: TrainAnswer = { kind: 'epoch', epoch, training, validation, ...mine, weights };
    return this.isOver ? [ended, { kind: 'finished', weights: copyWeights(this.weights) }] : [ended];
  }

  /** How the user's own digits are answered now, where they are trained on. */
  *#tally(): Generator<undefined, { mine?: Tally }> {
    const { own } = this.#set;
    if (!own) return {};
    const { correct } = yield* judge(this.#method.network, this.weights, own);
    return { mine: { correct, of: own.labels.length } };
  }

  /** To the next epoch's start. */
  endEpoch(): void {
    const epoch = this.#place.epoch + 1;
    this.#place = { epoch, digits: 0 };
    this.#sums = NOTHING;
    if (!this.isOver) this.#order = this.#orderOf(epoch);
  }

  /** The order of the digits in an epoch: the same however often the run was interrupted. */
  #orderOf(epoch: number): Uint32Array {
    const random = createRandom(seedFor(this.#settings.seed, `order ${epoch}`));
    return random.permutation(this.#set.length);
  }
}
