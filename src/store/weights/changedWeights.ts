import type { NetworkName, Weights } from '../../core/index.ts';
import type { WeightsChoice, WeightsKey } from './choices.ts';

/** The latest steps of descent that are remembered, for the line of errors: more would cost a frame with every new drawing. */
export const MOST_STEPS = 50;

/** What the user's own steps of descent, and weights typed in, made of weights as they came. */
export interface ChangedWeights {
  readonly weights: Weights;
  /** How many steps lie between the shipped weights and these. */
  readonly steps: number;
  /** How often a weight was typed since. */
  readonly typed?: number;
  /** The weights before each of the latest steps, oldest first; a reload forgets them. */
  readonly history: readonly Weights[];
}

/** What steps of descent had made of some weights (null: nothing), and which weights were in use then. */
export interface StepsMoment {
  readonly network: NetworkName;
  readonly weightsChoice: WeightsChoice;
  readonly changed: Readonly<Partial<Record<WeightsKey, ChangedWeights | null>>>;
}
