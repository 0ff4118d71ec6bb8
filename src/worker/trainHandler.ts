/** What the training worker does with messages: a run in slices, with the messages heard in between. */

import { expectWeights, expectWhole } from '../core/check.ts';
import {
  copyWeights,
  inkOf,
  isNetworkName,
  networks,
  readDigits,
  type DigitSet,
  type Weights,
} from '../core/index.ts';
import { sizesOf } from './tensorSizes.ts';
import type { FromTrainWorker, ToTrainWorker, TrainUntil } from './trainProtocol.ts';
import type { InkSet } from './trainingSet.ts';
import { type Slice, type Start, type TrainingDigits, TrainRun } from './trainRun.ts';

export interface TrainSurroundings {
  /** Milliseconds. */
  readonly now: () => number;
  /** Runs `work` after the messages that wait now, and no sooner than in so many milliseconds. */
  readonly later: (work: () => void, milliseconds: number) => void;
  readonly post: (message: FromTrainWorker) => void;
}

/** Milliseconds between two reports of progress: more often than the stage follows would be waste. */
const REPORT = 100;

/** Milliseconds in which training lets the page draw what was pressed: two threads at full speed would slow it down. */
const MAKE_WAY = 60;

/** What was trained since the last report. */
interface Since {
  readonly digits: number;
  readonly error: number;
  readonly correct: number;
  readonly milliseconds: number;
  readonly steps: number;
  /** Of all its steps: a report never spans two epochs. */
  readonly rate: number;
}

const NOTHING: Since = { digits: 0, error: 0, correct: 0, milliseconds: 0, steps: 0, rate: 0 };

/** Answers messages and trains. It never throws: what is refused comes back as `failed`, and nothing changes. */
export function createTrainHandler(surroundings: TrainSurroundings): (message: ToTrainWorker) => void {
  const trainer = new Trainer(surroundings);
  return (message) => {
    try {
      trainer.answer(message);
    } catch (error) {
      const text = textOf(error);
      surroundings.post({
        kind: 'failed',
        message: text,
        ...(message.kind === 'start' && { run: message.run }),
      });
    }
  };
}

class Trainer {
  readonly #around: TrainSurroundings;
  #digits: TrainingDigits | null = null;
  #run: TrainRun | null = null;
  #paused = false;
  #until: TrainUntil = null;
  /** The weights at the last report. */
  #before: Weights | null = null;
  /** A tick is waiting: two would train twice as much between messages. */
  #isTicking = false;
  #reported = 0;
  /** Until when the page needs the machine. */
  #restsUntil = -Infinity;
  #since = NOTHING;

  constructor(around: TrainSurroundings) {
    this.#around = around;
  }

  answer(message: ToTrainWorker): void {
    switch (message.kind) {
      case 'digits': {
        const { train, validation } = readDigits(message.bytes);
        this.#digits = { train: ink(train), validation: ink(validation) };
        return;
      }
      case 'start':
        this.#start(message);
        return;
      case 'pause':
        this.#paused = true;
        this.#until = null;
        this.#report();
        return;
      case 'resume':
        this.#paused = false;
        this.#until = checkUntil(message.until);
        this.#go();
        return;
      case 'stop':
        this.#run = null;
        return;
      case 'makeWay':
        this.#restsUntil = this.#around.now() + MAKE_WAY;
        return;
      default:
        unknownMessage(message);
    }
  }

  #start(message: Start): void {
    if (!this.#digits) throw new RangeError('digits: expected them before the first run, got none');
    const until = checkUntil(message.until);
    const run = new TrainRun(checkStart(message), this.#digits);
    if (run.isOver) {
      // started again at its very end, after a worker that died before it could say so
      this.#run = null;
      this.#around.post({ kind: 'finished', run: run.id, weights: copyWeights(run.weights) });
      return;
    }
    this.#run = run;
    this.#before = copyWeights(message.weights);
    this.#until = until;
    this.#since = NOTHING;
    this.#paused = false;
    this.#go();
  }

  #go(): void {
    if (this.#isTicking || this.#paused || !this.#run) return;
    this.#isTicking = true;
    this.#around.later(() => this.#tick(), Math.max(this.#restsUntil - this.#around.now(), 0));
  }

  #tick(): void {
    this.#isTicking = false;
    const run = this.#run;
    if (!run || this.#paused) return;
    const began = this.#around.now();
    try {
      this.#take(run.slice(this.#until === 'step'), this.#around.now() - began);
    } catch (error) {
      this.#run = null;
      const weights = copyWeights(run.weights);
      this.#around.post({ kind: 'diverged', run: run.id, message: textOf(error), weights });
      return;
    }
    if (run.isOver) this.#run = null;
    this.#go();
  }

  #take({ messages, digits, steps, rate, score }: Slice, milliseconds: number): void {
    this.#since = {
      digits: this.#since.digits + digits,
      error: this.#since.error + score.meanError * digits,
      correct: this.#since.correct + score.accuracy * digits,
      milliseconds: this.#since.milliseconds + milliseconds,
      steps: this.#since.steps + steps,
      rate,
    };
    const isEnd = messages.length > 0;
    if ((isEnd && this.#until === 'epoch') || this.#until === 'step') this.#paused = true;
    if (this.#paused || isEnd || this.#around.now() - this.#reported >= REPORT) this.#report();
    for (const message of messages) this.#around.post(message);
  }

  #report(): void {
    const { digits, error, correct, milliseconds, steps, rate } = this.#since;
    if (digits === 0 || !this.#run || !this.#before) return;
    this.#reported = this.#around.now();
    this.#since = NOTHING;
    const { id, network, place, isOver } = this.#run;
    const weights = copyWeights(this.#run.weights);
    const sizes = sizesOf(network, this.#before, weights, rate * steps);
    this.#before = weights;
    this.#around.post({
      kind: 'progress',
      run: id,
      place,
      of: this.#run.of,
      score: { meanError: error / digits, accuracy: correct / digits },
      weights,
      milliseconds,
      digits,
      sizes,
      rests: this.#paused && this.#until !== null && !isOver,
    });
    if (this.#paused) this.#until = null;
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function ink({ images, labels }: DigitSet): InkSet {
  return { images: inkOf(images), labels: labels.slice() };
}

/** @throws RangeError that names the setting that does not fit. */
export function checkStart(start: Start): Start {
  const { network, weights, settings, from } = start;
  if (!isNetworkName(network)) throw new RangeError(`network: expected a known one, got ${String(network)}`);
  expectWeights(networks[network], weights);
  const { learningRate, decay, batchSize, epochs, seed } = settings;
  if (!Number.isFinite(learningRate) || learningRate <= 0)
    throw new RangeError(`learningRate: expected a number above 0, got ${String(learningRate)}`);
  if (!Number.isFinite(decay) || decay <= 0 || decay > 1)
    throw new RangeError(`decay: expected a number above 0, up to 1, got ${String(decay)}`);
  expectWhole('batchSize', batchSize, 1, 256);
  expectWhole('epochs', epochs, 1, 10_000);
  expectWhole('seed', seed, 0, 2 ** 32 - 1);
  expectWhole('epoch', from.epoch, 0, epochs);
  expectWhole('digits', from.digits, 0, Number.MAX_SAFE_INTEGER);
  return start;
}

function checkUntil(until: unknown): TrainUntil {
  if (until === null || until === 'step' || until === 'epoch') return until;
  throw new RangeError(`until: expected step, epoch or null, got ${JSON.stringify(until)}`);
}

function unknownMessage(message: never): never {
  const { kind } = message as { kind: unknown };
  throw new RangeError(`kind: expected digits, start, pause, resume, stop or makeWay, got ${String(kind)}`);
}
