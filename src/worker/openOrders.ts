import { copyWeights, type NetworkName, type Weights } from '../core/index.ts';
import type { JudgeAnswer, JudgeOrder, Verdict } from './judgeProtocol.ts';
import type { FromTrainWorker } from './trainProtocol.ts';

interface OpenOrder {
  readonly order: JudgeOrder;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: Error) => void;
}

/** What the training worker was asked about the validation digits and has not answered yet. */
export class OpenOrders {
  readonly #open = new Map<number, OpenOrder>();
  #lastId = 0;

  get isEmpty(): boolean {
    return this.#open.size === 0;
  }

  /** For a worker that is started anew. */
  get orders(): JudgeOrder[] {
    return Array.from(this.#open.values(), ({ order }) => order);
  }

  /** Notes a question and hands its order to `send`. Weights are copied. */
  add(network: NetworkName, weights: Weights, send: (order: JudgeOrder) => void): Promise<Verdict> {
    this.#lastId += 1;
    const order: JudgeOrder = { kind: 'judge', id: this.#lastId, network, weights: copyWeights(weights) };
    return new Promise((resolve, reject) => {
      this.#open.set(order.id, { order, resolve, reject });
      send(order);
    });
  }

  /** Takes an answer to one of the questions; false for what is none. */
  settle(answer: FromTrainWorker | JudgeAnswer): answer is JudgeAnswer {
    if (answer.kind !== 'judged' && answer.kind !== 'notJudged') return false;
    const open = this.#open.get(answer.id);
    this.#open.delete(answer.id);
    if (answer.kind === 'judged') open?.resolve(answer.verdict);
    else open?.reject(new RangeError(answer.message));
    return true;
  }

  /** Nobody will answer any more. */
  abandon(reason: string): void {
    const abandoned = [...this.#open.values()];
    this.#open.clear();
    for (const { reject } of abandoned) reject(new Error(reason));
  }
}
