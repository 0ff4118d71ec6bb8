import type { DigitSet, NetworkName, Weights } from '../../core/index.ts';
import type { Verdict } from '../../worker/judgeProtocol.ts';
import type { DigitsFailure } from './digitsTrouble.ts';

/** Whether the validation digits can be judged. syncMistakes.ts brings them. */
export type JudgingStatus =
  /** Nobody has looked at the mistakes yet. */
  | { readonly kind: 'idle' }
  /** The digits are on their way: bytes that have come, and all of them if that is known. */
  | { readonly kind: 'loading'; readonly received: number; readonly total: number | null }
  | { readonly kind: 'ready'; readonly validation: DigitSet }
  | ({ readonly kind: 'failed' } & DigitsFailure);

/** How the validation digits were answered, and with which weights. */
export interface Judged extends Verdict {
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
  readonly judging: JudgingStatus;
  /** The latest verdict; null before the first. */
  readonly judged: Judged | null;
  readonly gallery: GalleryPlace;
  /** Shows the digits of a cell, or all mistakes, from their first page. */
  showMistakes(cell: number | null): void;
  turnGallery(page: number): void;
  /** After a failure: everything is tried once more. */
  judgeAgain(): void;
  /** Puts a validation digit on the stage, with its own label wanted. */
  askDigit(digit: number): void;
}
