import { createFlows, networks, wayAlong, wayTo, type FlowLink, type Ref } from '../../core/index.ts';
import { memoEach, memoLast } from '../../store/memo.ts';
import { explainerOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStoreApi } from '../../store/useAppStore.ts';
import { useSelectedPass } from '../weightView/useSelectedPass.container.tsx';
import { FlowPicture } from './FlowPicture.tsx';

const flowsOf = memoEach((traced: Traced) => createFlows(explainerOf(traced)));
const flowOnce = memoLast((traced: Traced, ref: Ref) => flowsOf(traced)(ref));

/** The flow of the selected weight's gradient. */
export default function FlowContainer() {
  const { openPath, hover } = useAppStoreApi().getState();
  const shown = useSelectedPass();
  if (!shown) return null;
  const flow = flowOnce(shown.traced, shown.weight);
  return (
    <FlowPicture
      flow={flow}
      network={networks[shown.traced.network]}
      onHover={hover}
      onOpenNode={(column, node) => openPath(wayTo(flow, column, node))}
      onOpenLink={(gap, link: FlowLink) => openPath(wayAlong(flow, gap, link))}
    />
  );
}
