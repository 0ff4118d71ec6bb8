import {
  isMadeWeights,
  madeWeights,
  networks,
  type MadeWeights,
  type NetworkName,
  type Weights,
} from '../../core/index.ts';
import { weightsKey, type AppState } from '../state.ts';
import type { ShippedChoice, WeightsChoice } from './choices.ts';
import type { OwnWeights } from '../training/trainingState.ts';
import type { ChangedWeights } from './changedWeights.ts';

/** Which weights the choice comes to. Derived from the files, one's own weights and the steps applied; never stored. */

type Chosen = Pick<
  AppState,
  'network' | 'weightsChoice' | 'files' | 'own' | 'changed' | 'checkpoint' | 'trainSettings'
>;

/** The nearest to a choice that a network comes with: random weights where none were trained for it, its best for one's own. */
export function shippedChoice(network: NetworkName, choice: ShippedChoice | 'own'): ShippedChoice {
  if (!networks[network].isShipped) return 'random';
  return choice === 'own' ? 'trained' : choice;
}

/** The nearest to a choice that there is: of one's own only where some were trained here. */
export function choiceThere(
  { own }: Pick<AppState, 'own'>,
  network: NetworkName,
  choice: WeightsChoice,
): WeightsChoice {
  if (isMadeWeights(choice) || (choice === 'own' && own[network])) return choice;
  return shippedChoice(network, choice);
}

/** What the weights of a network depend on that is gone over to. */
export type Last = Pick<AppState, 'network' | 'weightsChoice' | 'lastChoices' | 'own' | 'changed'>;

/** Whether a choice comes to weights that the reader trained, took from a file, or changed by steps. */
export function isWork({ changed }: Last, network: NetworkName, choice: WeightsChoice): boolean {
  return choice === 'own' || weightsKey(network, choice) in changed;
}

/**
 * The weights that a network is shown with when it is gone over to: the reader's work, where that was last in use there. What it
 * comes with follows the choice in use, so that networks are compared with weights of a kind.
 */
export function choiceIn(state: Last, network: NetworkName): WeightsChoice {
  const last = state.lastChoices[network];
  const returns = last && (state.weightsChoice === 'own' || isWork(state, network, last));
  return choiceThere(state, network, returns ? last : state.weightsChoice);
}

/** The last choices, where the network in use is left: work is gone back to, whatever brought it into use. */
export function choicesLeft(state: Last): Last['lastChoices'] {
  const { network, weightsChoice, lastChoices } = state;
  return isWork(state, network, weightsChoice) ? { ...lastChoices, [network]: weightsChoice } : lastChoices;
}

const made = new Map<string, OwnWeights & { readonly seed: number }>();

/** Weights that are made, of the seed of the next run: the same object until that is another. */
export function madeOf(
  { trainSettings: { seed } }: Pick<AppState, 'trainSettings'>,
  network: NetworkName,
  kind: MadeWeights,
): OwnWeights {
  const key = weightsKey(network, kind);
  const known = made.get(key);
  if (known?.seed === seed) return known;
  const fresh = { weights: madeWeights(networks[network], kind, seed), accuracy: null, seed };
  made.set(key, fresh);
  return fresh;
}

/** The weights in use as they came, with the share of the validation digits they answer; null while on their way. */
function sourceOf(state: Chosen, network: NetworkName, choice: WeightsChoice): OwnWeights | null {
  if (choice === 'own') return checkpointIn(state, network, choice) ?? state.own[network] ?? null;
  if (isMadeWeights(choice)) return madeOf(state, network, choice);
  const file = state.files[weightsKey(network, choice)];
  if (!file || 'trouble' in file) return null;
  return { weights: file.weights, accuracy: file.accuracy?.validation ?? null };
}

/** The checkpoint of a run that stands in for one's own weights. */
function checkpointIn({ network: inUse, checkpoint }: Chosen, network: NetworkName, choice: WeightsChoice) {
  return network === inUse && choice === 'own' ? checkpoint : null;
}

/** What the user's own steps made of weights; null where they are as they came. */
export function changedOf(
  state: Chosen,
  network = state.network,
  choice = state.weightsChoice,
): ChangedWeights | null {
  // of a checkpoint nothing was changed: what was made of the weights of now is there again after it
  if (checkpointIn(state, network, choice)) return null;
  return state.changed[weightsKey(network, choice)] ?? null;
}

/** The weights of a choice, with the steps applied to them; null while they are on their way. */
export function weightsOf(
  state: Chosen,
  network = state.network,
  choice = state.weightsChoice,
): Weights | null {
  const source = sourceOf(state, network, choice);
  return source && (changedOf(state, network, choice) ?? source).weights;
}

/** Share of the validation digits, 0 to 1, that the chosen weights answer as they came; null where it is not known. */
export function accuracyOf(state: Chosen): number | null {
  return sourceOf(state, state.network, state.weightsChoice)?.accuracy ?? null;
}
