import { useState, type ReactNode } from 'react';
import { blocksOf, frontMapsOf, networks, tensorOf, type Network } from '../../core/index.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import type { Phase } from '../../timeline/phases.ts';
import { isCoarse } from '../../timeline/steps.ts';
import { lazyDecoration, lazyPart } from '../parts/lazyPart.tsx';

/** Loaded when they are first chosen, the choice with the first step that has one. */
const StampSheetContainer = lazyPart(() => import('./StampSheet.container.tsx'));
const AllMapsContainer = lazyPart(() => import('./AllMaps.container.tsx'));
const PictureChoice = lazyDecoration(() => import('./PictureChoice.tsx'));

/** What the card can show instead of the step's own picture: a kernel's gradient as stamps, or what each map of a stack found. */
export interface OtherPicture {
  readonly kind: 'stamps' | 'maps';
  /** So many stamps, or maps. */
  readonly count: number;
}

/** The other picture of the step, if there is one and it is shown, and the choice between the two. */
export function useOtherPicture(): { readonly choice: ReactNode; readonly picture: ReactNode } {
  const traced = useAppStore(tracedOf);
  const frame = useAppStore(frameOf);
  // a step of so many cells is of all maps
  const isOfMany = useAppStore(({ stepSize }) => isCoarse(stepSize));
  const [chosen, setChosen] = useState<Partial<Record<OtherPicture['kind'], boolean>>>({});
  const phase = traced && timelineFor(traced.network).phases[frame.step.phase];
  const other = phase && otherOf(networks[traced.network], phase);
  if (!phase || !other) return { choice: null, picture: null };
  const { kind } = other;
  const isOther = chosen[kind] ?? (kind === 'maps' && isOfMany);
  const onChoose = (isChosen: boolean): void => setChosen({ ...chosen, [kind]: isChosen });
  const choice = <PictureChoice {...other} isOther={isOther} onChoose={onChoose} />;
  if (!isOther) return { choice, picture: null };
  const picture =
    kind === 'stamps' ? (
      <StampSheetContainer tensor={phase.tensor} />
    ) : (
      <AllMapsContainer block={phase.block ?? 0} />
    );
  return { choice, picture };
}

function otherOf(network: Network, { kind, half, block, terms }: Phase): OtherPicture | null {
  if (kind === 'kernelGradient') return { kind: 'stamps', count: terms(0) };
  if (half !== 'forward' || block === null) return null;
  const count = frontMapsOf(tensorOf(network, blocksOf(network)[block].weighted.output));
  return count > 1 ? { kind: 'maps', count } : null;
}
