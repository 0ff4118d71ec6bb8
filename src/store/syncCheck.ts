import type { TraceClient } from '../worker/client.ts';
import type { AppStore } from './createAppStore.ts';
import { tracedOf } from './scene.ts';
import { weightsInUse } from './whatIf.ts';
import { selectedWeight } from './whySlice.ts';

/**
 * Asks the worker for the central difference of the selected weight whenever the weight or the trace has changed. One
 * question is under way at most, and when it is answered the newest is asked: a fast pen never queues.
 */
export function syncCheck(store: AppStore, client: Pick<TraceClient, 'check'>): () => void {
  let isAsking = false;

  async function ask(): Promise<void> {
    const state = store.getState();
    const [traced, ref] = [tracedOf(state), selectedWeight(state)];
    const isKnown = state.checked?.traced === traced && state.checked?.ref === ref;
    // while the pen is down nobody reads digits; a trace that is out of date is followed by another
    if (isAsking || !traced || !ref || isKnown || state.penDown || traced.weights !== weightsInUse(state))
      return;
    isAsking = true;
    const { x, d } = traced.trace.values;
    const check = await client.check(x, d, ref.tensor, ref.index).catch(() => null);
    isAsking = false;
    if (!check) return; // refused: the worker said so elsewhere
    // weights that changed meanwhile may be the ones that were checked
    if (weightsInUse(store.getState()) === traced.weights)
      store.setState({ checked: { traced, ref, check } });
    void ask();
  }

  return store.subscribe((state, before) => {
    const changed = ['traced', 'selected', 'penDown'] as const;
    if (changed.some((part) => state[part] !== before[part])) void ask();
  });
}
