import type { StateCreator } from 'zustand/vanilla';
import { tensorOf, networks, type NetworkName, type Ref } from '../../core/index.ts';
import type { AppState, WhySlice } from '../state.ts';

export function isWeightOf(network: NetworkName, { tensor }: Ref): boolean {
  return tensorOf(networks[network], tensor).role === 'weight';
}

/** The gradient of the weight that is selected; null while another cell is. */
export function selectedWeight({ network, selected }: Pick<AppState, 'network' | 'selected'>): Ref | null {
  return isWeightOf(network, selected) ? selected : null;
}

const BELONGS_TO = ['network', 'weights', 'weightsChoice', 'selected'] as const;

export const createWhySlice: StateCreator<AppState, [], [], WhySlice> = (set, get, store) => {
  // a value is tried in the selected weight of the weights in use: of other weights or another cell it would say nothing
  store.subscribe((state, before) => {
    if (state.whatIf !== null && BELONGS_TO.some((part) => state[part] !== before[part]))
      set({ whatIf: null });
  });
  return {
    opened: [],
    whatIf: null,
    weightView: 'now',

    openTerm: (ref) => set({ opened: [...get().opened, ref] }),
    openPath: (opened) => set({ opened }),
    backTo: (depth) => set({ opened: get().opened.slice(0, depth) }),
    showWeightView: (weightView) => set({ weightView }),
    setWhatIf(whatIf) {
      if (whatIf === null || Number.isFinite(whatIf)) set({ whatIf });
    },
  };
};
