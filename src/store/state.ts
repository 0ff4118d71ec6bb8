import type { NetworkName, Ref, Stroke, Trace, Weights } from '../core/index.ts';
import type { StepSize } from '../timeline/steps.ts';

/** Where x comes from. */
export type Source =
  | { readonly kind: 'drawing'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'sample'; readonly id: number };

export type WeightsChoice = 'random' | 'oneEpoch' | 'trained';
export const WEIGHTS_CHOICES: readonly WeightsChoice[] = ['random', 'oneEpoch', 'trained'];

export type Language = 'en' | 'zh';
export type Theme = 'light' | 'dark';

/** What the page tells the user about its own state, until it is dismissed or mended. */
export type Notice =
  | { readonly kind: 'workerRestarted' }
  | { readonly kind: 'workerFailed'; readonly message: string }
  | { readonly kind: 'weightsFailed'; readonly message: string };

/** A trace with what it was made of, so that a page never mixes one drawing's values with another's weights. */
export interface Traced {
  readonly network: NetworkName;
  readonly weights: Weights;
  readonly trace: Trace;
  /** True while the answer wanted is only the network's own guess. */
  readonly provisional: boolean;
}

/** A source with the answer that was wanted of it. */
export interface Question {
  readonly source: Source;
  readonly wanted: number | null;
}

export interface InputSlice {
  readonly source: Source;
  /** Earlier questions, oldest first; "Undo" goes back through them. */
  readonly history: readonly Question[];
  /** The digit wanted; null until the user has said so, and the guess is taken. */
  readonly wanted: number | null;
  readonly penDown: boolean;
  startStroke(point: Stroke[number]): void;
  extendStroke(points: Stroke): void;
  endStroke(): void;
  clear(): void;
  undo(): void;
  nextSample(): void;
  setWanted(digit: number): void;
}

export interface ModelSlice {
  readonly network: NetworkName;
  readonly weightsChoice: WeightsChoice;
  /** The weights in use; null until the first file has arrived. */
  readonly weights: Weights | null;
  /** Validation accuracy, 0 to 1, of the weights in use, as their file claims. */
  readonly accuracy: number | null;
  readonly traced: Traced | null;
  readonly notice: Notice | null;
  choose(network: NetworkName, weightsChoice: WeightsChoice): void;
  dismissNotice(): void;
}

export interface StepSlice {
  readonly stepSize: StepSize;
  readonly position: number;
  readonly playing: boolean;
  /** How far the current phase has played, 0 to 1; 1 at rest and for smaller steps. */
  readonly progress: number;
  /** Steps a second, at the current size. */
  readonly speed: number;
  setStepSize(size: StepSize): void;
  setPosition(position: number): void;
  step(by: number): void;
  setPlaying(playing: boolean): void;
  setProgress(progress: number): void;
  setSpeed(speed: number): void;
}

export interface SelectionSlice {
  /** The cell that "Why" explains. */
  readonly selected: Ref;
  /** The selected cell lights up the stage until a step or Escape. */
  readonly pinned: boolean;
  readonly hovered: Ref | null;
  select(ref: Ref): void;
  hover(ref: Ref | null): void;
  unpin(): void;
}

export interface SettingsSlice {
  readonly language: Language;
  readonly theme: Theme;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
}

export type AppState = InputSlice & ModelSlice & StepSlice & SelectionSlice & SettingsSlice;

/** The rate of the update that the last phase shows. */
export const LEARNING_RATE = 0.1;
