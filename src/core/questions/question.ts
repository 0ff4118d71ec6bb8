import type { Candidate, Explanation, Factor, Network, Ref, Trace, ZeroReason } from '../types.ts';
import type { Reply } from './answer.ts';
import type { Counting, Mistake } from './mistake.ts';

/** The kinds of questions that a step may ask before it shows its result. */
export const QUESTION_KINDS = ['winner', 'metPixel', 'delta', 'descent', 'zeroFactor', 'errorRoute'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A pass that is asked about; `explain` is made of this trace. */
export interface Asked {
  readonly network: Network;
  readonly trace: Trace;
  explain(ref: Ref): Explanation;
}

/**
 * What is about to be shown of a cell: what it comes to, the terms of its sum, or one of them by number. Of a weight's value: what
 * the next step of descent makes of it.
 */
export interface Subject {
  readonly ref: Ref;
  readonly part: 'result' | 'terms' | number;
}

/** A question that can be asked, made when it is: of hundreds that a sum allows one is. */
export type Ready<Asks extends Question = Question> = () => Asks;

/** The map whose cells may be the answer. A number that is typed counts from cell `first` of the tensor. */
export interface AskedMap {
  readonly tensor: string;
  readonly first: number;
  readonly cells: number;
}

interface Posed<Kind extends QuestionKind> {
  readonly kind: Kind;
  /** The cell that the step computes: explain tells all about it afterwards. */
  readonly ref: Ref;
  readonly right: Reply;
  /** The more common first. None has the right answer, no two have the same. */
  readonly mistakes: readonly Mistake[];
}

/** Which of a window's cells wins the pool? */
export interface WinnerQuestion extends Posed<'winner'> {
  readonly map: AskedMap;
  readonly candidates: readonly Candidate[];
}

/** Which cell did `weight` meet? */
export interface MetPixelQuestion extends Posed<'metPixel'> {
  readonly map: AskedMap;
  readonly weight: Ref;
  /** The cell that it helped to make: a pooled one, a place that a kernel wrote, or a unit. */
  readonly cell: Ref;
  /** Of a pooled cell the window that it was kept from; else none. */
  readonly window: readonly Ref[];
  /** Of a kernel's weight; null where one weight reads one cell. */
  readonly counting: Counting | null;
}

/** What is this product? Sign and size. `term` of the sum of `ref`, or, where null, all of it. */
export interface DeltaQuestion extends Posed<'delta'> {
  readonly term: number | null;
  readonly factors: readonly Factor[];
  /** What the factors are made of, to be printed beside the question with three digits, from which the answer follows. */
  readonly given: readonly { readonly ref: Ref; readonly value: number }[];
}

/** Will this weight go up or down? */
export interface DescentQuestion extends Posed<'descent'> {
  readonly choices: readonly ['up', 'down'];
  readonly weight: number;
  readonly gradient: number;
}

/** Why a term could be zero: by one of its factors, or (`factor` null) because it should not be in the sum. */
export interface ZeroChoice {
  readonly factor: Factor | null;
  readonly reason: ZeroReason;
}

/** Which factor of this term is zero, and why? Nearly zero, where the reason is a slope. */
export interface ZeroFactorQuestion extends Posed<'zeroFactor'> {
  readonly term: number;
  readonly choices: readonly ZeroChoice[];
}

/** Where in its window does this error go? A cell, or all of them, which is the one choice. */
export interface ErrorRouteQuestion extends Posed<'errorRoute'> {
  readonly map: AskedMap;
  readonly error: { readonly ref: Ref; readonly value: number };
  readonly candidates: readonly Candidate[];
  readonly choices: readonly ['allCells'];
}

export type Question =
  | WinnerQuestion
  | MetPixelQuestion
  | DeltaQuestion
  | DescentQuestion
  | ZeroFactorQuestion
  | ErrorRouteQuestion;

/** The terms of a sum that a subject asks about, by number. */
export function termsAsked({ part }: Subject, count: number): number[] {
  if (part === 'terms') return Array.from({ length: count }, (_, n) => n);
  return part !== 'result' && part < count ? [part] : [];
}
