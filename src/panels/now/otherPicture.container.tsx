import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { blocksOf, frontMapsOf, networks, tensorOf, type Network } from '../../core/index.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import type { AppState } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import type { Phase } from '../../timeline/phases.ts';
import { isCoarse } from '../../timeline/steps.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { RadioGroup } from '../parts/RadioGroup.tsx';

/** Loaded when they are first shown. */
const StampSheetContainer = lazyPart(() => import('./StampSheet.container.tsx'));
const AllMapsContainer = lazyPart(() => import('./AllMaps.container.tsx'));

/** Instead of a step's own picture: a kernel's gradient as stamps, or what each map of a stack found. */
type Other = 'stamps' | 'maps';

/** The choice between a step's own picture and the other one, where there is one, and the other one if it is shown. */
export function useOtherPicture(): { readonly choice: ReactNode; readonly picture: ReactNode } {
  const { t } = useTranslation();
  const network = useAppStore((state) => networks[state.network]);
  const phase = useAppStore(phaseShown);
  // a step of all cells is one of all maps
  const isOfMany = useAppStore(({ stepSize }) => isCoarse(stepSize));
  const [chosen, setChosen] = useState<Partial<Record<Other, boolean>>>({});
  const maps = phase ? mapsMade(network, phase) : 1;
  if (!phase || (phase.kind !== 'kernelGradient' && maps === 1)) return { choice: null, picture: null };
  const { tensor, block } = phase;
  const [other, own, others]: [Other, string, string] =
    maps > 1
      ? ['maps', t('allMaps.oneCell'), t('allMaps.all', { count: maps })]
      : ['stamps', t('stamps.termByTerm'), t('stamps.stamps', { count: phase.terms(0) })];
  const isOther = chosen[other] ?? (other === 'maps' && isOfMany);
  const choice = (
    <RadioGroup
      name={t('stamps.view')}
      className="compact"
      value={Number(isOther)}
      options={[own, others].map((label, value) => ({ value, label }))}
      onChange={(value) => setChosen({ ...chosen, [other]: value === 1 })}
    />
  );
  if (!isOther) return { choice, picture: null };
  const picture =
    other === 'stamps' ? <StampSheetContainer tensor={tensor} /> : <AllMapsContainer block={block ?? 0} />;
  return { choice, picture };
}

/** The phase of the step, once there is a pass. */
function phaseShown(state: AppState): Phase | null {
  const traced = tracedOf(state);
  return traced && timelineFor(traced.network).phases[frameOf(state).step.phase];
}

/** How many maps a step on the way forward makes one of; 1 where there is no stack. */
function mapsMade(network: Network, { half, block }: Phase): number {
  if (half !== 'forward' || block === null) return 1;
  return frontMapsOf(tensorOf(network, blocksOf(network)[block].weighted.output));
}
