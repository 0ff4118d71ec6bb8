import type { KeptEnded, KeptOwn, MyDigit } from '../keep/database.ts';
import type { InterruptedRun, SavedWeights } from '../keep/keepState.ts';
import type { AppState } from '../state.ts';

/** What the browser keeps for the page, each part checked: from its database, from a file, or from the page where there is no database. */
export interface Held {
  /** The user's own weights, those of this tab first; without random ones that no step was taken from. */
  readonly own: readonly KeptOwn[];
  readonly saved: readonly SavedWeights[];
  readonly digits: readonly MyDigit[];
  readonly interrupted: readonly InterruptedRun[];
  readonly ended: readonly KeptEnded[];
}

/** The small state of a page, as a reload would find it: its settings, what was read of the lesson, and what it shows. */
export type KeptPage = Partial<AppState>;

/** All that is kept, as a file has it. */
export interface Carried extends Held {
  /** When the file was made: milliseconds since 1970. */
  readonly madeAt: number;
  readonly page: KeptPage;
}

/** Why a file is not taken. Nothing was changed. */
export type CarryProblem =
  | { readonly kind: 'unreadable' | 'foreign' | 'cutOff' }
  | { readonly kind: 'tooLarge' | 'unpacksTooLarge'; readonly most: number }
  | { readonly kind: 'version'; readonly came: number; readonly known: number }
  /** `part`: the name of a file in the file. */
  | { readonly kind: 'damaged'; readonly part: string }
  | { readonly kind: 'network'; readonly part: string; readonly came: string }
  | { readonly kind: 'tooMany'; readonly count: number; readonly most: number }
  | { readonly kind: 'tooManyDigits'; readonly count: number; readonly most: number };

/** Carries a problem up to who reads the file. */
export class Refused extends Error {
  readonly problem: CarryProblem;

  constructor(problem: CarryProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
