import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { frameOf, timelineFor } from '../../store/scene.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { lazyDialog } from '../parts/lazyDialog.tsx';
import type { MapSpec } from './layout.ts';
import { useMapSource } from './mapSource.container.tsx';
import { Stage } from './Stage.tsx';

const Enlarged = lazyDialog(async () => (await import('../enlarge/Enlarge.container.tsx')).EnlargeContainer);

/** The stage of the network that is chosen, and the map of it that is enlarged. */
export function StageContainer() {
  const { t } = useTranslation();
  const source = useMapSource();
  const network = useAppStore((state) => state.network);
  const frame = useAppStore(frameOf);
  const theme = useAppStore((state) => state.theme);
  const scales = useAppStore((state) => state.scales);
  const onHover = useAppStore((state) => state.hover);
  const onSelect = useAppStore((state) => state.select);
  const [enlarged, setEnlarged] = useState<MapSpec | null>(null);
  const phase = timelineFor(network).phases[frame.step.phase];
  return (
    <>
      <section
        id="network"
        className={`stage-panel ${phase.half}`}
        aria-label={t('stage.title')}
        tabIndex={-1}
      >
        {source ? (
          <Stage
            {...source}
            wanted={source.trace.values['d'].indexOf(1)}
            theme={theme}
            scales={scales}
            onHover={onHover}
            onSelect={onSelect}
            onEnlarge={setEnlarged}
          />
        ) : (
          <p className="loading">{t('app.loading')}</p>
        )}
      </section>
      {enlarged && (
        <Suspense>
          <Enlarged asked={enlarged} onClose={() => setEnlarged(null)} />
        </Suspense>
      )}
    </>
  );
}
