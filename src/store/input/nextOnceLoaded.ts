import type { AppState } from '../state.ts';
import { withoutNotice } from '../notices.ts';
import { loadSamples } from './samples.ts';

type Set = (change: Partial<AppState>) => void;

/**
 * Asks for the next sample again once the samples have come, as often as it was called meanwhile; not if something else was
 * laid on the pad. Where they cannot be loaded that is said, and the next call tries again.
 */
export function nextOnceLoaded(): (get: () => AppState, set: Set) => Promise<void> {
  let waiting = 0;
  return async (get, set) => {
    waiting += 1;
    if (waiting > 1) return;
    const { source } = get();
    try {
      await loadSamples();
      set({ notice: withoutNotice(get().notice, 'samplesFailed') });
      for (let n = get().source === source ? waiting : 0; n > 0; n -= 1) get().nextSample();
    } catch (error) {
      console.error(error);
      set({ notice: { kind: 'samplesFailed' } });
    }
    waiting = 0;
  };
}
