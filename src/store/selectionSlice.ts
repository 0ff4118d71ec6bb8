import type { StateCreator } from 'zustand/vanilla';
import { tensorOf, networks, type NetworkName, type Ref } from '../core/index.ts';
import type { AppState, SelectionSlice } from './state.ts';

/** The first weight of the first layer: there the pixel met is the window's corner itself. */
export function firstWeight(network: NetworkName): Ref {
  const tensor = networks[network].tensors.find(({ role }) => role === 'weight')?.name ?? '';
  return { tensor, index: 0, of: 'gradient' };
}

/** A weight is given, so what is explained of it is its gradient; of all else, what was clicked. */
function explainable(network: NetworkName, ref: Ref): Ref {
  return tensorOf(networks[network], ref.tensor).role === 'weight' ? { ...ref, of: 'gradient' } : ref;
}

export const createSelectionSlice: StateCreator<AppState, [], [], SelectionSlice> = (set, get) => ({
  selected: firstWeight('kernel'),
  pinned: false,
  hovered: null,
  select: (ref) => set({ selected: explainable(get().network, ref), pinned: true }),
  hover: (hovered) => set({ hovered }),
  unpin: () => set({ pinned: false, hovered: null }),
});
