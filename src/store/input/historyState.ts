import type { Question } from './question.ts';
import type { NetworkName } from '../../core/index.ts';
import type { WeightsChoice } from '../weights/choices.ts';
import type { StepsMoment } from '../weights/changedWeights.ts';
import type { TrainFrom } from '../training/trainingState.ts';
import type { InterruptedRun, SavedWeights } from '../keep/keepState.ts';
import type { MyDigit } from '../keep/database.ts';
import type { PinnedWeight } from '../pass/pinsState.ts';
import type { RunMoment } from '../training/runMomentState.ts';

/**
 * One history of everything that can be undone. An edit is plain data: it names the part of the state that it changed and holds
 * what that part was before it - or, once it is undone, what it was after it. A further kind of edit is one more member of
 * this union and one more case in `exchanged` (history.ts).
 */
export type Edit = FirstEdit | LaterEdit;

/** Those that the page begins with. */
export type FirstEdit = QuestionEdit | RunEdit | WeightsEdit | StepsEdit;
/** Those of panels that are loaded later: see laterEdits.ts. */
export type LaterEdit = MineEdit | SavedEdit | PinsEdit | InterruptedEdit;

/** One's own digits were deleted, or one got another name: those that come back, and the ids of those that go for it. */
export interface MineEdit {
  readonly kind: 'mine';
  readonly what: 'removeDigits' | 'relabel';
  readonly held: { readonly put: readonly MyDigit[]; readonly remove: readonly string[] };
}

/** Saved weights were deleted, got another name, or gave theirs to others: those that come back, and the names of those that go for it. */
export interface SavedEdit {
  readonly kind: 'saved';
  readonly what: 'deleteWeights' | 'renameWeights' | 'replaceWeights';
  readonly held: { readonly put: readonly SavedWeights[]; readonly remove: readonly string[] };
}

export interface PinsEdit {
  readonly kind: 'pins';
  readonly what: 'pin' | 'unpin';
  readonly held: { readonly network: NetworkName; readonly pins: readonly PinnedWeight[] };
}

/** An interrupted run was let go of. */
export interface InterruptedEdit {
  readonly kind: 'interrupted';
  readonly what: 'discardRun';
  readonly held: { readonly put: readonly InterruptedRun[]; readonly remove: readonly InterruptedRun[] };
}

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
