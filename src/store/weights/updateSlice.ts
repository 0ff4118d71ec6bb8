import type { StateCreator } from 'zustand/vanilla';
import { givenIn, networks, updatedWeights, type Network, type Weights } from '../../core/index.ts';
import { changedOf, weightsOf } from './chosen.ts';
import { traceHere } from '../pass/computedHere.ts';
import type { ChangedWeights } from './changedWeights.ts';
import { plantingOf, tracedOf } from '../pass/passOf.ts';
import { LEARNING_RATE, LEARNING_RATES, weightsKey, type AppState, type UpdateSlice } from '../state.ts';

/** How many single steps "Undo" remembers: 60 presses of ten. */
const HISTORY = 600;

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

export const createUpdateSlice: StateCreator<AppState, [], [], UpdateSlice> = (set, get) => {
  /** What was made of the weights that are chosen; null puts them to use as they came. */
  const remember = (now: ChangedWeights | null): void => {
    const { changed, network, weightsChoice } = get();
    const { [weightsKey(network, weightsChoice)]: _before, ...others } = changed;
    set({ changed: now ? { ...others, [weightsKey(network, weightsChoice)]: now } : others });
  };
  return {
    learningRate: LEARNING_RATE,
    changed: {},

    setLearningRate(rate) {
      if (LEARNING_RATES.includes(rate)) set({ learningRate: rate });
    },

    applyUpdate(steps) {
      // a step from a checkpoint is a step of one's own: the run is left for it
      const { checkpoint, goOnFrom } = get();
      if (checkpoint) goOnFrom(checkpoint);
      const state = get();
      const { learningRate } = state;
      const weights = weightsOf(state);
      const traced = tracedOf(state);
      if (!weights || !traced) return; // other weights are on their way
      // weights that wrong gradients made must not be taken for trained ones later
      if (plantingOf(state)) return;
      try {
        const network = networks[traced.network];
        const path = descend(network, weights, givenIn(network, traced.trace), learningRate, steps);
        const before = changedOf(state);
        const history = before?.history ?? [];
        const press = (history.at(-1)?.press ?? 0) + 1;
        const added = path.slice(0, -1).map((earlier) => ({ weights: earlier, press }));
        remember({
          weights: path[steps],
          steps: (before?.steps ?? 0) + steps,
          history: [...history, ...added].slice(-HISTORY),
        });
      } catch {
        set({ notice: { kind: 'updateFailed' } });
      }
    },

    undoUpdate() {
      const now = changedOf(get());
      const last = now?.history.at(-1);
      if (!now || !last || !weightsOf(get())) return;
      const first = now.history.findIndex(({ press }) => press === last.press);
      const { weights } = now.history[first];
      const steps = now.steps - (now.history.length - first);
      remember(steps === 0 ? null : { weights, steps, history: now.history.slice(0, first) });
    },

    restoreWeights() {
      if (changedOf(get())) remember(null);
    },
  };
};
