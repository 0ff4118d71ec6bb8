/** A comparison of a network with a copy that has a planted bug: a slice of one run and a slice of the other. */

import { networks, trainEpochReadable, type Digits, type DigitSet } from '../core/index.ts';
import { checkedOrder } from './checkTrain.ts';
import { judge, scoreOf } from './judge.ts';
import { textOf, type Plant, type Surroundings } from './task.ts';
import type { CompareAnswer, CompareOrder, Numbered, Score, Twin } from './protocol.ts';
import { TrainRun } from './trainRun.ts';

const TWINS: readonly Twin[] = ['right', 'planted'];

type Twins = Readonly<Record<Twin, TrainRun>>;
/** What a slice has come to, where there is something to tell. */
type Slices = Generator<CompareAnswer | undefined, void>;

export class Comparing {
  readonly #around: Surroundings;
  readonly #plant: Plant;
  /** The one that is under way, slice by slice. */
  #slices: Slices | null = null;
  /** The number of the order that it answers. */
  #order = 0;
  /** A tick is waiting: two would train twice as much between messages. */
  #isTicking = false;

  constructor(around: Surroundings, plant: Plant) {
    this.#around = around;
    this.#plant = plant;
  }

  /** @throws RangeError for settings that training refuses, or a bug that cannot be planted in the network. */
  start(order: Numbered<CompareOrder>, digits: Digits): void {
    this.#slices = compare(twinsOf(order, digits, this.#plant), digits);
    this.#order = order.order;
    this.#go();
  }

  stop(): void {
    this.#slices = null;
  }

  #go(): void {
    if (this.#isTicking || !this.#slices) return;
    this.#isTicking = true;
    this.#around.later(() => this.#tick(), 0);
  }

  #tick(): void {
    this.#isTicking = false;
    const { done, value } = this.#slices?.next() ?? {};
    if (done) this.#slices = null;
    if (value) this.#around.post({ ...value, order: this.#order });
    this.#go();
  }
}

/** From the start that both share to the end, or to where weights stop being finite. */
function* compare(twins: Twins, { validation }: Digits): Slices {
  const { right, planted } = twins;
  for (;;) {
    const { epoch, digits } = right.place;
    const scores = { right: yield* score(right, validation), planted: yield* score(planted, validation) };
    yield { kind: 'compared', epoch: epoch + digits / right.of, scores, isLast: right.isOver };
    if (right.isOver) return;
    for (const twin of TWINS) {
      const diverged = trainSlice(twin, twins[twin]);
      yield diverged;
      if (diverged) return;
    }
  }
}

/** The forward pass is the same in both. */
function* score({ network, weights }: TrainRun, validation: DigitSet): Generator<undefined, Score> {
  return scoreOf(yield* judge(networks[network], weights, validation));
}

function trainSlice(twin: Twin, run: TrainRun): CompareAnswer | undefined {
  try {
    run.train();
  } catch (error) {
    return { kind: 'twinDiverged', twin, message: textOf(error) };
  }
  if (run.isEpochOver) run.endEpoch();
  return undefined;
}

/** The right one by its fast path; the one with the bug has none and is trained by its layers. */
function twinsOf(order: CompareOrder, digits: Digits, plant: Plant): Twins {
  const start = checkedOrder({ ...order, from: { epoch: 0, digits: 0 } });
  const planted = { network: plant(networks[order.network], order.bug), train: trainEpochReadable };
  return { right: new TrainRun(start, digits), planted: new TrainRun(start, digits, planted) };
}
