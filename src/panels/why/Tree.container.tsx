import { useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { networks, sizeAlong, tensorOf, type Explanation, type Network } from '../../core/index.ts';
import { isComputed, stepThatComputes } from '../../timeline/frame.ts';
import { positionOf } from '../../timeline/steps.ts';
import { waitingOf } from '../../store/ask/askSlice.ts';
import { typableAt } from '../../store/input/typing.ts';
import { checkOf } from '../../store/pass/check.ts';
import { pin, unpinWeight } from '../../store/pass/pinning.ts';
import { isPinned, MOST_PINS, pinsOf } from '../../store/pass/pinsSlice.ts';
import { explainerOf, isWaitingForInk, tracedOf } from '../../store/pass/passOf.ts';
import { isAtTie } from '../../store/pass/ties.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { explainNextWeight } from '../../store/weights/update.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { isWeightOf } from '../../store/pass/whySlice.ts';
import { lazyPart, Loading } from '../parts/lazyPart.tsx';
import { useNames } from '../parts/useNames.ts';
import { NotYetContainer } from '../stage/NotYet.container.tsx';
import type { Pinning } from './WhyHead.tsx';
import WhyPanel, { type WhyPanelProps } from './WhyPanel.tsx';

/** Loaded with the first mistake that is planted. */
const PlantedWhy = lazyPart(() => import('../broken/PlantedWhy.container.tsx'), { waiting: <Loading /> });

/** Loaded with the first cell whose gradient ties make arbitrary. */
const TiedWhy = lazyPart(() => import('../ties/TiedWhy.container.tsx'), { waiting: <Loading /> });

/** The selected cell explained, and what was opened of it. */
export default function TreeContainer() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const traced = useAppStore(tracedOf);
  const isBlank = useAppStore(isWaitingForInk);
  const selected = useAppStore((state) => state.selected);
  const opened = useAppStore((state) => state.opened);
  const network = useAppStore((state) => state.network);
  const learningRate = useAppStore((state) => state.learningRate);
  const onHover = useAppStore((state) => state.hover);
  const onOpen = useAppStore((state) => state.openTerm);
  const onBack = useAppStore((state) => state.backTo);
  const pinning = usePinning();
  const path = useMemo(() => [selected, ...opened], [selected, opened]);
  const shown = path[path.length - 1];
  const isShownComputed = useAppStore((state) =>
    isComputed(timelineFor(state.network), frameOf(state), shown),
  );
  const isAsked = useAppStore((state) => waitingOf(state) !== null);
  // the reasons could tell the answer
  if (isAsked) return <p className="loading">{t('why.waits')}</p>;
  if (!traced) return isBlank ? <p className="loading">{t('pad.nothing')}</p> : <NotYetContainer />;
  const goThere = (): void => {
    const timeline = timelineFor(network);
    const step = stepThatComputes(timeline, shown);
    const { stepSize, setPosition } = store.getState();
    if (step) setPosition(positionOf(timeline, step, stepSize));
  };
  const isWeightGradient = isWeightOf(network, shown) && shown.of === 'gradient';
  const typable = typableAt(network, shown);
  const props: WhyPanelProps = {
    path,
    explain: explainerOf(traced),
    gradient: traced.trace.gradients[selected.tensor]?.[selected.index] ?? 0,
    update: isWeightGradient ? explainNextWeight(traced, shown, learningRate) : null,
    check: isWeightGradient && opened.length === 0 ? checkOf(traced, shown) : null,
    pinning,
    typing: typable && { cell: typable, onType: () => store.getState().type(typable) },
    side: columnsUnder(networks[network], explainerOf(traced)(shown)),
    isComputed: isShownComputed,
    onOpen,
    onBack,
    onGoThere: goThere,
    onHover,
  };
  if (traced.planting) return <PlantedWhy {...props} traced={traced} />;
  return isAtTie(traced, shown) ? <TiedWhy {...props} traced={traced} /> : <WhyPanel {...props} />;
}

/** Columns of what the window of a kernel lies on; null where there is no window. */
function columnsUnder(network: Network, { window }: Explanation): number | null {
  return window ? sizeAlong(tensorOf(network, window.tensor), 'column') : null;
}

function usePinning(): Pinning | null {
  const network = useAppStore((state) => state.network);
  const selected = useAppStore((state) => state.selected);
  const pins = useAppStore((state) => pinsOf(state.pins, state.network));
  const store = useAppStoreApi();
  const names = useNames();
  if (!isWeightOf(network, selected)) return null;
  const pinned = isPinned(pins, selected);
  return {
    name: names.cell({ ...selected, of: 'value' }),
    isPinned: pinned,
    isFull: pins.length >= MOST_PINS,
    most: MOST_PINS,
    onToggle: () => (pinned ? unpinWeight : pin)(store, selected),
  };
}
