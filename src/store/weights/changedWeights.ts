import type { NetworkName, Weights } from '../../core/index.ts';
import type { WeightsChoice, WeightsKey } from './choices.ts';

/** One step of descent that was applied: the weights before it, and which press of a button it belongs to. */
export interface AppliedStep {
  readonly weights: Weights;
  readonly press: number;
}

/** What the user's own steps of descent made of shipped weights. */
export interface ChangedWeights {
  readonly weights: Weights;
  /** How many steps lie between the shipped weights and these. */
  readonly steps: number;
  /** The steps that can be undone, oldest first; a reload forgets them, not the weights. */
  readonly history: readonly AppliedStep[];
}

/** What steps of descent had made of some weights (null: nothing), and which weights were in use then. */
export interface StepsMoment {
  readonly network: NetworkName;
  readonly weightsChoice: WeightsChoice;
  readonly changed: Readonly<Partial<Record<WeightsKey, ChangedWeights | null>>>;
}
