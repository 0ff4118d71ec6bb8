import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from '../state.ts';
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
});
