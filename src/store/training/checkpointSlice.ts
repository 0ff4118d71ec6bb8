import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from '../state.ts';
import { withOwn } from './trainingSlice.ts';
import type { CheckpointSlice } from './trainingState.ts';

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
    choose(run.network, 'own');
    set({
      training: { kind: 'idle' },
      trainFrom: 'current',
      checkpoint: null,
      ...withOwn(get(), run.network, { weights, accuracy }),
    });
  },
});
