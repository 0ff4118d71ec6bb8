import { createWeights, networks, type NetworkName, type Weights } from '../../core/index.ts';
import type { SavedWeights } from './keepState.ts';
import { accuracyOf, changedOf, weightsOf } from '../weights/chosen.ts';
import { weightsKey, type AppState } from '../state.ts';
import type { OwnWeights } from '../training/trainingState.ts';

/** Names for weights, and what is to be saved. Pure functions. */

/** The name, or with a number behind it where it is taken. */
export function freeName(saved: readonly { readonly name: string }[], name: string): string {
  const isTaken = (target: string): boolean => saved.some((each) => each.name === target);
  if (!isTaken(name)) return name;
  let n = 2;
  while (isTaken(`${name} ${n}`)) n += 1;
  return `${name} ${n}`;
}

export function isSameWeights(a: Weights, b: Weights): boolean {
  if (a === b) return true;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => a[name].length === b[name]?.length && a[name].every((w, n) => w === b[name][n]))
  );
}

/** The user's own weights of a network with the steps of descent that were applied to them. */
export function ownWithSteps(
  { own, changed }: Pick<AppState, 'own' | 'changed'>,
  network: NetworkName,
): OwnWeights | null {
  const made = changed[weightsKey(network, 'own')];
  return made ? { weights: made.weights, accuracy: null } : (own[network] ?? null);
}

/** The same, where something would be lost with them: they are not saved. */
export function unsavedOwn(
  state: Pick<AppState, 'own' | 'changed' | 'saved'>,
  network: NetworkName,
): OwnWeights | null {
  const own = ownWithSteps(state, network);
  return own && isSaved(state.saved ?? [], network, own.weights) ? null : own;
}

export function isSaved(saved: readonly SavedWeights[], network: NetworkName, weights: Weights): boolean {
  return saved.some((each) => each.network === network && isSameWeights(each.weights, weights));
}

/** One's own weights as they are saved when others take their place. */
export function keptBefore(
  network: NetworkName,
  { weights, accuracy }: Pick<OwnWeights, 'weights' | 'accuracy'>,
  name: string,
): SavedWeights {
  const unknown = { isClaim: false, seed: null, trained: null };
  return { name, network, weights, accuracy, ...unknown, savedAt: Date.now() };
}

/** The weights in use as they would be saved; null while they are on their way. */
export function toSave(state: AppState, name: string, now: number): SavedWeights | null {
  const { network } = state;
  const weights = weightsOf(state);
  if (!weights) return null;
  return {
    name,
    network,
    weights,
    // of weights that steps of descent changed it was not measured
    accuracy: changedOf(state) ? null : accuracyOf(state),
    isClaim: false,
    ...originOf(state, weights),
    savedAt: now,
  };
}

/** What is known of how weights came about: of those of a run that began with the random weights of its seed. */
function originOf({ run }: AppState, weights: Weights): Pick<SavedWeights, 'seed' | 'trained'> {
  const seed = run?.settings.seed ?? null;
  if (!run || seed === null || !isSameWeights(run.weights, weights)) return { seed: null, trained: null };
  if (!isSameWeights(run.start, createWeights(networks[run.network], seed)))
    return { seed: null, trained: null };
  return { seed, trained: { digits: run.of, epochs: run.place.epoch } };
}
