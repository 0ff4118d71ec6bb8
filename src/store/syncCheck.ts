import type { GradientCheck, Ref } from '../core/index.ts';
import type { TraceClient } from '../worker/client.ts';
import type { AppStore } from './createAppStore.ts';
import { plantingOf, tracedOf } from './scene.ts';
import type { AppState, Traced } from './state.ts';
import { weightsInUse } from './whatIf.ts';
import { selectedWeight } from './whySlice.ts';

interface Question {
  readonly traced: Traced;
  readonly ref: Ref;
}

/** A cell is chosen anew with every click, so refs are compared by what they name. */
function isSame(a: Question | null, b: Question): boolean {
  return a?.traced === b.traced && a.ref.tensor === b.ref.tensor && a.ref.index === b.ref.index;
}

/** Whether the worker would be asked with the very weights and the bug that a trace was made with. */
function isCurrent({ weights, planting = null }: Traced, state: AppState): boolean {
  return weights === weightsInUse(state) && planting === plantingOf(state);
}

function questionOf(state: AppState): Question | null {
  const [traced, ref] = [tracedOf(state), selectedWeight(state)];
  return traced && ref ? { traced, ref } : null;
}

/** The check of the weight that is shown, at the trace that is shown; null until it has come, or where none is due. */
export function checkOf(state: AppState): GradientCheck | null {
  const { checked } = state;
  const question = questionOf(state);
  return checked && question && isSame(checked, question) ? checked.check : null;
}

/**
 * Asks the worker for the central difference of the selected weight whenever the weight or the trace has changed. One
 * question is under way at most, and when it is answered the newest is asked: a fast pen never queues.
 */
export function syncCheck(store: AppStore, client: Pick<TraceClient, 'check'>): () => void {
  let isAsking = false;
  let isOver = false;
  /** Not asked a second time: the answer would be the same. */
  let refused: Question | null = null;

  async function ask(): Promise<void> {
    const state = store.getState();
    const question = questionOf(state);
    if (isOver || isAsking || !question || checkOf(state)) return;
    const { traced, ref } = question;
    // while the pen is down nobody reads digits; a trace that is out of date is followed by another
    if (isSame(refused, question) || state.penDown || !isCurrent(traced, state)) return;
    isAsking = true;
    const { x, d } = traced.trace.values;
    const check = await client.check(x, d, ref.tensor, ref.index).catch(() => null);
    isAsking = false;
    if (isOver) return;
    if (!check) refused = question;
    // weights that changed meanwhile may be the ones that were checked
    else if (isCurrent(traced, store.getState())) store.setState({ checked: { traced, ref, check } });
    await ask();
  }

  const unsubscribe = store.subscribe((state, before) => {
    const changed = ['traced', 'selected', 'penDown'] as const;
    if (changed.some((part) => state[part] !== before[part])) void ask();
  });
  return () => {
    isOver = true;
    unsubscribe();
  };
}
