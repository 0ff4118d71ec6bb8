import { isMadeWeights } from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import type { AppState } from '../state.ts';
import { undone } from './history.ts';
import type { WeightsChoice } from '../weights/choices.ts';
import type { Edit, RunEdit } from './historyState.ts';

/** Buttons that take back the last change of one part of the page, whatever was done elsewhere since. They come with their panels. */

export function undoLast(store: AppStore, isOfThese: (edit: Edit) => boolean): void {
  const before = undone(store.getState(), isOfThese);
  if (before) store.setState(before);
}

/** What was given up last of runs, and can be had again. */
export function runToUndo({ history }: Pick<AppState, 'history'>): 'startOver' | 'reset' | null {
  return history.past.findLast(isGivenUp)?.what ?? null;
}

/** A run was given up, for a new one or for the weights it began with. */
export function isGivenUp(edit: Edit): edit is RunEdit & { readonly what: 'startOver' | 'reset' } {
  return edit.what === 'startOver' || edit.what === 'reset';
}

/** Weights that are made came into use. */
export function isMade({ what }: Edit): boolean {
  return what === 'made';
}

/** Which weights were in use before those that are made; null where others are in use, or nothing is known of it, as after a reload. */
export function beforeMade({ history, network, weightsChoice }: AppState): WeightsChoice | null {
  const last = history.past.findLast((edit) => edit.kind === 'weights');
  if (!isMadeWeights(weightsChoice) || last?.kind !== 'weights' || last.held.network !== network) return null;
  return last.held.weightsChoice;
}
