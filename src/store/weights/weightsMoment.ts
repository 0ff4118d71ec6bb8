import { isMadeWeights, type NetworkName } from '../../core/index.ts';
import type { WeightsEdit } from '../input/historyState.ts';
import type { AppState } from '../state.ts';
import { choiceThere } from './chosen.ts';

type WeightsMoment = WeightsEdit['held'];

/** Which weights are in use, before or after those that are made. */
export function weightsMomentOf(
  { weightsChoice, trainFrom }: Pick<AppState, 'weightsChoice' | 'trainFrom'>,
  network: NetworkName,
): WeightsMoment {
  return { network, weightsChoice, trainFrom };
}

/** The state with the weights of a moment in use; where another network or another choice came meanwhile, that stays. */
export function atWeightsMoment(
  state: AppState,
  { network, weightsChoice, trainFrom }: WeightsMoment,
): Partial<AppState> {
  const isOver =
    state.network !== network || !(isMadeWeights(state.weightsChoice) || isMadeWeights(weightsChoice));
  if (isOver) return { trainFrom };
  return {
    trainFrom,
    weightsChoice: choiceThere(state, network, weightsChoice),
    checkpoint: null,
    whatIf: null,
  };
}
