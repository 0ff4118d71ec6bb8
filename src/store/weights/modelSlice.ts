import { firstNetwork, type NetworkName } from '../../core/index.ts';
import type { StateCreator } from 'zustand/vanilla';
import { firstWeight } from '../pass/selectionSlice.ts';
import { alongside } from '../../timeline/alongside.ts';
import { positionOf, stepAt } from '../../timeline/steps.ts';
import { timelineFor } from '../pass/scene.ts';
import type { AppState, CompareSlice, ModelSlice } from '../state.ts';

export const createModelSlice: StateCreator<AppState, [], [], ModelSlice & CompareSlice> = (set, get) => ({
  network: firstNetwork.name,
  weightsChoice: 'trained',
  weights: null,
  accuracy: null,
  traced: null,
  isStopped: false,
  notice: null,
  otherWeights: null,
  sideBySide: false,
  beside: null,

  choose(network, target) {
    // a network that was never trained here has no weights of one's own
    const weightsChoice = target === 'own' && !get().own[network] ? 'trained' : target;
    if (network === get().network) {
      if (weightsChoice !== get().weightsChoice)
        set({ weightsChoice, accuracy: null, shipped: null, checkpoint: null });
      return;
    }
    // another network has other cells, and other steps: it is shown as far through its pass, and goes on playing
    const selected = firstWeight(network);
    const position = positionIn(network, get());
    set({
      network,
      beside: null,
      weightsChoice,
      accuracy: null,
      shipped: null,
      checkpoint: null,
      position,
      progress: 1,
      selected,
      opened: [],
      hovered: null,
      pinned: false,
    });
  },
  setSideBySide: (sideBySide) => set({ sideBySide }),
  calculate: () => set({ isStopped: false }),
  dismissNotice: () => set({ notice: null }),
});

/** Where another network's pass is when this one's is where it is, in steps of the same size. */
function positionIn(network: NetworkName, state: AppState): number {
  const { stepSize, position } = state;
  const [own, other] = [timelineFor(state.network), timelineFor(network)];
  const cell = alongside(own, positionOf(own, stepAt(own, stepSize, position), 'cell'), other);
  return positionOf(other, stepAt(other, 'cell', cell), stepSize);
}
