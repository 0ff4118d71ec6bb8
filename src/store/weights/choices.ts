import { MADE_WEIGHTS, type MadeWeights, type NetworkName } from '../../core/index.ts';

export type ShippedChoice = 'random' | 'oneEpoch' | 'trained';
/** Those that a network comes with, and those that are made to learn nothing. */
export type GivenChoice = ShippedChoice | MadeWeights;
/** `own`: those that the user trained. */
export type WeightsChoice = GivenChoice | 'own';
export const SHIPPED_CHOICES: readonly ShippedChoice[] = ['random', 'oneEpoch', 'trained'];
export const GIVEN_CHOICES: readonly GivenChoice[] = [...SHIPPED_CHOICES, ...MADE_WEIGHTS];
export const WEIGHTS_CHOICES: readonly WeightsChoice[] = [...GIVEN_CHOICES, 'own'];

/** Names weights that can be chosen. */
export type WeightsKey = `${NetworkName}-${WeightsChoice}`;
