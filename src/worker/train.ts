/** A training run in slices: between them the worker hears what the page says. */

import { copyWeights, type Digits, type Weights } from '../core/index.ts';
import { checkedOrder, checkedUntil } from './checkTrain.ts';
import { textOf, type Surroundings } from './task.ts';
import type { Numbered, TrainAnswer, TrainOrder, TrainUntil } from './protocol.ts';
import { sizesOf } from './tensorSizes.ts';
import { TrainRun, type Trained } from './trainRun.ts';

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

export class Training {
  readonly #around: Surroundings;
  /** The number of the order that the run answers. */
  #order = 0;
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

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** @throws RangeError for an order that training refuses; the run that is under way goes on. */
  start(order: Numbered<TrainOrder>, digits: Digits): void {
    const until = checkedUntil(order.until);
    const run = new TrainRun(checkedOrder(order), digits);
    this.#order = order.order;
    if (run.isOver) {
      // started again at its very end, after a worker that died before it could say so
      this.#run = null;
      this.#post({ kind: 'finished', weights: run.weights });
      return;
    }
    this.#run = run;
    this.#before = order.weights;
    this.#until = until;
    this.#since = NOTHING;
    this.#paused = false;
    this.#go();
  }

  pause(): void {
    this.#paused = true;
    this.#until = null;
    // an epoch that is being judged is judged to its end: the place to go on from is then the next one's start
    if (!this.#run?.isEpochOver) this.#report();
  }

  resume(until: TrainUntil): void {
    this.#until = checkedUntil(until);
    this.#paused = false;
    this.#go();
  }

  stop(): void {
    this.#run = null;
  }

  makeWay(): void {
    this.#restsUntil = this.#around.now() + MAKE_WAY;
  }

  #post(answer: TrainAnswer): void {
    this.#around.post({ ...answer, order: this.#order });
  }

  #go(): void {
    if (this.#isTicking || this.#isResting) return;
    this.#isTicking = true;
    this.#around.later(() => this.#tick(), Math.max(this.#restsUntil - this.#around.now(), 0));
  }

  get #isResting(): boolean {
    return !this.#run || (this.#paused && !this.#run.isEpochOver);
  }

  #tick(): void {
    this.#isTicking = false;
    const run = this.#run;
    if (!run || this.#isResting) return;
    try {
      if (!run.isEpochOver) this.#train(run);
      const answers = run.isEpochOver ? run.judge() : [];
      // of an epoch that is still being judged nothing is told: a run cannot go on from there
      if (!run.isEpochOver) this.#tell(answers);
    } catch (error) {
      this.#run = null;
      this.#post({ kind: 'diverged', message: textOf(error), weights: run.weights });
      return;
    }
    if (run.isOver) this.#run = null;
    this.#go();
  }

  /** A slice; how the epoch is judged is not counted as training. */
  #train(run: TrainRun): void {
    const began = this.#around.now();
    const { digits, steps, rate, score }: Trained = run.train(this.#until === 'step');
    const milliseconds = this.#around.now() - began;
    this.#since = {
      digits: this.#since.digits + digits,
      error: this.#since.error + score.meanError * digits,
      correct: this.#since.correct + score.accuracy * digits,
      milliseconds: this.#since.milliseconds + milliseconds,
      steps: this.#since.steps + steps,
      rate,
    };
  }

  #tell(answers: readonly TrainAnswer[]): void {
    const isEnd = answers.length > 0;
    if ((isEnd && this.#until === 'epoch') || this.#until === 'step') this.#paused = true;
    if (this.#paused || isEnd || this.#around.now() - this.#reported >= REPORT) this.#report();
    for (const answer of answers) this.#post(answer);
  }

  #report(): void {
    const { digits, error, correct, milliseconds, steps, rate } = this.#since;
    if (digits === 0 || !this.#run || !this.#before) return;
    this.#reported = this.#around.now();
    this.#since = NOTHING;
    const { network, weights, place, of, isOver } = this.#run;
    const sizes = sizesOf(network, this.#before, weights, rate * steps);
    this.#before = copyWeights(weights);
    this.#post({
      kind: 'progress',
      place,
      of,
      score: { meanError: error / digits, accuracy: correct / digits },
      weights: copyWeights(weights),
      milliseconds,
      digits,
      sizes,
      rests: this.#paused && this.#until !== null && !isOver,
    });
    if (this.#paused) this.#until = null;
  }
}
