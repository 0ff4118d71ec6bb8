/**
 * What the page and the training worker say to each other about the validation digits. A run goes on beside it: to judge
 * all of them takes about as long as a slice of training.
 */

import type { NetworkName, Weights } from '../core/index.ts';

/** To the training worker, any time after the file of digits: how are the validation digits answered with these weights? */
export interface JudgeOrder {
  readonly kind: 'judge';
  readonly id: number;
  readonly network: NetworkName;
  readonly weights: Weights;
}

/** The answers to the validation digits, in the file's order. */
export interface Verdict {
  readonly given: Uint8Array;
  /** The score of each answer that was given, 0 to 1. */
  readonly scores: Float64Array;
}

/** From the training worker: an answer to each order, in the order of asking. */
export type JudgeAnswer =
  | { readonly kind: 'judged'; readonly id: number; readonly verdict: Verdict }
  /** The order was refused and changed nothing. */
  | { readonly kind: 'notJudged'; readonly id: number; readonly message: string };
