import type { DigitSet, NetworkName, Weights } from '../../core/index.ts';
import type { Predictions } from '../../worker/protocol.ts';
import type { DigitsFailure } from './digitsTrouble.ts';

/** Whether the validation digits can be evaluated. syncMistakes.ts brings them. */
export type EvaluatingStatus =
  /** Nobody has looked at the mistakes yet. */
  | { readonly kind: 'idle' }
  /** The digits are on their way: bytes that have come, and all of them if that is known. */
  | { readonly kind: 'loading'; readonly received: number; readonly total: number | null }
  /** Those of side x side, which the network in use reads when they come. */
  | { readonly kind: 'ready'; readonly side: number; readonly validation: DigitSet }
  | ({ readonly kind: 'failed' } & DigitsFailure);

/** How the validation digits were answered, and with which weights. */
export interface Evaluated extends Predictions {
  readonly network: NetworkName;
  readonly weights: Weights;
}

/** Which of the digits are shown: those of a cell of the matrix (digit * 10 + answer), or (null) all mistakes. */
export interface GalleryPlace {
  readonly cell: number | null;
  /** Counted from 0. */
  readonly page: number;
}

export interface MistakesSlice {
  readonly evaluating: EvaluatingStatus;
  /** The latest predictions; null before the first. */
  readonly evaluated: Evaluated | null;
  readonly gallery: GalleryPlace;
  /** Shows the digits of a cell, or all mistakes, from their first page. */
  showMistakes(cell: number | null): void;
  turnGallery(page: number): void;
  /** After a failure: everything is tried once more. */
  evaluateAgain(): void;
  /** Puts a validation digit on the stage, with its own label wanted. */
  askDigit(digit: number): void;
}
