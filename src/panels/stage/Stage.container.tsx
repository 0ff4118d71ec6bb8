import { useCallback, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { Ref } from '../../core/index.ts';
import { isScrubbed } from '../../store/pass/frames.ts';
import { blockKey } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { NetworkContext } from '../parts/useNames.ts';
import type { MapSpec } from './layout.ts';
import { useMapSource, type TracedSource } from './mapSource.container.tsx';
import { NotYetContainer } from './NotYet.container.tsx';
import { Stage } from './Stage.tsx';
import { StageRail } from './StageBlockView.tsx';
import type { StageProps } from './stageProps.ts';

/** Milliseconds after which the page has time for what another network will need. */
const LATER = 1500;

/** The stage of the network that is chosen. */
export function StageContainer() {
  const { t } = useTranslation();
  useEffect(() => {
    // where it cannot be had now, it is asked for again when it is needed
    const timer = setTimeout(() => void StageRail.preload().catch(() => undefined), LATER);
    return () => clearTimeout(timer);
  }, []);
  const source = useMapSource();
  const onHover = useAppStore((state) => state.hover);
  const onSelect = useAppStore((state) => state.select);
  const onEnlarge = useAppStore((state) => state.enlarge);
  return (
    <StageSection
      id="network"
      name={t('stage.title')}
      source={source}
      loading={<NotYetContainer />}
      onHover={onHover}
      onSelect={onSelect}
      onEnlarge={onEnlarge}
    />
  );
}

export interface StageSectionProps {
  readonly id?: string;
  /** The region's accessible name. */
  readonly name: string;
  /** Null while it is waited for; `loading` stands in its place. */
  readonly source: TracedSource | null;
  readonly loading: ReactNode;
  readonly onHover: (ref: Ref | null) => void;
  readonly onSelect: (ref: Ref) => void;
  readonly onEnlarge: (spec: MapSpec) => void;
}

/** A network's stage. */
export function StageSection({ id, name, source, loading, ...actions }: StageSectionProps) {
  const theme = useAppStore((state) => state.theme);
  const scales = useAppStore((state) => state.scales);
  const scrubbed = useAppStore(isScrubbed);
  const inUse = useContext(NetworkContext);
  const half = source && source.timeline.phases[source.frame.step.phase].half;
  const blocks = useBlocks(source);
  return (
    <NetworkContext value={source?.network ?? inUse}>
      <section id={id} className={`stage-panel ${half ?? ''}`} aria-label={name} tabIndex={-1}>
        {/* the stage of a network beside has its heading above it */}
        {id && <h2 className="visually-hidden">{name}</h2>}
        {source ? (
          <Stage {...source} {...blocks} {...actions} theme={theme} scales={scales} isScrubbed={scrubbed} />
        ) : (
          loading
        )}
      </section>
    </NetworkContext>
  );
}

/** How the reader wants the blocks of a network, and how they say so. */
function useBlocks(
  source: TracedSource | null,
): Pick<StageProps, 'pinned' | 'byHand' | 'onOpen' | 'onFollow' | 'onShowMap'> {
  const store = useAppStoreApi();
  const isOpenByHand = useAppStore((state) => state.isOpenByHand);
  const network = source?.traced.network ?? store.getState().network;
  const pinned = useAppStore((state) => (state.pinned && state.network === network ? state.selected : null));
  const actions = useMemo(() => {
    const { openBlock, followStep, showMap } = store.getState();
    return {
      onOpen: (block: number, isOpen: boolean) => openBlock(blockKey(network, block), isOpen),
      onFollow: followStep,
      onShowMap: (block: number, map: number) => showMap(network, block, map),
    };
  }, [store, network]);
  const byHand = useCallback(
    (block: number) => isOpenByHand[blockKey(network, block)],
    [isOpenByHand, network],
  );
  return { ...actions, pinned, byHand };
}
