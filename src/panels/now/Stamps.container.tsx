import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { networks } from '../../core/index.ts';
import { frameOf, timelineFor, tracedOf } from '../../store/scene.ts';
import { gradientExplanations } from '../../store/stamps.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { stampSheetOf, type StampSheet } from './stamps.ts';

/** Loaded when the stamps are first chosen. */
const StampsPicture = lazy(() => import('./StampsPicture.tsx'));

type KernelView = 'terms' | 'stamps';

/** For a kernel's gradient the choice between its terms and its stamps, and the stamps if they are chosen. */
export function useStamps(): { readonly choice: ReactNode; readonly picture: ReactNode } {
  const { t } = useTranslation();
  const sheet = useStampSheet();
  const frame = useAppStore(frameOf);
  const theme = useAppStore((state) => state.theme);
  const onHover = useAppStore((state) => state.hover);
  const [view, setView] = useState<KernelView>('terms');
  if (!sheet) return { choice: null, picture: null };
  const choice = (
    <RadioGroup<KernelView>
      name={t('stamps.view')}
      className="compact"
      value={view}
      options={[
        { value: 'terms', label: t('stamps.termByTerm') },
        { value: 'stamps', label: t('stamps.stamps', { count: sheet.stamps.length }) },
      ]}
      onChange={setView}
    />
  );
  const weight = frame.step.size === 'phase' ? null : frame.focus.index;
  const picture =
    view === 'stamps' ? (
      <Suspense>
        <StampsPicture sheet={sheet} weight={weight} theme={theme} onHover={onHover} />
      </Suspense>
    ) : null;
  return { choice, picture };
}

function useStampSheet(): StampSheet | null {
  const traced = useAppStore(tracedOf);
  const frame = useAppStore(frameOf);
  return useMemo(() => {
    if (!traced) return null;
    const { kind, tensor } = timelineFor(traced.network).phases[frame.step.phase];
    if (kind !== 'kernelGradient') return null;
    return stampSheetOf(networks[traced.network], gradientExplanations(traced, tensor));
  }, [traced, frame.step.phase]);
}
