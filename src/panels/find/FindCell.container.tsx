import { useState } from 'react';
import { flushSync } from 'react-dom';
import { blockOfTensor, networks, type Ref } from '../../core/index.ts';
import { blockKey } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { FindCell } from './FindCell.tsx';
import { focusFound } from './focusFound.ts';

/** Finds a cell of the network in use by its name. */
export function FindCellContainer({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStoreApi();
  const network = useAppStore((state) => networks[state.network]);
  const [before] = useState(() => document.activeElement);
  return (
    <FindCell
      network={network}
      onFind={(ref) => {
        // a modal dialog keeps the focus from all else while it is there
        flushSync(() => {
          show(store, ref);
          onClose();
        });
        focusFound(ref, before);
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
