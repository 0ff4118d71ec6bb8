import type { StateCreator } from 'zustand/vanilla';
import {
  blockOfTensor,
  firstNetwork,
  mapOfCell,
  networks,
  type NetworkName,
  type Ref,
} from '../../core/index.ts';
import { waitingOf } from '../ask/askSlice.ts';
import { blockKey, type AppState, type SelectionSlice } from '../state.ts';
import { isWeightOf } from './whySlice.ts';

/** The weight to begin with, as the network's record has it. */
export function firstWeight(network: NetworkName): Ref {
  return networks[network].opensAt;
}

/** A weight is given, so what is explained of it is its gradient; of all else, what was clicked. */
export function explainable(network: NetworkName, ref: Ref): Ref {
  return isWeightOf(network, ref) ? { ...ref, of: 'gradient' } : ref;
}

export function isSameRef(a: Ref | null, b: Ref | null): boolean {
  return a === b || (a?.tensor === b?.tensor && a?.index === b?.index && a?.of === b?.of);
}

export const createSelectionSlice: StateCreator<AppState, [], [], SelectionSlice> = (set, get) => ({
  selected: firstNetwork.opensAt,
  pinned: false,
  hovered: null,
  select(ref) {
    if (waitingOf(get())) return get().asker?.answer({ kind: 'cell', ref });
    const selected = explainable(get().network, ref);
    // the same cell again is the same selection: what was opened below it, or is tried in it, stays
    const anew = isSameRef(selected, get().selected) ? {} : { selected, opened: [], whatIf: null };
    set({ ...anew, pinned: true, fronts: frontsWithout(get(), selected) });
  },
  hover(hovered) {
    // a pointer that moves within its cell changes nothing
    if (!isSameRef(hovered, get().hovered)) set({ hovered });
  },
  unpin: () => set({ pinned: false, hovered: null }),
});

/** The map of a cell that is pinned comes to the front of its block. */
function frontsWithout({ network, fronts }: AppState, ref: Ref): AppState['fronts'] {
  if (mapOfCell(networks[network], ref) === null) return fronts;
  const { [blockKey(network, blockOfTensor(networks[network], ref.tensor))]: _before, ...others } = fronts;
  return others;
}
