import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from '../state.ts';
import { withOwn } from './trainingSlice.ts';
import type { FilmSlice } from './trainingState.ts';

export const createFilmSlice: StateCreator<AppState, [], [], FilmSlice> = (set, get) => ({
  filmAt: null,

  showFrame(filmAt) {
    const { run, network, choose } = get();
    // the network in use changes only where it is chosen
    if (run?.network !== network) return;
    choose(run.network, 'own');
    set({ filmAt });
  },
  goOnFrom({ weights, accuracy }) {
    const { run, network, choose } = get();
    if (run?.network !== network) return;
    choose(run.network, 'own');
    set({
      training: { kind: 'idle' },
      trainFrom: 'current',
      filmAt: null,
      ...withOwn(get(), run.network, { weights, accuracy }),
    });
  },
});
