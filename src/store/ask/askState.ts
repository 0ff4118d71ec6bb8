import type { Answer, Hint, Question, QuestionKind, Subject, Trace, Verdict } from '../../core/index.ts';
import type { Highlights } from '../../timeline/highlights.ts';
import type { MapKey } from '../../timeline/phases.ts';
import type { StepSize } from '../../timeline/steps.ts';

/** How a question ended; `shown`: the reader gave up, which no score counts. */
export type Outcome = Exclude<Verdict, { kind: 'hint' }> | { readonly kind: 'shown' };

/** What is asked about: some kinds of questions. */
export interface Topic {
  readonly kinds: readonly QuestionKind[];
  /** The maps of whose phases they are asked; of all unless told. */
  readonly about?: readonly MapKey[];
  /** Only what a cell comes to, or only the terms of its sum. */
  readonly part?: Subject['part'];
}

/** A question, and the step that shows what it asks about. */
export interface Posed {
  readonly question: Question;
  readonly position: number;
}

/** Several questions, one after the other, about steps anywhere in the pass: the lesson asks such rounds. */
export interface Round {
  readonly questions: readonly Posed[];
  /** Which of them is asked, counted from 1. */
  readonly number: number;
  /** Where the pass stood before, and stands again after the last. */
  readonly from: { readonly stepSize: StepSize; readonly position: number };
}

/**
 * A question, and what it is about. It follows from the pass, the step and the seed; it stands here because the code that makes it is
 * loaded with the first one. It stands for nothing once the page shows another pass or another step: see askingOf.
 */
export interface Asking {
  readonly question: Question;
  readonly trace: Trace;
  readonly stepSize: StepSize;
  /** The position that shows what is asked about. Until the answer the stage stays at the one before. */
  readonly position: number;
  readonly phase: number;
  /** The cells that the question names. */
  readonly lit: Highlights;
  readonly outcome: Outcome | null;
  /** The answer that was judged. */
  readonly given: Answer | null;
  /** Why the last answer was none, or that "Step" waits for one. */
  readonly hint: Hint | { readonly kind: 'waiting' } | null;
  readonly round: Round | null;
  /** Whether it interrupted playing, which then goes on. */
  readonly hasPaused: boolean;
}

export interface Score {
  readonly right: number;
  readonly asked: number;
}

export interface AskSlice {
  /** Whether "Step" asks before it shows a result. */
  readonly asksFirst: boolean;
  readonly asking: Asking | null;
  /** Since the page was opened. */
  readonly score: Score;
  /** The seed of the next question. */
  readonly seed: number;
  /** What asks and judges: null until it is loaded, with the first use of it. */
  readonly asker: Asker | null;
  setAsksFirst(asksFirst: boolean): void;
}

export interface Asker {
  /** Asks about the next step, or takes the steps. */
  step(by: number): void;
  /** Answers the question that waits. */
  answer(answer: Answer): void;
}
