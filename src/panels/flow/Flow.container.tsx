import { useDeferredValue } from 'react';
import { createFlows, networks, wayAlong, wayTo, type FlowLink, type Ref } from '../../core/index.ts';
import { memoEach, memoLast } from '../../store/memo.ts';
import { explainerOf, tracedOf } from '../../store/pass/passOf.ts';
import type { AppState, Traced } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { selectedWeight } from '../../store/pass/whySlice.ts';
import { FlowPicture } from './FlowPicture.tsx';

const flowsOf = memoEach((traced: Traced) => createFlows(explainerOf(traced)));
const flowOnce = memoLast((traced: Traced, ref: Ref) => flowsOf(traced)(ref));

const weightOnce = memoLast((network: AppState['network'], selected: AppState['selected']) =>
  selectedWeight({ network, selected }),
);

/** The flow of the selected weight's gradient. */
export default function FlowContainer() {
  const { openPath, hover } = useAppStoreApi().getState();
  // a new trace waits for what is pressed meanwhile: while a run goes on they come all the time
  const traced = useDeferredValue(useAppStore(tracedOf));
  const network = useAppStore((state) => state.network);
  const weight = useAppStore((state) => weightOnce(state.network, state.selected));
  if (traced?.network !== network || !weight) return null;
  const flow = flowOnce(traced, weight);
  return (
    <FlowPicture
      flow={flow}
      network={networks[network]}
      onHover={hover}
      onOpenNode={(column, node) => openPath(wayTo(flow, column, node))}
      onOpenLink={(gap, link: FlowLink) => openPath(wayAlong(flow, gap, link))}
    />
  );
}
