import { blockOfTensor, networks, type Ref } from '../../core/index.ts';
import { blockKey } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { FindCell } from './FindCell.tsx';

/** Finds a cell of the network in use by its name. */
export function FindCellContainer({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStoreApi();
  const network = useAppStore((state) => networks[state.network]);
  return (
    <FindCell
      network={network}
      onFind={(ref) => {
        show(store, ref);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** Selects a cell: that brings its map to the front and opens its block, unless the reader folded that. */
function show(store: AppStore, ref: Ref): void {
  const { network, isOpenByHand, openBlock, select } = store.getState();
  select(ref);
  const key = blockKey(network, blockOfTensor(networks[network], ref.tensor));
  if (isOpenByHand[key] === false) openBlock(key, true);
}
