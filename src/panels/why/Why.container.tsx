import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppStore } from '../../store/useAppStore.ts';
import { Failed } from '../parts/Failed.tsx';

/** The page can be drawn on before the first answer is there to be explained, and most visits pin nothing. */
const Tree = lazy(() => import('./Tree.container.tsx').catch(() => ({ default: Failed })));
const PinsContainer = lazy(() => import('../pins/Pins.container.tsx').catch(() => ({ default: Failed })));

/** Why the selected cell is what it is; below, the weights that stay in view. */
export function WhyContainer() {
  const { t } = useTranslation();
  const hasPins = useAppStore((state) => state.pins[state.network].length > 0);
  return (
    <div className="why-panel">
      <div className="why-scroll">
        <Suspense fallback={<p className="loading">{t('app.loading')}</p>}>
          <Tree />
        </Suspense>
      </div>
      <Suspense>{hasPins && <PinsContainer />}</Suspense>
    </div>
  );
}
