import type { ComponentType } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { networks, weightTensors, type NetworkName } from '../../core/index.ts';
import { WEIGHT_VIEWS, type WeightView } from '../../store/state.ts';
import { isWaitingForInk, plantingOf, passOf } from '../../store/pass/passOf.ts';
import { selectedWeight } from '../../store/pass/whySlice.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { listed } from '../parts/joined.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { PartBoundary } from '../parts/PartBoundary.tsx';
import { NotYetContainer } from '../stage/NotYet.container.tsx';
import { WeightViewCard, type WeightViewCardProps } from './WeightViewCard.tsx';

/** Loaded with the first mistake that is planted. */
const PlantedNote = lazyPart(() => import('../broken/PlantedNote.container.tsx'));

export interface WeightViewContainerProps {
  /** By id, all of WEIGHT_VIEWS. */
  readonly views: Readonly<Record<string, ComponentType>>;
  /** What they stand in. */
  readonly Card?: ComponentType<WeightViewCardProps<WeightView>>;
}

/** The network's weight tensors, of which a cell is to be chosen. */
function anyOf(network: NetworkName, language: string): string {
  const names = weightTensors(networks[network]).map(({ name }) => name);
  return listed(language, names, 'disjunction');
}

/** The view that is chosen. Most are views of a weight, and say so where none is selected. */
export function WeightViewContainer({ views, Card = WeightViewCard }: WeightViewContainerProps) {
  const { t, language } = useTranslation();
  const store = useAppStoreApi();
  const network = useAppStore((state) => state.network);
  const weightView = useAppStore((state) => state.weightView);
  const isReady = useAppStore((state) => passOf(state) !== null);
  const isBlank = useAppStore(isWaitingForInk);
  const hasWeight = useAppStore((state) => selectedWeight(state) !== null);
  const isPlanted = useAppStore((state) => plantingOf(state) !== null);
  const View = views[weightView];
  const isOfWeight = !['now', 'turned', 'softmax'].includes(weightView);
  const isShown = !isBlank && (weightView === 'now' || (isReady && (hasWeight || !isOfWeight)));
  const missing = isBlank ? 'pad.nothing' : isReady ? 'weightView.selectWeight' : null;
  return (
    <Card
      tabs={WEIGHT_VIEWS.map((id) => ({ id, label: t(`weightView.${id}`) }))}
      active={weightView}
      onChoose={store.getState().showWeightView}
    >
      {isPlanted && <PlantedNote weightView={weightView} />}
      <PartBoundary key={weightView}>
        {isShown ? (
          <View />
        ) : missing === null ? (
          <NotYetContainer />
        ) : (
          <p className="loading">{t(missing, { tensors: anyOf(network, language) })}</p>
        )}
      </PartBoundary>
    </Card>
  );
}
