/** Digits, in the file's order: what each is, what it was taken for, and with which score. */
export interface Answers {
  readonly labels: Uint8Array;
  readonly given: Uint8Array;
  readonly scores: Float64Array;
}

/** Pictures of a page; an untrained network makes 900 mistakes. */
export const PAGE = 60;

const DIGITS = 10;

/**
 * The digits of a cell of the matrix (digit * 10 + answer), or (null) all that were answered wrongly. The surest mistakes come first;
 * of right answers the least sure ones, as they may be mistakes soon.
 */
export function galleryOf({ labels, given, scores }: Answers, cell: number | null): number[] {
  const isIn =
    cell === null
      ? (digit: number) => given[digit] !== labels[digit]
      : (digit: number) => labels[digit] * DIGITS + given[digit] === cell;
  const digits = Array.from(labels.keys()).filter(isIn);
  const sign = cell !== null && isRight(cell) ? 1 : -1;
  return digits.toSorted((a, b) => sign * (scores[a] - scores[b]));
}

/** Whether a cell of the matrix holds right answers. */
export function isRight(cell: number): boolean {
  return cell % (DIGITS + 1) === 0;
}

export interface GalleryPage {
  readonly digits: readonly number[];
  /** Counted from 0; the last one where so many are no longer there. */
  readonly page: number;
  readonly pages: number;
}

export function pageOf(digits: readonly number[], target: number): GalleryPage {
  const pages = Math.max(1, Math.ceil(digits.length / PAGE));
  const page = Math.min(target, pages - 1);
  return { digits: digits.slice(page * PAGE, (page + 1) * PAGE), page, pages };
}
