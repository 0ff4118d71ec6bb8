/** What the page and its workers say to each other: one union each way, plain data only. */

import type { NetworkName, Trace, Weights } from '../core/index.ts';
import type { PlantedBug } from '../planted/plantedBugs.ts';

/** Which digits are trained on: those that ship with the page, the user's own, or both. */
export type TrainDigits = 'shipped' | 'both' | 'mine';

/** Digits that the user drew, in one of the sizes that digits come in: row by row, 0 paper and 255 ink, and what they are. */
export interface OwnDigits {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
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

/** One forward and one backward pass. */
export interface TraceOrder {
  readonly kind: 'trace';
  readonly network: NetworkName;
  readonly weights: Weights;
  /** The bug that is planted in the backward pass. */
  readonly bug: PlantedBug | null;
  readonly x: Float64Array;
  /** The target as a one-hot vector, or null to take the network's own guess. */
  readonly d: Float64Array | null;
}

/** Begins a training run, or goes on with one from a place. A run that was under way ends. */
export interface TrainOrder {
  readonly kind: 'train';
  readonly network: NetworkName;
  readonly weights: Weights;
  readonly settings: TrainSettings;
  readonly from: TrainPlace;
  readonly until: TrainUntil;
  /** The user's own digits, where the settings want them: a run has the same ones from its start to its end. */
  readonly mine?: OwnDigits | null;
}

/** How are the validation digits answered? A run goes on beside it: it takes about as long as a slice of training. */
export interface EvaluateOrder {
  readonly kind: 'evaluate';
  readonly network: NetworkName;
  readonly weights: Weights;
}

/** Trains the network and a copy with a planted bug from the same weights, on the same digits in the same order. */
export interface CompareOrder {
  readonly kind: 'compare';
  readonly network: NetworkName;
  readonly bug: PlantedBug;
  readonly weights: Weights;
  readonly settings: TrainSettings;
  readonly mine: OwnDigits | null;
}

export type Order = TraceOrder | TrainOrder | EvaluateOrder | CompareOrder;

/** Its order's number stands in every answer to it. */
export type Numbered<Message> = Message & { readonly order: number };

export type ToWorker =
  | Numbered<Order>
  /** The file of digits of side x side, uncompressed. Needed once, before the first order but a trace of a network that reads them. */
  | { readonly kind: 'digits'; readonly side: number; readonly bytes: Uint8Array }
  /** About the run that is under way. */
  | { readonly kind: 'pause' | 'stop' }
  | { readonly kind: 'resume'; readonly until: TrainUntil }
  /** Something was pressed: for a moment the machine belongs to the page. Training goes on by itself. */
  | { readonly kind: 'makeWay' }
  /** "Are you there?" */
  | { readonly kind: 'ping'; readonly order: number };

/** Mean error, and the share answered rightly, 0 to 1. */
export interface Score {
  readonly meanError: number;
  readonly accuracy: number;
}

/** How many of some digits were answered rightly. */
export interface Tally {
  readonly correct: number;
  readonly of: number;
}

/** Root mean squares over one weight tensor: of its weights, and of its gradient as the steps of a report took it in the mean. */
export interface TensorSize {
  readonly tensor: string;
  readonly weights: number;
  readonly gradient: number;
}

/** The answers to the validation digits, in the file's order. */
export interface Predictions {
  readonly given: Uint8Array;
  /** The score of each answer that was given, 0 to 1. */
  readonly scores: Float64Array;
}

/** Which of the two that are compared. */
export type Twin = 'right' | 'planted';

/** A message was refused and changed nothing. */
interface Failed {
  readonly kind: 'failed';
  readonly message: string;
}

export type TraceAnswer =
  | { readonly kind: 'traced'; readonly trace: Trace }
  /** The code of the planted bugs could not be loaded. Everything that came since is unanswered. */
  | { readonly kind: 'notPlanted' }
  | Failed;

/** A slice was trained: where the run is, the score of the slice's digits (each before its step), and the weights. */
export interface Progress {
  readonly kind: 'progress';
  readonly place: TrainPlace;
  /** Digits an epoch. */
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

export type TrainAnswer =
  | Progress
  /** An epoch is complete: the scores of its digits, and of the validation digits after it. */
  | {
      readonly kind: 'epoch';
      readonly epoch: number;
      readonly training: Score;
      readonly validation: Score;
      /** Of the user's own digits, where they were trained on. */
      readonly mine?: Tally;
      readonly weights: Weights;
    }
  | { readonly kind: 'finished'; readonly weights: Weights }
  /** The weights would have stopped being finite: they are the last good ones. */
  | { readonly kind: 'diverged'; readonly message: string; readonly weights: Weights }
  | Failed;

export type EvaluateAnswer = { readonly kind: 'evaluated'; readonly predictions: Predictions } | Failed;

export type CompareAnswer =
  /** Both have been trained on the same digits so far; their scores on the validation digits there. */
  | {
      readonly kind: 'compared';
      /** Counted in epochs: 0 is the start they share. */
      readonly epoch: number;
      readonly scores: Readonly<Record<Twin, Score>>;
      readonly isLast: boolean;
    }
  /** The weights of one of the two would have stopped being finite: it ends there, and so does the comparison. */
  | { readonly kind: 'twinDiverged'; readonly twin: Twin; readonly message: string }
  | Failed;

export interface AnswerTo {
  readonly trace: TraceAnswer;
  readonly train: TrainAnswer;
  readonly evaluate: EvaluateAnswer;
  readonly compare: CompareAnswer;
}

export type Answer = AnswerTo[Order['kind']];

/** Typed arrays are handed over, not cloned: every answer has arrays of its own. */
export type FromWorker =
  | Numbered<Answer>
  /** What was refused is no order: the orders that depend on it are refused as well. */
  | Failed
  | { readonly kind: 'pong'; readonly order: number };
