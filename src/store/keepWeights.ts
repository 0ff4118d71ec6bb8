import type { Weights } from '../core/index.ts';
import type { AppStore } from './createAppStore.ts';
import { KEPT_WEIGHTS } from './keptKeys.ts';
import type { KeptWeights } from './readKeptWeights.ts';
import type { AppState } from './state.ts';
import { writeLater } from './writeLater.ts';

function keptOf({ changed, own }: AppState): KeptWeights {
  const changedEntries = Object.entries(changed).map(
    ([key, { steps, weights }]) => [key, { steps, tensors: numbersOf(weights) }] as const,
  );
  const ownEntries = Object.entries(own).map(
    ([network, { weights, accuracy }]) => [network, { accuracy, tensors: numbersOf(weights) }] as const,
  );
  return { version: 1, changed: Object.fromEntries(changedEntries), own: Object.fromEntries(ownEntries) };
}

function numbersOf(weights: Weights): Record<string, number[]> {
  return Object.fromEntries(Object.entries(weights).map(([name, numbers]) => [name, Array.from(numbers)]));
}

/** Writes what training and steps of descent made of the weights, to the last bit; the way back step by step is not kept. */
export function keepWeights(store: AppStore, storage: Pick<Storage, 'setItem'>): () => void {
  return writeLater(
    store,
    (state) => storage.setItem(KEPT_WEIGHTS, JSON.stringify(keptOf(state))),
    (state, before) => state.changed !== before.changed || state.own !== before.own,
  );
}
