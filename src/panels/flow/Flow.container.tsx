import { use, useMemo, useState } from 'react';
import {
  createFlows,
  mapOfCell,
  networks,
  wayAlong,
  wayTo,
  type FlowLink,
  type Ref,
} from '../../core/index.ts';
import { memoEach, memoLast } from '../../store/memo.ts';
import { explainerOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { isSameRef } from '../../store/pass/selectionSlice.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { ShowWhyContext } from '../parts/ShowWhyContext.ts';
import { useSelectedPass } from '../weightView/useSelectedPass.container.tsx';
import { exponentOf } from './exponentOf.ts';
import { FlowList, type FlowListProps } from './FlowList.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import type { FoldedNode } from './fold.ts';
import { keepsMap, passedMaps, type Through } from './passedMaps.ts';

const flowsOf = memoEach((traced: Traced) => createFlows(explainerOf(traced)));
const wholeOnce = memoLast((traced: Traced, ref: Ref) => flowsOf(traced)(ref));
const partOnce = memoLast((traced: Traced, ref: Ref, through: Through) =>
  flowsOf(traced)(ref, keepsMap(networks[traced.network], through)),
);

/** The flow of the selected weight's gradient; of one kernel on the way, where one is chosen. */
export default function FlowContainer() {
  const { openPath, hover } = useAppStoreApi().getState();
  const showWhy = use(ShowWhyContext);
  const shown = useSelectedPass();
  const [chosen, setChosen] = useState<Through | null>(null);
  const whole = shown && wholeOnce(shown.traced, shown.weight);
  const network = shown && networks[shown.traced.network];
  const kernels = useMemo(() => {
    const passed = whole && network && passedMaps(network, whole);
    if (!passed) return null;
    const { tensor, weights, count } = passed;
    return {
      weights,
      count,
      chosen: chosen?.tensor === tensor && chosen.map < count ? chosen.map : null,
      whole: whole.value,
      onChoose: (map: number | null) => setChosen(map === null ? null : { tensor, map }),
    };
  }, [network, whole, chosen]);
  if (!shown || !network || !whole) return null;
  const flow =
    kernels && chosen && kernels.chosen !== null ? partOnce(shown.traced, shown.weight, chosen) : whole;
  const shared = {
    flow,
    network,
    kernels,
    exponent: exponentOf(flow),
    isNothing: flow.columns.every((nodes) => nodes.every(({ size }) => size === 0)),
    onOpen({ kind, ref, nodes }: FoldedNode, column: number) {
      if (!ref) return;
      if (kind === 'map') kernels?.onChoose(mapOfCell(network, ref));
      else openPath(wayTo(flow, column, nodes[0]));
    },
  };
  if (showWhy) return <List {...shared} onShowWhy={showWhy} />;
  return (
    <FlowPicture
      {...shared}
      onHover={hover}
      onOpenLink={(gap, link: FlowLink) => openPath(wayAlong(flow, gap, link))}
    />
  );
}

/** On a phone, where "Why" is not seen beside it: it says itself what is open there. */
function List(props: Omit<FlowListProps, 'opened' | 'isOpened'>) {
  const { flow } = props;
  const opened = useAppStore((state) => state.opened);
  const isOpened = (column: number, node: number): boolean => {
    const way = opened.length > 0 ? wayTo(flow, column, node) : [];
    return way.length > 0 && way.length === opened.length && way.every((ref, n) => isSameRef(ref, opened[n]));
  };
  return <FlowList {...props} opened={opened} isOpened={isOpened} />;
}
