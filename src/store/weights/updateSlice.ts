import type { StateCreator } from 'zustand/vanilla';
import { networks, trace, updatedWeights, type Network, type Trace, type Weights } from '../../core/index.ts';
import type { ChangedWeights } from './changedWeights.ts';
import { plantingOf, tracedOf } from '../pass/scene.ts';
import { LEARNING_RATE, LEARNING_RATES, weightsKey, type AppState, type UpdateSlice } from '../state.ts';

/** How many single steps "Undo" remembers: 60 presses of ten. */
const HISTORY = 600;

/** The weights that the user's own steps made of the shipped ones now chosen; null where those are in use as they came. */
export function changedOf({ changed, network, weightsChoice, checkpoint }: AppState): ChangedWeights | null {
  return checkpoint ? null : (changed[weightsKey(network, weightsChoice)] ?? null);
}

/**
 * So many steps of descent on one digit, each from a trace of its own. Returns the weights before the first step, after
 * the first, and so on.
 * @throws RangeError where weights stop being finite.
 */
function descend(
  network: Network,
  weights: Weights,
  { x, d }: Trace['values'],
  rate: number,
  steps: number,
): Weights[] {
  const path = [weights];
  for (let n = 0; n < steps; n += 1) {
    const before = path[n];
    path.push(updatedWeights(network, before, trace(network, before, x, d), rate));
  }
  trace(network, path[steps], x, d); // refuses weights that are not finite
  return path;
}

export const createUpdateSlice: StateCreator<AppState, [], [], UpdateSlice> = (set, get) => {
  /** Puts weights into use and remembers, for the ones that are chosen, what was made of them. */
  const putToUse = (weights: Weights, now: ChangedWeights | null): void => {
    const { changed, network, weightsChoice } = get();
    const { [weightsKey(network, weightsChoice)]: _before, ...others } = changed;
    set({
      weights,
      changed: now ? { ...others, [weightsKey(network, weightsChoice)]: now } : others,
    });
  };
  return {
    learningRate: LEARNING_RATE,
    shipped: null,
    changed: {},

    setLearningRate(rate) {
      if (LEARNING_RATES.includes(rate)) set({ learningRate: rate });
    },

    applyUpdate(steps) {
      // a step from a checkpoint is a step of one's own: the run is left for it
      const { checkpoint, goOnFrom } = get();
      if (checkpoint) goOnFrom(checkpoint);
      const state = get();
      const { weights, shipped, learningRate } = state;
      const traced = tracedOf(state);
      if (!weights || !shipped || !traced) return; // other weights are on their way
      // weights that wrong gradients made must not be taken for trained ones later
      if (plantingOf(state)) return;
      try {
        const { values } = traced.trace;
        const path = descend(networks[traced.network], weights, values, learningRate, steps);
        const before = changedOf(state);
        const history = before?.history ?? [];
        const press = (history.at(-1)?.press ?? 0) + 1;
        const added = path.slice(0, -1).map((earlier) => ({ weights: earlier, press }));
        const made = {
          weights: path[steps],
          steps: (before?.steps ?? 0) + steps,
          history: [...history, ...added].slice(-HISTORY),
        };
        putToUse(made.weights, made);
      } catch {
        set({ notice: { kind: 'updateFailed' } });
      }
    },

    undoUpdate() {
      const now = changedOf(get());
      const last = now?.history.at(-1);
      if (!now || !last || !get().shipped) return;
      const first = now.history.findIndex(({ press }) => press === last.press);
      const { weights } = now.history[first];
      const steps = now.steps - (now.history.length - first);
      putToUse(weights, steps === 0 ? null : { weights, steps, history: now.history.slice(0, first) });
    },

    restoreWeights() {
      const { shipped, checkpoint } = get();
      if (shipped && !checkpoint) putToUse(shipped, null);
    },
  };
};
