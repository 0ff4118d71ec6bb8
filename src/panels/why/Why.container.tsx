import { useTranslation } from 'react-i18next';
import { networks, tensorOf } from '../../core/index.ts';
import { isComputed, stepThatComputes } from '../../timeline/frame.ts';
import { positionOf } from '../../timeline/steps.ts';
import { explainTraced, frameOf, timelineFor, tracedOf } from '../../store/scene.ts';
import { explainNextWeight } from '../../store/update.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useWhyPath, WhyPanel } from './WhyPanel.tsx';

/** Why the selected cell is what it is. */
export function WhyContainer() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const traced = useAppStore(tracedOf);
  const selected = useAppStore((state) => state.selected);
  const network = useAppStore((state) => state.network);
  const learningRate = useAppStore((state) => state.learningRate);
  const onHover = useAppStore((state) => state.hover);
  const { path, open, back } = useWhyPath(selected);
  const shown = path[path.length - 1];
  const isShownComputed = useAppStore((state) =>
    isComputed(timelineFor(state.network), frameOf(state), shown),
  );
  if (!traced) return <p className="loading">{t('app.loading')}</p>;
  const timeline = timelineFor(network);
  const isWeight = tensorOf(networks[network], shown.tensor).role === 'weight';
  const goThere = (): void => {
    const step = stepThatComputes(timeline, shown);
    const { stepSize, setPosition } = store.getState();
    if (step) setPosition(positionOf(timeline, step, stepSize));
  };
  return (
    <WhyPanel
      path={path}
      explanation={explainTraced(traced, shown)}
      gradient={traced.trace.gradients[selected.tensor]?.[selected.index] ?? 0}
      update={isWeight ? explainNextWeight(traced, shown, learningRate) : null}
      side={networks[network].tensors[0].shape.at(-1) ?? 1}
      isComputed={isShownComputed}
      onOpen={open}
      onBack={back}
      onGoThere={goThere}
      onHover={onHover}
    />
  );
}
