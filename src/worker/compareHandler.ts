/** What the worker that compares does with messages: two runs, a slice of one and a slice of the other. */

import { evaluate, inkOf, networks, readDigits, trainEpochReadable, type DigitSet } from '../core/index.ts';
import { plantBug } from '../planted/plantedBugs.ts';
import type { FromCompareWorker, ToCompareWorker, Twin } from './compareProtocol.ts';
import { checkStart } from './trainHandler.ts';
import type { Score } from './trainProtocol.ts';
import { TrainRun, type TrainingDigits } from './trainRun.ts';
import type { InkSet } from './trainingSet.ts';

export interface CompareSurroundings {
  /** Runs `work` after the messages that wait now. */
  readonly later: (work: () => void) => void;
  readonly post: (message: FromCompareWorker) => void;
}

type Compare = Extract<ToCompareWorker, { kind: 'compare' }>;

const TWINS: readonly Twin[] = ['right', 'planted'];

/** Answers messages and compares. It never throws: what is refused comes back as `failed`, and nothing changes. */
export function createCompareHandler(around: CompareSurroundings): (message: ToCompareWorker) => void {
  const comparer = new Comparer(around);
  return (message) => {
    try {
      comparer.answer(message);
    } catch (error) {
      const run = message?.kind === 'compare' ? { run: message.run } : {};
      around.post({ kind: 'failed', message: textOf(error), ...run });
    }
  };
}

class Comparer {
  readonly #around: CompareSurroundings;
  #digits: TrainingDigits | null = null;
  #twins: Readonly<Record<Twin, TrainRun>> | null = null;
  /** A tick is waiting: two would train twice as much between messages. */
  #isTicking = false;

  constructor(around: CompareSurroundings) {
    this.#around = around;
  }

  answer(message: ToCompareWorker): void {
    switch (message.kind) {
      case 'digits': {
        const { train, validation } = readDigits(message.bytes);
        this.#digits = { train: ink(train), validation: ink(validation) };
        return;
      }
      case 'compare':
        if (!this.#digits) throw new RangeError('digits: expected them before the first run, got none');
        this.#twins = twinsOf(message, this.#digits);
        this.#report();
        this.#go();
        return;
      case 'stop':
        this.#twins = null;
        return;
      default:
        unknownMessage(message);
    }
  }

  #go(): void {
    if (this.#isTicking || !this.#twins) return;
    this.#isTicking = true;
    this.#around.later(() => this.#tick());
  }

  #tick(): void {
    this.#isTicking = false;
    if (!this.#twins) return;
    for (const twin of TWINS) if (!this.#take(twin, this.#twins[twin])) return;
    this.#report();
    const { id, isOver } = this.#twins.right;
    if (isOver) {
      this.#twins = null;
      this.#around.post({ kind: 'finished', run: id });
    }
    this.#go();
  }

  /** A slice of one of the two; false where its weights stop being finite. */
  #take(twin: Twin, run: TrainRun): boolean {
    try {
      run.slice();
      return true;
    } catch (error) {
      this.#twins = null;
      this.#around.post({ kind: 'diverged', run: run.id, twin, message: textOf(error) });
      return false;
    }
  }

  #report(): void {
    if (!this.#twins || !this.#digits) return;
    const { validation } = this.#digits;
    const { right, planted } = this.#twins;
    const { epoch, digits } = right.place;
    this.#around.post({
      kind: 'compared',
      run: right.id,
      epoch: epoch + digits / right.of,
      scores: { right: scoreOf(right, validation), planted: scoreOf(planted, validation) },
    });
  }
}

/** The right one by its fast path; the one with the bug has none and is trained by its layers. */
function twinsOf(message: Compare, digits: TrainingDigits): Record<Twin, TrainRun> {
  const { run, network, weights, settings, bug, mine } = message;
  const from = { epoch: 0, digits: 0 };
  const start = checkStart({ kind: 'start', run, network, weights, settings, from, until: null, mine });
  const planted = { network: plantBug(networks[network], bug), train: trainEpochReadable };
  return { right: new TrainRun(start, digits), planted: new TrainRun(start, digits, planted) };
}

/** The forward pass is the same in both. */
function scoreOf({ network, weights }: TrainRun, { images, labels }: InkSet): Score {
  const { meanError, correct } = evaluate(networks[network], weights, images, labels);
  return { meanError, accuracy: correct / labels.length };
}

function ink({ images, labels }: DigitSet): InkSet {
  return { images: inkOf(images), labels: labels.slice() };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function unknownMessage(message: never): never {
  const { kind } = message as { kind: unknown };
  throw new RangeError(`kind: expected digits, compare or stop, got ${String(kind)}`);
}
