import type { Explanation, Network, Ref, Trace, Weights } from '../../core/index.ts';
import type { Topic } from '../../store/ask/askState.ts';
import type { Counts } from '../../store/pass/multiplications.ts';
import type { ChapterStage } from '../../store/lesson/chapterMoment.ts';
import type { AppState, Language, Moment } from '../../store/state.ts';

/** A piece of a sentence: words, a count, a cell that lights up on the stage (with its number, where that is known), another number, or TeX (which may break where it is long). */
export type Piece =
  | string
  | number
  | { readonly cell: Ref; readonly hasValue: boolean }
  | { readonly real: number }
  | { readonly tex: string; readonly isLong?: boolean };
export type Sentence = readonly Piece[];

/** A sentence written as a template, with its cells, counts and formulas in between. */
export function line(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Sentence {
  return strings.flatMap((words, n) => [words, ...pieces.slice(n, n + 1)]).filter((piece) => piece !== '');
}

/** A cell by its name alone. */
export function named(tensor: string, index: number, of: Ref['of'] = 'value'): Piece {
  return { cell: { tensor, index, of }, hasValue: false };
}

/** A cell with its number, once the pass has computed it. */
export function valued(tensor: string, index: number, of: Ref['of'] = 'value'): Piece {
  return { cell: { tensor, index, of }, hasValue: true };
}

/** A number that is no count, printed as numbers are on the page. */
export function real(value: number): Piece {
  return { real: value };
}

export function tex(source: string): Piece {
  return { tex: source };
}

/** Arithmetic with its numbers, which may take more than a line. */
export function arithmetic(source: string): Piece {
  return { tex: source, isLong: true };
}

export interface ChapterWords {
  readonly title: string;
  /** The idea: a few short paragraphs. */
  readonly text: readonly Sentence[];
  /** The one thing to do on the stage. */
  readonly task: Sentence;
  /** What was to be seen in it, said once it is done. */
  readonly found: Sentence;
  /** The sentence to keep. */
  readonly keep: Sentence;
}

/** What is known of the digit on the stage; null where the stage shows another network, or nothing yet. */
export interface Seen {
  readonly network: Network;
  readonly weights: Weights;
  readonly trace: Trace;
  readonly explain: (ref: Ref) => Explanation;
  /** What the gradient of a weight costs, and those of all its tensor. */
  readonly counts: (weight: Ref) => Counts;
}

/** A chapter: one file of data and prose. */
export interface Chapter {
  /** What the stage shows when it opens. */
  readonly stage: ChapterStage;
  /** What can be asked about its idea. */
  readonly asks?: Topic;
  /** Each language writes for itself. What needs numbers of the digit is left out until they are there. */
  readonly words: Readonly<Record<Language, (seen: Seen | null) => ChapterWords>>;
  /** Whether the task was done, `from` what the chapter showed. */
  readonly isDone: (now: AppState, from: Moment) => boolean;
}
