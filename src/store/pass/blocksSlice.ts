import type { StateCreator } from 'zustand/vanilla';
import { blockOfTensor, cellOfMap, mapOfCell, networks } from '../../core/index.ts';
import { blockKey, type AppState, type BlocksSlice } from '../state.ts';
import { stepMapOf } from './fronts.ts';

export const createBlocksSlice: StateCreator<AppState, [], [], BlocksSlice> = (set, get) => ({
  isOpenByHand: {},
  fronts: {},
  openBlock: (key, isOpen) => set({ isOpenByHand: { ...get().isOpenByHand, [key]: isOpen } }),
  followStep: () => set({ isOpenByHand: {}, fronts: {} }),
  showMap(network, block, map) {
    const { fronts, selected, network: inUse } = get();
    const against = stepMapOf(get(), network, block);
    const { [blockKey(network, block)]: _before, ...others } = fronts;
    // with the step's own map in front the block follows the step again
    set({
      fronts:
        map === against
          ? others
          : { ...others, [blockKey(network, block)]: { network, block, map, against } },
    });
    const record = networks[network];
    if (network !== inUse || blockOfTensor(record, selected.tensor) !== block) return;
    // what the views speak of lies in the map that is looked at
    if (mapOfCell(record, selected) !== null)
      set({ selected: cellOfMap(record, selected, map), opened: [], whatIf: null });
  },
});
