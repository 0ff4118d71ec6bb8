/** What the dialog shows. */

export interface KeptRow {
  readonly kind: 'own' | 'saved' | 'digits' | 'interrupted' | 'ended' | 'lesson' | 'page' | 'offline';
  readonly count: number;
  /** Roughly. */
  readonly bytes: number;
}

/** What is listed. */
export interface KeptList {
  readonly kept: readonly KeptRow[];
  /** Records that are from another version of the page or damaged. */
  readonly unread: number;
  /** Whether the browser keeps it, or only the page has it. */
  readonly isKept: boolean;
  /** How many chapters there are. */
  readonly chapters: number;
}

interface Came {
  readonly added: number;
  readonly known: number;
}

/** What came with a file, or what is wrong with it. */
export type TakeResult =
  | {
      readonly kind: 'taken';
      readonly madeAt: number;
      readonly weights: Came;
      readonly digits: Came;
      readonly runs: Came;
      readonly chapters: Came;
      readonly hasMoment: boolean;
    }
  | { readonly kind: 'unreadable' | 'foreign' | 'cutOff' }
  | { readonly kind: 'tooLarge' | 'unpacksTooLarge'; readonly most: number }
  | { readonly kind: 'version'; readonly came: number; readonly known: number }
  | { readonly kind: 'damaged'; readonly part: string }
  | { readonly kind: 'network'; readonly part: string; readonly came: string }
  | { readonly kind: 'tooMany' | 'tooManyDigits'; readonly count: number; readonly most: number };

/** How what was pressed last ended. */
export type Outcome =
  | TakeResult
  | { readonly kind: 'saved'; readonly file: string; readonly bytes: number }
  | {
      readonly kind:
        | 'forgotten'
        | 'forgottenHere'
        | 'forgottenPartly'
        | 'forgottenButFiles'
        | 'backTaken'
        | 'backForgotten'
        | 'failed';
    };

/** What is being done. */
export type Work = 'saving' | 'taking' | 'forgetting' | 'undoing';
