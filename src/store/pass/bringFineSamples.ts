import type { AppStore } from '../createAppStore.ts';
import { lacksFineSample } from '../input/input.ts';
import { loadFineSamples } from '../input/samples.ts';
import type { AppState } from '../state.ts';
import { besideInUse } from './beside.ts';
import { everyOneInUse } from './everyNetwork.ts';

/**
 * Brings the samples in the larger size when a network that is looked at reads a sample so. Where they cannot be had their pixels are
 * doubled, and the page says so; another network or sample tries again. Returns a function that ends it.
 */
export function bringFineSamples(store: AppStore, load = loadFineSamples): () => void {
  let isLoading = false;

  async function begin(): Promise<void> {
    isLoading = true;
    try {
      store.setState({ fineSamples: await load() });
    } catch (error) {
      console.error(error);
      store.setState({ fineSamples: 'missing' });
    }
    isLoading = false;
  }

  function look(state: AppState, before: AppState | null): void {
    if (isLoading || (state.fineSamples !== null && state.fineSamples !== 'missing')) return;
    const isTried = state.fineSamples === 'missing';
    if (isTried && state.network === before?.network && state.source === before.source) return;
    const shown = [state, besideInUse(state) ?? state, ...everyOneInUse(state)];
    if (shown.some(({ network }) => lacksFineSample(network, { ...state, fineSamples: null }))) void begin();
  }

  look(store.getState(), null);
  return store.subscribe(look);
}
