import type { StateCreator } from 'zustand/vanilla';
import { tensorOf, networks, type NetworkName, type Ref } from '../core/index.ts';
import type { AppState, WhySlice } from './state.ts';

/** What belongs to the cell that is selected, and is forgotten with it. */
export const NOTHING_OPENED = { opened: [], whatIf: null } as const;

export function isWeightOf(network: NetworkName, { tensor }: Ref): boolean {
  return tensorOf(networks[network], tensor).role === 'weight';
}

/** The gradient of the weight that is selected; null while another cell is. */
export function selectedWeight({ network, selected }: Pick<AppState, 'network' | 'selected'>): Ref | null {
  return isWeightOf(network, selected) ? selected : null;
}

export const createWhySlice: StateCreator<AppState, [], [], WhySlice> = (set, get) => ({
  ...NOTHING_OPENED,
  lens: 'now',
  checked: null,

  openTerm: (ref) => set({ opened: [...get().opened, ref] }),
  openPath: (opened) => set({ opened }),
  backTo: (depth) => set({ opened: get().opened.slice(0, depth) }),
  showLens: (lens) => set({ lens }),
  setWhatIf(whatIf) {
    if (whatIf === null || Number.isFinite(whatIf)) set({ whatIf });
  },
});
