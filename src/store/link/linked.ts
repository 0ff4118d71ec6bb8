import type { ChapterId } from '../lesson/chapters.ts';
import type { AppState, FrontChoice, LinkedSettings, Moment } from '../state.ts';
import type { PinnedWeight } from '../pass/pinsState.ts';
import type { WeightsChoice } from '../weights/choices.ts';
import type { NetworkName, Weights } from '../../core/index.ts';

export const LINKED_SETTINGS = [
  'sideTab',
  'trainView',
  'language',
  'theme',
  'scales',
  'plainNames',
  'normalize',
  'learningRate',
] as const satisfies readonly (keyof LinkedSettings)[];

/** What a link brings: the moment, and what else of the page belongs to it. */
export interface Linked extends LinkedSettings {
  readonly moment: Moment;
  /** Of the network beside the one in use: which weights it is shown with. */
  readonly besideWeights: Beside | null;
  /** The seed of weights that are made. */
  readonly seed: number | null;
  /** Maps that were brought to the front. */
  readonly fronts: readonly FrontChoice[];
  /** Blocks that were opened or folded by hand. */
  readonly isOpenByHand: AppState['isOpenByHand'];
  /** Whether the selected cell lights up the stage. */
  readonly pinned: boolean;
  readonly pins: readonly Pick<PinnedWeight['ref'], 'tensor' | 'index'>[];
  /** A value that the selected weight is tried at. */
  readonly whatIf: number | null;
  readonly chapter: ChapterId | null;
  readonly planted: Planted | null;
  /** The sender's own weights, or changed ones; null where the link is without. */
  readonly weights: LinkedWeights | null;
}

export interface Beside {
  readonly network: NetworkName;
  readonly choice: WeightsChoice;
}

/** A bug by its name, or one that is to be found, by the seed that plants it. */
export type Planted = { readonly bug: string } | { readonly seed: number };

/** Some weights of those that the choice comes to are others, or all are. */
export type LinkedWeights =
  | { readonly kind: 'cells'; readonly steps: number; readonly cells: readonly CellsOf[] }
  | { readonly kind: 'exact' | 'rounded'; readonly steps: number; readonly weights: Weights };

/** Weights of one tensor that were changed. */
export interface CellsOf {
  readonly tensor: string;
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/**
 * Why a link does not open: it was cut off or changed on its way; it is of another page, or of what this page does not have; it is
 * larger than any that this page makes; it is of a newer version of it.
 */
export type LinkProblem = 'damaged' | 'foreign' | 'tooLarge' | 'newer';

export type LinkRead = { readonly linked: Linked } | { readonly problem: LinkProblem };
