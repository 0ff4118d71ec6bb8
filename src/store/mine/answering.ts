import { inkOf, type NetworkName, type Weights } from '../../core/index.ts';
import { answersHere } from '../../store/pass/computedHereLater.ts';

/** Who answers: the weights of the stage. */
export interface Reader {
  readonly network: NetworkName;
  readonly weights: Weights;
}

export interface Asked {
  readonly id: string;
  /** Asked for when its turn has come: it may have to be made. */
  readonly image: () => Uint8Array;
}

/** Answers by the digits' ids. */
export type Answers = ReadonlyMap<string, number>;

/** Digits that are answered in one frame: some two milliseconds. */
const SLICE = 50;

interface Question {
  readonly reader: Reader;
  readonly digits: readonly Asked[];
}

/**
 * Has digits answered, a few in each frame, so that a long list takes no frame from the stage. While weights change all the time each
 * pass is finished before the newest are taken: the answers are late, but they come.
 */
export class Answering {
  readonly #later: (work: () => void) => () => void;
  readonly #onAnswers: (answers: Answers) => void;
  #wanted: Question | null = null;
  #pass: { readonly question: Question; readonly found: Map<string, number>; readonly at: number } | null =
    null;
  #cancel: (() => void) | null = null;

  /** @param later runs work in the next frame, and returns what calls that off */
  constructor(onAnswers: (answers: Answers) => void, later: (work: () => void) => () => void) {
    this.#onAnswers = onAnswers;
    this.#later = later;
  }

  want(reader: Reader, digits: readonly Asked[]): void {
    this.#wanted = { reader, digits };
    this.#go();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#pass = null;
    this.#wanted = null;
  }

  #go(): void {
    if (!this.#pass && this.#wanted) {
      this.#pass = { question: this.#wanted, found: new Map(), at: 0 };
      this.#wanted = null;
    }
    if (this.#pass) this.#cancel ??= this.#later(() => this.#slice());
  }

  #slice(): void {
    this.#cancel = null;
    if (!this.#pass) return;
    const { question, found, at } = this.#pass;
    const { reader, digits } = question;
    const some = digits.slice(at, at + SLICE);
    for (const [n, answer] of answersTo(reader, some).entries()) found.set(some[n].id, answer);
    const isOver = at + SLICE >= digits.length;
    this.#pass = isOver ? null : { question, found, at: at + SLICE };
    if (isOver) this.#onAnswers(found);
    this.#go();
  }
}

function answersTo({ network, weights }: Reader, digits: readonly Asked[]): Uint8Array {
  const bytes = digits.flatMap(({ image }) => [...image()]);
  // which answer would be right does not matter here
  return answersHere(network, weights, inkOf(Uint8Array.from(bytes)), new Uint8Array(digits.length)).given;
}
