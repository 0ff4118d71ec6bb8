/** What the page and the worker that compares say to each other: one union each way, plain data only. */

import type { NetworkName, Weights } from '../core/index.ts';
import type { PlantedBug } from '../planted/plantedBugs.ts';
import type { OwnDigits, Score, TrainSettings } from './trainProtocol.ts';

/** To the worker that compares. */
export type ToCompareWorker =
  /** The file of digits, uncompressed. Needed once, before the first comparison. */
  | { readonly kind: 'digits'; readonly bytes: Uint8Array }
  /** Trains the network and a copy with a planted bug from the same weights, on the same digits in the same order. */
  | {
      readonly kind: 'compare';
      readonly run: number;
      readonly network: NetworkName;
      readonly bug: PlantedBug;
      readonly weights: Weights;
      readonly settings: TrainSettings;
      /** The user's own digits, where the settings want them. */
      readonly mine: OwnDigits | null;
    }
  | { readonly kind: 'stop' };

/** Which of the two. */
export type Twin = 'right' | 'planted';

/** From the worker that compares. */
export type FromCompareWorker =
  /** Both have been trained on the same digits so far; their scores on the validation digits there. */
  | {
      readonly kind: 'compared';
      readonly run: number;
      /** Counted in epochs: 0 is the start they share. */
      readonly epoch: number;
      readonly scores: Readonly<Record<Twin, Score>>;
    }
  | { readonly kind: 'finished'; readonly run: number }
  /** The weights of one of the two would have stopped being finite: it ends there, and so does the comparison. */
  | { readonly kind: 'diverged'; readonly run: number; readonly twin: Twin; readonly message: string }
  /** A message was refused and changed nothing. */
  | { readonly kind: 'failed'; readonly message: string; readonly run?: number };
