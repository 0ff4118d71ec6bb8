import type { StateCreator } from 'zustand/vanilla';
import { blockOfTensor, cellOfMap, mapOfCell, networks } from '../../core/index.ts';
import { blockKey, type AppState, type BlocksSlice } from '../state.ts';

export const createBlocksSlice: StateCreator<AppState, [], [], BlocksSlice> = (set, get) => ({
  isOpenByHand: {},
  fronts: {},
  openBlock: (key, isOpen) => set({ isOpenByHand: { ...get().isOpenByHand, [key]: isOpen } }),
  followStep: () => set({ isOpenByHand: {}, fronts: {} }),
  showMap(network, block, map) {
    const { fronts, position, selected, network: inUse } = get();
    set({ fronts: { ...fronts, [blockKey(network, block)]: { map, position } } });
    const record = networks[network];
    if (network !== inUse || blockOfTensor(record, selected.tensor) !== block) return;
    // what the views speak of lies in the map that is looked at
    if (mapOfCell(record, selected) !== null)
      set({ selected: cellOfMap(record, selected, map), opened: [], whatIf: null });
  },
});
