import type { Accuracy, NetworkName, Weights } from '../../core/index.ts';
import type { TrainingRun } from '../training/trainingRun.ts';

/** Weights that the user gave a name. */
export interface SavedWeights {
  /** The key: saving under a name that is taken replaces what was there. */
  readonly name: string;
  readonly network: NetworkName;
  readonly weights: Weights;
  /** Share of the validation digits answered rightly, 0 to 1; null if it was not measured. */
  readonly accuracy: number | null;
  /** Whether the accuracy was measured here, or only a file says so. */
  readonly isClaim: boolean;
  /** What the file says of its accuracy, to be handed on as it came. */
  readonly claim?: Accuracy;
  /** As a weights file tells it; null where it is not known. */
  readonly seed: number | null;
  readonly trained: { readonly digits: number; readonly epochs: number } | null;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/**
 * Why the browser does not keep what it is given: it is full, it is forbidden, another tab of an older version of the page holds
 * the database (`blocked`) or of a newer one (`outdated`), or something else is wrong.
 */
export type StorageTrouble = 'full' | 'forbidden' | 'blocked' | 'outdated' | 'failed';

/** A run that a reload or a crash interrupted, and the session that it belonged to. */
export interface InterruptedRun {
  readonly session: string;
  /** When it was kept last: milliseconds since 1970. */
  readonly keptAt: number;
  readonly run: TrainingRun;
}

/** What happened last among the saved weights. */
export type SavedNews =
  | { readonly kind: 'saved' | 'uploaded' | 'deleted' | 'undone'; readonly name: string }
  /** `savedAs`: another tab had taken the name meanwhile. */
  | { readonly kind: 'renamed' | 'savedAs'; readonly name: string; readonly to: string }
  /** Put to use; what was in its place is kept under a name of its own, or null where nothing had to be. */
  | { readonly kind: 'used'; readonly name: string; readonly kept: string | null };

export interface KeepSlice {
  /** Null while all is kept. */
  readonly storage: StorageTrouble | null;
  /** Runs that can be taken up again, the newest first. */
  readonly interrupted: readonly InterruptedRun[];
  /** Goes on with the interrupted run just where it was. */
  takeUpRun(): void;
}

export interface SavedSlice {
  /** The newest first; null until they have been read. */
  readonly saved: readonly SavedWeights[] | null;
  /** Those that the database has, as the very objects of the list; null while it could not be read. */
  readonly savedKept: readonly SavedWeights[] | null;
  readonly savedNews: SavedNews | null;
}
