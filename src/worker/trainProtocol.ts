/** What the page and the training worker say to each other: one union each way, plain data only. */

import type { NetworkName, Weights } from '../core/index.ts';

/** Which digits are trained on: those that ship with the page, the user's own, or both. */
export type TrainDigits = 'shipped' | 'both' | 'mine';

/** Digits that the user drew: 196 bytes each, row by row, 0 paper and 255 ink, and what they are. */
export interface OwnDigits {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** How many of some digits were answered rightly. */
export interface Tally {
  readonly correct: number;
  readonly of: number;
}

export interface TrainSettings {
  /** The rate of the first epoch. */
  readonly learningRate: number;
  /** Each epoch's rate is the one before times this: 1 keeps it. */
  readonly decay: number;
  /** Digits a step, 1 to 256. */
  readonly batchSize: number;
  readonly epochs: number;
  /** Whether each digit is turned, grown, slanted and shifted a little, anew in every epoch. */
  readonly augment: boolean;
  /** Of the order of the digits and of the augmentation. */
  readonly seed: number;
  /** Unless told, the shipped ones. */
  readonly digits?: TrainDigits;
}

/** How far a run has come: whole epochs, and digits of the next one. */
export interface TrainPlace {
  readonly epoch: number;
  readonly digits: number;
}

/** Where a run rests by itself, as if it were paused: after one step, at the end of the epoch, or (null) nowhere. */
export type TrainUntil = 'step' | 'epoch' | null;

/** Root mean squares over one weight tensor: of its weights, and of its gradient as the steps of a report took it in the mean. */
export interface TensorSize {
  readonly tensor: string;
  readonly weights: number;
  readonly gradient: number;
}

/** To the training worker. */
export type ToTrainWorker =
  /** The file of digits, uncompressed. Needed once, before the first run. */
  | { readonly kind: 'digits'; readonly bytes: Uint8Array }
  /** Begins a run, or goes on with one from a place. A run that was under way ends. */
  | {
      readonly kind: 'start';
      readonly run: number;
      readonly network: NetworkName;
      readonly weights: Weights;
      readonly settings: TrainSettings;
      readonly from: TrainPlace;
      readonly until: TrainUntil;
      /** The user's own digits, where the settings want them: a run has the same ones from its start to its end. */
      readonly mine?: OwnDigits | null;
    }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume'; readonly until: TrainUntil }
  | { readonly kind: 'stop' }
  /** Something was pressed: for a moment the machine belongs to the page. Training goes on by itself. */
  | { readonly kind: 'makeWay' };

/** Mean error, and the share answered rightly, 0 to 1. */
export interface Score {
  readonly meanError: number;
  readonly accuracy: number;
}

/** From the training worker. Weights are copies. */
export type FromTrainWorker =
  /** A slice was trained: where the run is, the score of the slice's digits (each before its step), and the weights. */
  | {
      readonly kind: 'progress';
      readonly run: number;
      readonly place: TrainPlace;
      readonly of: number;
      readonly score: Score;
      readonly weights: Weights;
      /** Milliseconds that training took since the last message, and digits trained in them. */
      readonly milliseconds: number;
      readonly digits: number;
      /** How large weights and gradients are, a weight tensor each. */
      readonly sizes: readonly TensorSize[];
      /** True where the run has come to what it was to rest at. An epoch's end is told right after. */
      readonly rests: boolean;
    }
  /** An epoch is complete: the scores of its digits, and of the validation digits after it. */
  | {
      readonly kind: 'epoch';
      readonly run: number;
      readonly epoch: number;
      readonly training: Score;
      readonly validation: Score;
      /** Of the user's own digits, where they were trained on. */
      readonly mine?: Tally;
      readonly weights: Weights;
    }
  | { readonly kind: 'finished'; readonly run: number; readonly weights: Weights }
  /** The weights would have stopped being finite: they are the last good ones. */
  | { readonly kind: 'diverged'; readonly run: number; readonly message: string; readonly weights: Weights }
  /** A message was refused and changed nothing. */
  | { readonly kind: 'failed'; readonly message: string; readonly run?: number };
