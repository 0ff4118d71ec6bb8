import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from '../state.ts';
import { withEdit } from '../input/history.ts';
import { runMomentOf } from './runMoment.ts';
import { withOwn } from './trainingSlice.ts';
import type { CheckpointSlice, OwnWeights } from './trainingState.ts';

export const createCheckpointSlice: StateCreator<AppState, [], [], CheckpointSlice> = (set, get) => ({
  checkpoint: null,

  showCheckpoint(checkpoint) {
    const { run, network, choose } = get();
    // the network in use changes only where it is chosen
    if (run?.network !== network) return;
    choose(run.network, 'own');
    set({ checkpoint });
  },
  goOnFrom({ weights, accuracy }) {
    const { run, network, choose } = get();
    if (run?.network !== network) return;
    const held = runMomentOf(get(), network);
    choose(run.network, 'own');
    set({
      ...withEdit(get(), { kind: 'run', what: 'leave', held }),
      ...leftRun(get(), { weights, accuracy }),
    });
  },
});

/** The run in use is left: the weights are one's own, and the next run begins with them. */
export function leftRun(state: AppState, weights: OwnWeights): Partial<AppState> {
  return {
    training: { kind: 'idle' },
    trainFrom: 'current',
    checkpoint: null,
    ...withOwn(state, state.network, weights),
  };
}
