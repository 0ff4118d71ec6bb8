import type { StateCreator } from 'zustand/vanilla';
import { firstWeight } from './selectionSlice.ts';
import { openingPosition } from './stepSlice.ts';
import { timelineFor } from './scene.ts';
import type { AppState, CompareSlice, ModelSlice } from './state.ts';

export const createModelSlice: StateCreator<AppState, [], [], ModelSlice & CompareSlice> = (set, get) => ({
  network: 'kernel',
  weightsChoice: 'trained',
  weights: null,
  accuracy: null,
  traced: null,
  isStopped: false,
  notice: null,
  otherWeights: null,
  sideBySide: false,

  choose(network, wanted) {
    // a network that was never trained here has no weights of one's own
    const weightsChoice = wanted === 'own' && !get().own[network] ? 'trained' : wanted;
    if (network === get().network) {
      if (weightsChoice !== get().weightsChoice)
        set({ weightsChoice, accuracy: null, shipped: null, filmAt: null });
      return;
    }
    // another network has other steps and other cells: begin where there is something to see
    const selected = firstWeight(network);
    const position = openingPosition(timelineFor(network));
    set({
      network,
      weightsChoice,
      accuracy: null,
      shipped: null,
      filmAt: null,
      stepSize: 'cell',
      position,
      progress: 1,
      selected,
      opened: [],
      hovered: null,
      pinned: false,
      playing: false,
    });
  },
  setSideBySide: (sideBySide) => set({ sideBySide }),
  calculate: () => set({ isStopped: false }),
  dismissNotice: () => set({ notice: null }),
});
