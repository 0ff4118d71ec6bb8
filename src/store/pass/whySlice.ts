import type { StateCreator } from 'zustand/vanilla';
import { tensorOf, networks, type NetworkName, type Ref } from '../../core/index.ts';
import type { AppState, WhySlice } from '../state.ts';
import { weightsOf } from '../weights/chosen.ts';

export function isWeightOf(network: NetworkName, { tensor }: Ref): boolean {
  return tensorOf(networks[network], tensor).role === 'weight';
}

/** The gradient of the weight that is selected; null while another cell is. */
export function selectedWeight({ network, selected }: Pick<AppState, 'network' | 'selected'>): Ref | null {
  return isWeightOf(network, selected) ? selected : null;
}

export const createWhySlice: StateCreator<AppState, [], [], WhySlice> = (set, get) => {
  return {
    opened: [],
    whatIf: null,
    weightView: 'now',

    openTerm: (ref) => set({ opened: [...get().opened, ref] }),
    openPath: (opened) => set({ opened }),
    backTo: (depth) => set({ opened: get().opened.slice(0, depth) }),
    showWeightView: (weightView) => set({ weightView }),
    setWhatIf(value) {
      const weights = weightsOf(get());
      if (value === null) set({ whatIf: null });
      else if (weights && Number.isFinite(value)) set({ whatIf: { value, weights } });
    },
  };
};
