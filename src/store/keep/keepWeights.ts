import type { KeptStorage } from './keptStorage.ts';
import type { Weights } from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import { KEPT_WEIGHTS } from './keptKeys.ts';
import type { AppState } from '../state.ts';
import { writeLater } from './writeLater.ts';

/** One's own weights as an earlier version kept them here; they stay until the database has them. */
function oldOwn(storage: KeptStorage): object {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEPT_WEIGHTS) ?? 'null');
    const own = typeof kept === 'object' && kept !== null && 'own' in kept ? kept.own : null;
    return typeof own === 'object' && own !== null ? own : {};
  } catch {
    return {}; // not ours
  }
}

function keptOf({ changed }: AppState, own: object): object {
  const entries = Object.entries(changed).flatMap(([key, made]) =>
    made ? [[key, { steps: made.steps, tensors: numbersOf(made.weights) }] as const] : [],
  );
  return { version: 1, changed: Object.fromEntries(entries), own };
}

function numbersOf(weights: Weights): Record<string, number[]> {
  return Object.fromEntries(Object.entries(weights).map(([name, numbers]) => [name, Array.from(numbers)]));
}

/** Writes what steps of descent made of the weights, to the last bit; the way back step by step is not kept. */
export function keepWeights(store: AppStore, storage: KeptStorage): () => void {
  return writeLater(
    store,
    (state) => storage.setItem(KEPT_WEIGHTS, JSON.stringify(keptOf(state, oldOwn(storage)))),
    (state, before) => state.changed !== before.changed,
  );
}

/** The database has one's own weights now. */
export function forgetOldOwn(store: AppStore, storage: KeptStorage): void {
  if (Object.keys(oldOwn(storage)).length === 0) return;
  try {
    storage.setItem(KEPT_WEIGHTS, JSON.stringify(keptOf(store.getState(), {})));
  } catch {
    // they are read once more, and are the same
  }
}
