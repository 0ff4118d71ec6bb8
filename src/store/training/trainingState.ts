import type { MadeWeights, NetworkName, Weights } from '../../core/index.ts';
import type { TrainSettings, TrainUntil } from '../../worker/protocol.ts';
import type { DigitsFailure } from './digitsTrouble.ts';
import type { Checkpoint, TrainingRun } from './trainingRun.ts';

/** What training is doing. syncTraining.ts tells the worker. */
export type TrainingStatus =
  | { readonly kind: 'idle' }
  /** The digits are on their way: bytes that have come, and all of them if that is known. */
  | {
      readonly kind: 'loading';
      readonly received: number;
      readonly total: number | null;
      /** Since they were asked for. */
      readonly milliseconds: number;
      readonly until: TrainUntil;
    }
  /** Until it rests by itself: after one step, at the end of the epoch, or (null) when the run is over. */
  | { readonly kind: 'running'; readonly until: TrainUntil }
  | { readonly kind: 'paused' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'diverged'; readonly message: string }
  /** What it was to come to stays: trying again goes on with that. */
  | ({ readonly kind: 'failed'; readonly until: TrainUntil } & DigitsFailure);

/** How a run that is over ended; `idle`: it was left for weights of the reader's choice. */
export type Ending = Extract<TrainingStatus, { readonly kind: 'idle' | 'finished' | 'diverged' }>;

/** Whether there is a run that goes on, rests, or is about to begin. */
export function isBusy({ kind }: TrainingStatus): boolean {
  return kind === 'loading' || kind === 'running' || kind === 'paused';
}

/** Whether there is a run that stands still and can go on from where it is. */
export function canGoOn({ kind }: TrainingStatus): boolean {
  return kind === 'paused' || kind === 'finished' || kind === 'failed';
}

/** Which weights a run begins with. */
export type TrainFrom = 'random' | 'current' | MadeWeights;

/** Weights that the user trained, and how they did on the validation digits after their last whole epoch. */
export interface OwnWeights {
  readonly weights: Weights;
  readonly accuracy: number | null;
  /** The name they were saved under, as long as they are those. */
  readonly name?: string;
}

/** The views of the tab "Train", in the order of their tabs: the run, then others, each a folder of src/panels with a manifest of this id. */
export const TRAIN_VIEWS = ['run', 'mistakes', 'mine', 'saved', 'broken'] as const;
export type TrainView = (typeof TRAIN_VIEWS)[number];

export interface TrainingSlice {
  readonly trainView: TrainView;
  readonly training: TrainingStatus;
  readonly run: TrainingRun | null;
  readonly trainSettings: TrainSettings;
  readonly trainFrom: TrainFrom;
  readonly own: Readonly<Partial<Record<NetworkName, OwnWeights>>>;
  showTrainView(view: TrainView): void;
  setTrainSettings(settings: Partial<TrainSettings>): void;
  /** Weights that are made are put to use at once. */
  setTrainFrom(from: TrainFrom): void;
  /** Begins a run of the network that is shown; the page follows its weights. */
  startTraining(until?: TrainUntil): void;
  /** Begins a run that was made already, at its place; it gets a number of its own. */
  beginRun(run: TrainingRun, until?: TrainUntil): void;
  pauseTraining(): void;
  /** Goes on with the run from where it stands, whichever network is shown. One that has come to its end gets further epochs. */
  resumeTraining(until?: TrainUntil): void;
  /** Ends the run and goes back to the weights it began with. */
  resetTraining(): void;
}

export interface CheckpointSlice {
  /**
   * The checkpoint of the run that the stage shows; null while it shows the weights of now. The checkpoint itself and not its number:
   * the list of checkpoints is thinned as it grows.
   */
  readonly checkpoint: Checkpoint | null;
  /** Shows a checkpoint of the run on the stage, or the weights of now again. The run itself goes on. */
  showCheckpoint(checkpoint: Checkpoint | null): void;
}
