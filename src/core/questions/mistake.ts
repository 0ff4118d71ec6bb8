import type { Candidate, Factor, Ref, ZeroReason } from '../types.ts';
import { isApart, type Reply } from './answer.ts';

/** How a pixel's index is counted: corner + u*width + v = pixel, all within one map. */
export interface Counting {
  readonly corner: number;
  readonly u: number;
  readonly v: number;
  readonly width: number;
  readonly pixel: number;
}

/** A factor that is the slope of a sigmoid, or what came out less what was wanted. */
export type SlopeFactor = Extract<Factor, { kind: 'slope' }>;
export type DifferenceFactor = Extract<Factor, { kind: 'difference' }>;

interface Told<Kind extends string> {
  readonly kind: Kind;
  /** The wrong answer that it leads to. */
  readonly answer: Reply;
}

/** The cell of the window that was taken, and the one that won. */
interface TakenOf<Kind extends string> extends Told<Kind> {
  readonly taken: Candidate;
  readonly winner: Candidate;
}

/** How the pixel was counted by mistake; the question has the right counting. */
interface CountedAs<Kind extends string> extends Told<Kind> {
  readonly counting: Counting;
}

/** Mistakes over a pool's window, forward and backward. */
type WindowMistake =
  /** Of a negative and a positive number the one that is farther from zero. */
  | TakenOf<'largestInSize'>
  /** The upper left cell, as if it stood for its window. */
  | TakenOf<'firstOfWindow'>
  | TakenOf<'smallest'>
  /** The error was sent to a cell that did not win. */
  | TakenOf<'loser'>
  /** The error was sent to all cells of the window: the losers were counted too. */
  | (Told<'allCells'> & { readonly losers: readonly Candidate[]; readonly winner: Candidate });

/** Mistakes in finding which cell a weight met. */
type MeetingMistake =
  /** The corner of the window: u*width + v was left out. */
  | CountedAs<'corner'>
  /** The place in what the kernel wrote, taken for a cell of what it read. */
  | CountedAs<'place'>
  /** u and v swapped. */
  | CountedAs<'transposed'>
  /** The width of the map that the kernel writes, in place of that which it reads: in the corner, the offset, or both. */
  | (CountedAs<'otherWidth'> & {
      readonly inside: 'corner' | 'offset' | 'both';
      readonly otherWidth: number;
    })
  /** The weight across the kernel's centre, as if the kernel were turned. */
  | CountedAs<'turned'>
  /** The first cell of the pool's window in place of its winner. */
  | CountedAs<'notTheWinner'>
  /** Row and column of the winner in its window swapped. */
  | CountedAs<'transposedWinner'>
  /** Row and column of the pooled cell taken for those of what was pooled. */
  | (CountedAs<'notScaled'> & { readonly window: number })
  /** Rows and columns of the kernel, or its weights, counted from 1. */
  | (CountedAs<'kernelFromOne'> & { readonly counted: 'rowAndColumn' | 'weight' })
  /** The right place in another of the maps that the kernel reads. */
  | (Told<'otherMap'> & { readonly taken: Ref })
  /** The unit that a weight leads to in place of the one that it comes from. */
  | (Told<'otherEnd'> & { readonly from: number; readonly to: number });

/** Mistakes in a product of the backward pass. */
type ProductMistake =
  | (Told<'forgotSlope'> & { readonly slope: SlopeFactor })
  /** d - yo in place of yo - d. */
  | (Told<'targetMinusOutput'> & { readonly difference: DifferenceFactor })
  /** The sign of the weight taken for that of the product. */
  | (Told<'weightSign'> & { readonly weight: Factor })
  /** `negative`: the factors below zero; an odd number of them makes the product negative. */
  | (Told<'wrongSign'> & { readonly negative: readonly Factor[] })
  /** y in place of ds(y) = y (1 - y). */
  | (Told<'outputForSlope'> & { readonly slope: SlopeFactor; readonly output: number })
  /** z (1 - z) of what the sigmoid reads, in place of y (1 - y) of what it gives. */
  | (Told<'slopeAtInput'> & {
      readonly slope: SlopeFactor;
      readonly input: { readonly ref: Ref; readonly value: number };
    })
  /** yo in place of yo - d. */
  | (Told<'forgotTarget'> & { readonly difference: DifferenceFactor; readonly output: number })
  /** 2 (yo - d): the 1/2 before the squares was forgotten. */
  | (Told<'forgotHalf'> & { readonly difference: DifferenceFactor })
  | (Told<'forgotFactor'> & { readonly factor: Factor })
  /** The right digits, times 10^power. */
  | (Told<'powerOfTen'> & { readonly power: number });

export type Mistake =
  | WindowMistake
  | MeetingMistake
  | ProductMistake
  /** The number of a cell counted from 1. */
  | Told<'countedFromOne'>
  /** A step along the gradient, which makes E larger. */
  | (Told<'withGradient'> & { readonly weight: number; readonly gradient: number })
  /** A factor that is not zero; `zero` is the one that is. */
  | (Told<'notZero'> & { readonly factor: Factor; readonly zero: Factor })
  /** A term of a winner taken for one of a loser; of those, `omitted` are left out of the sum. */
  | (Told<'countedLosers'> & { readonly omitted: number; readonly reason: ZeroReason });

/** Those of some mistakes, the more common first, that their answers tell apart from the right one and from those before. */
export function tellable(right: Reply, mistakes: readonly Mistake[]): Mistake[] {
  return mistakes.reduce<Mistake[]>(
    (kept, mistake) =>
      [right, ...kept.map(({ answer }) => answer)].every((answer) => isApart(answer, mistake.answer))
        ? [...kept, mistake]
        : kept,
    [],
  );
}
