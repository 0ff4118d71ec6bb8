/** The page's end of a worker: gives orders, hears the answers, and gives what is open again to a worker that is started anew. */

import { copyWeights, type NetworkName, type Weights } from '../core/index.ts';
import { Link, type WorkerLike } from './link.ts';
import { orderAfter } from './orderAfter.ts';
import type {
  Answer,
  AnswerTo,
  CompareOrder,
  FromWorker,
  Numbered,
  Order,
  Predictions,
  ToWorker,
  TraceOrder,
  TrainOrder,
  TrainUntil,
} from './protocol.ts';

/** What is heard of an order after its worker could not be kept alive. The next order tries anew. */
export interface Stopped {
  readonly kind: 'stopped';
}

/** Hears every answer to an order, until one is the last or the order is stopped or superseded. */
export type Hear<Kind extends Order['kind']> = (answer: AnswerTo[Kind] | Stopped) => void;

export interface ClientOptions {
  readonly createWorker: () => WorkerLike;
  /** The worker had stopped answering and was started again. Nothing is lost. */
  readonly onRestart?: () => void;
}

/** An order that has not had its last answer. */
interface Open {
  /** As a fresh worker would be given it. */
  order: Numbered<Order>;
  readonly hear: (answer: Answer | Stopped) => void;
  isPaused: boolean;
  /** The newest that waits for the answer to this one. Those in between are never sent. */
  next: Open | null;
}

export class Client {
  readonly #link: Link;
  readonly #open = new Map<number, Open>();
  readonly #digits = new Map<number, Extract<ToWorker, { kind: 'digits' }>>();
  #lastNumber = 0;
  #isDisposed = false;

  constructor({ createWorker, onRestart }: ClientOptions) {
    this.#link = new Link({
      createWorker,
      onMessage: (message) => this.#receive(message),
      briefing: () => this.#briefing(),
      waiting: () => [...this.#open.values()].some(({ isPaused }) => !isPaused),
      onRestart: () => onRestart?.(),
      onGiveUp: () => this.#giveUp(),
    });
  }

  /** The uncompressed file of digits of that side, before the first order but a trace of a network that reads them. */
  setDigits(side: number, bytes: Uint8Array): void {
    if (this.#digits.get(side)?.bytes === bytes) return; // they are set by all that need them
    const digits = { kind: 'digits', side, bytes } as const;
    this.#digits.set(side, digits);
    this.#link.send(digits);
  }

  /** Only the answer to the newest is heard. The arrays are copied. */
  trace({ weights, x, d, ...rest }: Omit<TraceOrder, 'kind'>, hear: Hear<'trace'>): void {
    const copies = { weights: copyWeights(weights), x: x.slice(), d: d?.slice() ?? null };
    const asked = this.#opened<'trace'>({ kind: 'trace', ...rest, ...copies }, hear);
    const former = this.#find('trace');
    if (former) former.next = asked;
    else this.#give(asked);
  }

  /** Begins a run, and ends the one before: nothing more is heard of that. */
  train(order: Omit<TrainOrder, 'kind'>, hear: Hear<'train'>): void {
    this.#forget('train');
    this.#give(this.#opened<'train'>({ kind: 'train', ...order }, hear));
  }

  pause(): void {
    const run = this.#find('train');
    if (run) run.isPaused = true;
    this.#tellRun({ kind: 'pause' });
  }

  /** Goes on: to the end, or to where it is to rest. */
  resume(until: TrainUntil): void {
    const run = this.#find('train');
    if (run?.order.kind === 'train') {
      run.isPaused = false;
      run.order = { ...run.order, until };
    }
    this.#tellRun({ kind: 'resume', until });
  }

  /** The page has something to draw at once: training rests for a moment, and then goes on. */
  makeWay(): void {
    this.#tellRun({ kind: 'makeWay' });
  }

  /** Ends the run, or the comparison and its worker: nothing more is heard of it. */
  stop(): void {
    this.#tellRun({ kind: 'stop' });
    this.#forget('train');
    if (this.#forget('compare')) this.#link.stop();
  }

  /** How the validation digits are answered. Rejects if refused, or (`worker`) if the worker is given up. */
  evaluate(network: NetworkName, weights: Weights): Promise<Predictions> {
    const order = { kind: 'evaluate', network, weights: copyWeights(weights) } as const;
    return new Promise((resolve, reject) => {
      const hear: Hear<'evaluate'> = (answer) => {
        if (answer.kind === 'evaluated') resolve(answer.predictions);
        else reject(answer.kind === 'failed' ? new RangeError(answer.message) : new Error('worker'));
      };
      this.#give(this.#opened<'evaluate'>(order, hear));
    });
  }

  /** Begins a comparison; one that is under way ends with its worker. The worker ends with it: it would hold all digits. */
  compare(order: Omit<CompareOrder, 'kind'>, hear: Hear<'compare'>): void {
    if (this.#forget('compare')) this.#link.stop();
    this.#give(this.#opened<'compare'>({ kind: 'compare', ...order }, hear));
  }

  /** Ends the worker. Later orders are not given. */
  dispose(): void {
    this.#isDisposed = true;
    this.#link.stop();
    this.#open.clear();
  }

  #opened<Kind extends Order['kind']>(order: Extract<Order, { kind: Kind }>, hear: Hear<Kind>): Open {
    this.#lastNumber += 1;
    return {
      order: { ...order, order: this.#lastNumber },
      // the answers to an order are those of its kind
      hear: hear as Open['hear'],
      isPaused: false,
      next: null,
    };
  }

  #give(open: Open): void {
    if (this.#isDisposed) return;
    this.#open.set(open.order.order, open);
    this.#link.send(open.order);
  }

  #find(kind: Order['kind']): Open | undefined {
    return [...this.#open.values()].find(({ order }) => order.kind === kind);
  }

  /** Whether there was such an order. */
  #forget(kind: Order['kind']): boolean {
    const open = this.#find(kind);
    return open !== undefined && this.#open.delete(open.order.order);
  }

  #tellRun(message: ToWorker): void {
    if (this.#find('train')) this.#link.send(message);
  }

  #briefing(): ToWorker[] {
    const tracing = this.#find('trace');
    if (tracing?.next) {
      this.#forget('trace');
      this.#open.set(tracing.next.order.order, tracing.next);
    }
    const orders = [...this.#open.values()].flatMap(({ order, isPaused }): ToWorker[] =>
      isPaused ? [order, { kind: 'pause' }] : [order],
    );
    return [...this.#digits.values(), ...orders];
  }

  #receive(message: FromWorker): void {
    if (!('order' in message) || message.kind === 'pong') return;
    const open = this.#open.get(message.order);
    if (!open) return; // of an order that is over for the page
    const order = orderAfter(open.order, message);
    if (order) {
      open.order = order;
      if (message.kind === 'progress' && message.rests) open.isPaused = true;
    } else {
      this.#open.delete(message.order);
      // a browser may remember for a worker's life that a file could not be had
      if (message.kind === 'notPlanted' || open.order.kind === 'compare') this.#link.stop();
    }
    if (open.next) this.#give(open.next);
    else open.hear(message);
  }

  #giveUp(): void {
    const abandoned = [...this.#open.values()];
    this.#open.clear();
    for (const open of abandoned) (open.next ?? open).hear({ kind: 'stopped' });
  }
}
