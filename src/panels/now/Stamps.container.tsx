import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { RadioGroup } from '../parts/RadioGroup.tsx';

/** Loaded when the stamps are first chosen. */
const StampSheetContainer = lazyPart(() => import('./StampSheet.container.tsx'));

type KernelView = 'terms' | 'stamps';

/** For a kernel's gradient the choice between its terms and its stamps, and the stamps if they are chosen. */
export function useStamps(): { readonly choice: ReactNode; readonly picture: ReactNode } {
  const { t } = useTranslation();
  const traced = useAppStore(tracedOf);
  const frame = useAppStore(frameOf);
  const [view, setView] = useState<KernelView>('terms');
  const phase = traced && timelineFor(traced.network).phases[frame.step.phase];
  if (phase?.kind !== 'kernelGradient') return { choice: null, picture: null };
  const count = phase.terms(0);
  const choice = (
    <RadioGroup<KernelView>
      name={t('stamps.view')}
      className="compact"
      value={view}
      options={[
        { value: 'terms', label: t('stamps.termByTerm') },
        { value: 'stamps', label: t('stamps.stamps', { count }) },
      ]}
      onChange={setView}
    />
  );
  return { choice, picture: view === 'stamps' ? <StampSheetContainer tensor={phase.tensor} /> : null };
}
