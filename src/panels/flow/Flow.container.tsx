import { flowFrom, networks, wayAlong, wayTo, type FlowLink } from '../../core/index.ts';
import { memoLast } from '../../store/memo.ts';
import { explainerOf, tracedOf } from '../../store/scene.ts';
import type { AppState } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { selectedWeight } from '../../store/whySlice.ts';
import { FlowPicture } from './FlowPicture.tsx';

const flowOnce = memoLast(flowFrom);

/** The flow of the selected weight's gradient. */
function flowOfState(state: AppState): ReturnType<typeof flowFrom> | null {
  const traced = tracedOf(state);
  const ref = weightOnce(state.network, state.selected);
  return traced && ref ? flowOnce(explainerOf(traced), ref) : null;
}

const weightOnce = memoLast((network: AppState['network'], selected: AppState['selected']) =>
  selectedWeight({ network, selected }),
);

export default function FlowContainer() {
  const { openPath, hover } = useAppStoreApi().getState();
  const flow = useAppStore(flowOfState);
  const network = useAppStore((state) => state.network);
  if (!flow) return null;
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
