import { useTranslation } from 'react-i18next';
import { networks } from '../../core/index.ts';
import { highlightsOfState } from '../../store/pointing.ts';
import { frameOf, timelineFor, tracedOf } from '../../store/scene.ts';
import { weightsAfterUpdate } from '../../store/update.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { Stage } from './Stage.tsx';

/** The stage of the network that is chosen. */
export function StageContainer() {
  const { t } = useTranslation();
  const traced = useAppStore(tracedOf);
  const frame = useAppStore(frameOf);
  const network = useAppStore((state) => state.network);
  const learningRate = useAppStore((state) => state.learningRate);
  const highlights = useAppStore(highlightsOfState);
  const selected = useAppStore((state) => state.selected);
  const theme = useAppStore((state) => state.theme);
  const onHover = useAppStore((state) => state.hover);
  const onSelect = useAppStore((state) => state.select);
  const phase = timelineFor(network).phases[frame.step.phase];
  return (
    <section id="network" className={`stage-panel ${phase.half}`} aria-label={t('stage.title')} tabIndex={-1}>
      {traced ? (
        <Stage
          network={networks[network]}
          timeline={timelineFor(network)}
          frame={frame}
          trace={traced.trace}
          weights={traced.weights}
          updated={weightsAfterUpdate(traced, learningRate)}
          highlights={highlights}
          selected={selected}
          wanted={traced.trace.values['d'].indexOf(1)}
          theme={theme}
          onHover={onHover}
          onSelect={onSelect}
        />
      ) : (
        <p className="loading">{t('app.loading')}</p>
      )}
    </section>
  );
}
