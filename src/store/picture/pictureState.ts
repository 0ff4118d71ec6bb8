import type { CsvProblem } from '../../core/index.ts';

/** Why a picture is not taken. */
export type PictureProblem =
  | CsvProblem
  /** A question waits for its answer, or the page for its network. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'type' | 'damaged' | 'blank' }
  /** In megabytes. */
  | { readonly kind: 'bytes'; readonly most: number }
  | { readonly kind: 'sides'; readonly width: number; readonly height: number; readonly most: number };

/** A picture that was taken: its size, and what was made of it. */
export interface PictureTaken {
  readonly kind: 'taken';
  readonly width: number;
  readonly height: number;
  /** It has the size of x and is x; or it was fitted and centred, as drawings are, or only made smaller. */
  readonly how: 'asItIs' | 'fitted' | 'whole';
  /** What its paper was taken for; or of numbers, what they were. */
  readonly read: 'light' | 'dark' | 'unit' | 'byte';
}
