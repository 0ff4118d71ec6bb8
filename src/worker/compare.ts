/** A comparison of a network with a copy that has a planted bug: a slice of one run and a slice of the other. */

import { evaluate, networks, trainEpochReadable } from '../core/index.ts';
import { checkedOrder } from './checkTrain.ts';
import { textOf, type Plant, type Surroundings } from './task.ts';
import type { CompareAnswer, CompareOrder, Numbered, Score, Twin } from './protocol.ts';
import { TrainRun, type TrainingDigits } from './trainRun.ts';
import { inkFor, type InkSet } from './trainingSet.ts';

const TWINS: readonly Twin[] = ['right', 'planted'];

interface Pair {
  /** The number of the order. */
  readonly order: number;
  readonly twins: Readonly<Record<Twin, TrainRun>>;
  readonly validation: InkSet;
}

export class Comparing {
  readonly #around: Surroundings;
  readonly #plant: Plant;
  #pair: Pair | null = null;
  /** A tick is waiting: two would train twice as much between messages. */
  #isTicking = false;

  constructor(around: Surroundings, plant: Plant) {
    this.#around = around;
    this.#plant = plant;
  }

  /** @throws RangeError for settings that training refuses, or a bug that cannot be planted in the network. */
  start(order: Numbered<CompareOrder>, digits: TrainingDigits): void {
    const twins = twinsOf(order, digits, this.#plant);
    this.#pair = { order: order.order, twins, validation: digits.validation };
    this.#report(this.#pair);
    this.#go();
  }

  stop(): void {
    this.#pair = null;
  }

  #go(): void {
    if (this.#isTicking || !this.#pair) return;
    this.#isTicking = true;
    this.#around.later(() => this.#tick(), 0);
  }

  #tick(): void {
    this.#isTicking = false;
    const pair = this.#pair;
    if (!pair) return;
    for (const twin of TWINS) if (!this.#take(pair, twin)) return;
    this.#report(pair);
    if (pair.twins.right.isOver) this.#pair = null;
    this.#go();
  }

  /** A slice of one of the two; false where its weights stop being finite. */
  #take({ order, twins }: Pair, twin: Twin): boolean {
    try {
      twins[twin].slice();
      return true;
    } catch (error) {
      this.#pair = null;
      this.#post(order, { kind: 'twinDiverged', twin, message: textOf(error) });
      return false;
    }
  }

  #report({ order, twins: { right, planted }, validation }: Pair): void {
    const { epoch, digits } = right.place;
    this.#post(order, {
      kind: 'compared',
      epoch: epoch + digits / right.of,
      scores: { right: scoreOf(right, validation), planted: scoreOf(planted, validation) },
      isLast: right.isOver,
    });
  }

  #post(order: number, answer: CompareAnswer): void {
    this.#around.post({ ...answer, order });
  }
}

/** The right one by its fast path; the one with the bug has none and is trained by its layers. */
function twinsOf(order: CompareOrder, digits: TrainingDigits, plant: Plant): Record<Twin, TrainRun> {
  const start = checkedOrder({ ...order, from: { epoch: 0, digits: 0 } });
  const planted = { network: plant(networks[order.network], order.bug), train: trainEpochReadable };
  return { right: new TrainRun(start, digits), planted: new TrainRun(start, digits, planted) };
}

/** The forward pass is the same in both. */
function scoreOf({ network, weights }: TrainRun, validation: InkSet): Score {
  const { images, labels } = inkFor(networks[network], validation);
  const { meanError, correct } = evaluate(networks[network], weights, images, labels);
  return { meanError, accuracy: correct / labels.length };
}
