import { givenIn, networks, updatedWeights, type Network, type Weights } from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import { undoLast } from '../input/undoLast.ts';
import { traceHere } from '../pass/computedHere.ts';
import { plantingOf, tracedOf } from '../pass/passOf.ts';
import { MOST_STEPS, type ChangedWeights } from './changedWeights.ts';
import { afterChange, isChangeOfUse } from './changing.ts';
import { weightsOf } from './chosen.ts';

/** Steps of descent that are applied. It comes with the update: the page is loaded without. */

/** `steps` steps of descent on the digit that is shown: one edit of the history. */
export function applyUpdate(store: AppStore, steps: number): void {
  const state = store.getState();
  const weights = weightsOf(state);
  const traced = tracedOf(state);
  if (!weights || !traced) return; // other weights are on their way
  // weights that wrong gradients made must not be taken for trained ones later
  if (plantingOf(state)) return;
  try {
    const network = networks[traced.network];
    const path = descend(network, weights, givenIn(network, traced.trace), state.learningRate, steps);
    const change = (before: ChangedWeights | null): ChangedWeights => ({
      ...before,
      weights: path[steps],
      steps: (before?.steps ?? 0) + steps,
      history: [...(before?.history ?? []), ...path.slice(0, -1)].slice(-MOST_STEPS),
    });
    store.setState(afterChange(state, 'apply', change));
  } catch {
    store.setState({ notice: { kind: 'updateFailed' } });
  }
}

/** Takes back the last that was done to the weights in use: a press of "Apply", or a weight that was typed. */
export function undoUpdate(store: AppStore): void {
  undoLast(store, isChangeOfUse(store.getState()));
}

/**
 * `steps` steps of descent on one digit, each from a trace of its own. Returns the weights before the first step, after
 * the first, and so on.
 * @throws RangeError where weights stop being finite.
 */
function descend(
  network: Network,
  weights: Weights,
  { x, d }: ReturnType<typeof givenIn>,
  rate: number,
  steps: number,
): Weights[] {
  const path = [weights];
  for (let n = 0; n < steps; n += 1) {
    const before = path[n];
    path.push(updatedWeights(network, before, traceHere(network, before, x, d), rate));
  }
  traceHere(network, path[steps], x, d); // refuses weights that are not finite
  return path;
}
