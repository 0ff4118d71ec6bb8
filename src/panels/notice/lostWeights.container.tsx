import { networkTitle, type NetworkName } from '../../core/index.ts';
import type { WeightsChoice } from '../../store/weights/choices.ts';
import type { FileTrouble } from '../../store/weights/fileTrouble.ts';
import type { Translate } from '../words/translation.ts';

/** Weights that could not be had. */
export interface LostWeights {
  readonly network: NetworkName;
  readonly choice: WeightsChoice;
  readonly trouble: FileTrouble;
}

/** What is told of them: of which network they are, which they are, and why. */
export function lostWeightsWords(t: Translate, language: string, { network, choice, trouble }: LostWeights) {
  return {
    network: networkTitle(network, language),
    weights: t(`header.${choice}`),
    why: t(`fileTrouble.${trouble}`),
  };
}
