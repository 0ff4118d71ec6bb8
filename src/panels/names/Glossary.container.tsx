import { useContext, useEffect, useMemo } from 'react';
import { blockOfTensor, networks } from '../../core/index.ts';
import { timelineFor } from '../../store/pass/frames.ts';
import { blockKey } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { PlainNamesContext } from '../parts/plainNames.ts';
import { PlainNamesSwitch } from '../parts/PlainNamesSwitch.container.tsx';
import { Glossary } from './Glossary.tsx';
import { glossaryOf, type Entry } from './glossary.ts';
import { lightUp, putOut } from './lightUp.ts';

/** All names of the network in use, beside its stage. */
export function GlossaryContainer({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStoreApi();
  const names = useContext(PlainNamesContext);
  const name = useAppStore((state) => state.network);
  const network = networks[name];
  const lists = useMemo(
    () => names && glossaryOf(network, timelineFor(name).phases, names.of(network)),
    [names, network, name],
  );
  useEffect(() => putOut, []);
  if (!lists) return null;
  const open = (entry: Entry): void => {
    for (const { tensor } of entry.maps) {
      const block = blockOfTensor(network, tensor);
      if (block >= 0) store.getState().openBlock(blockKey(name, block), true);
    }
    // the stage has drawn the block by then
    requestAnimationFrame(() => requestAnimationFrame(() => lightUp(network, entry)));
  };
  return (
    <Glossary
      lists={lists}
      plainSwitch={<PlainNamesSwitch />}
      onPoint={(entry) => (entry ? lightUp(network, entry) : putOut())}
      onOpen={open}
      onClose={onClose}
    />
  );
}
