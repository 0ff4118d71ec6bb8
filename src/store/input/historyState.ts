import type { Question } from './question.ts';
import type { NetworkName } from '../../core/index.ts';
import type { WeightsChoice } from '../weights/choices.ts';
import type { StepsMoment } from '../weights/changedWeights.ts';
import type { TrainFrom } from '../training/trainingState.ts';
import type { RunMoment } from '../training/runMomentState.ts';

/**
 * One history of everything that can be undone. An edit is plain data: it names the part of the state that it changed and holds
 * what that part was before it - or, once it is undone, what it was after it. A further kind of edit is one more member of
 * this union and one more case in `exchanged` (history.ts).
 */
export type Edit = QuestionEdit | RunEdit | WeightsEdit | StepsEdit;

export interface QuestionEdit {
  readonly kind: 'question';
  readonly what: 'stroke' | 'clear' | 'sample' | 'digit' | 'target' | 'pixel' | 'typedTarget' | 'picture';
  readonly held: Question;
}

/** A run was given up: for a new one, or for the weights it began with; or it was left for weights that steps or the reader changed. */
export interface RunEdit {
  readonly kind: 'run';
  readonly what: 'startOver' | 'reset' | 'leave' | ChangeName;
  readonly held: RunMoment;
}

/** Weights that are made came into use, where others were. */
export interface WeightsEdit {
  readonly kind: 'weights';
  readonly what: 'made';
  readonly held: {
    readonly network: NetworkName;
    readonly weightsChoice: WeightsChoice;
    readonly trainFrom: TrainFrom;
  };
}

/** What changes weights: steps of descent, and a weight that is typed. */
export type ChangeName = 'apply' | 'weight';

/** Weights were changed; or they came as they were, where they had been changed (`steps`), as when a chapter begins or ends. */
export interface StepsEdit {
  readonly kind: 'steps';
  readonly what: 'steps' | ChangeName;
  readonly held: StepsMoment;
}

/** What an edit did, for words. */
export type EditName = Edit['what'];

export interface History {
  /** Edits that can be undone, oldest first. */
  readonly past: readonly Edit[];
  /** Edits that were undone and can be done again, the next one last. A new edit forgets them. */
  readonly future: readonly Edit[];
}

export interface HistorySlice {
  readonly history: History;
  undo(): void;
  redo(): void;
}
