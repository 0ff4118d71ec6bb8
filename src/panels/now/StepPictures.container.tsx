import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  blocksOf,
  frontMapsOf,
  isConvolution,
  isTie,
  tensorOf,
  type Candidate,
  type Network,
} from '../../core/index.ts';
import { plantingOf, tracedOf } from '../../store/pass/passOf.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { senderTo, type Phase, type PhaseKind } from '../../timeline/phases.ts';
import { isCoarse } from '../../timeline/steps.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { RadioGroup } from '../parts/RadioGroup.tsx';

/** Loaded when they are first chosen. */
const StampSheetContainer = lazyPart(() => import('./StampSheet.container.tsx'));
const AllMapsContainer = lazyPart(() => import('./AllMaps.container.tsx'));
const TieWindow = lazyPart(() => import('../ties/TieWindow.container.tsx'));
const SlidingContainer = lazyPart(() => import('./Sliding.container.tsx'));

/** `terms` is the picture that the card has for every step. */
type StepPicture = 'terms' | 'maps' | 'slopes' | 'stamps' | 'sliding' | 'readings';

/** The pictures of a step that has several. */
function picturesOf(
  network: Network,
  phase: Phase,
  isPlanted: boolean,
  isTied: boolean,
): readonly StepPicture[] {
  const { kind, tensor } = phase;
  const ofTie: readonly StepPicture[] = isTied && !isPlanted ? ['slopes'] : [];
  if (mapsMade(network, phase) > 1) return ['terms', 'maps', ...ofTie];
  if (ofTie.length > 0) return ['terms', ...ofTie];
  if (kind === 'kernelGradient') return isPlanted ? ['terms', 'stamps'] : ['terms', 'stamps', 'sliding'];
  // an error that came through a kernel
  return kind === 'delta' && !isPlanted && isConvolution(senderTo(network, tensor))
    ? ['readings', 'terms']
    : [];
}

/** How many maps a step on the way forward makes one of; 1 where there is no stack. */
function mapsMade(network: Network, { half, block }: Phase): number {
  if (half !== 'forward' || block === null) return 1;
  return frontMapsOf(tensorOf(network, blocksOf(network)[block].weighted.output));
}

/** What the reader chose, by the kind of phase. */
export type ChosenPictures = Partial<Record<PhaseKind | 'maps', StepPicture>>;

export interface StepPicturesProps {
  readonly network: Network;
  readonly phase: Phase;
  readonly chosen: ChosenPictures;
  readonly onChoose: (chosen: ChosenPictures) => void;
  /** An error that came through a kernel, in both readings. */
  readonly Readings: ComponentType;
  /** Of the pool's window that the step looks at. */
  readonly candidates: readonly Candidate[] | undefined;
  /** Draws the card with the choice, and with the picture that is chosen: null for the terms. */
  readonly children: (choice: ReactNode, picture: ReactNode) => ReactNode;
}

/** The choice between the pictures of a step, where there is one, and the one that is chosen. */
export default function StepPicturesContainer(props: StepPicturesProps) {
  const { network, phase, chosen, candidates } = props;
  const { t } = useTranslation();
  const isPlanted = useAppStore((state) => plantingOf(state) !== null);
  const isTraced = useAppStore((state) => tracedOf(state) !== null);
  // a step of all cells is one of all maps
  const isOfMany = useAppStore(({ stepSize }) => isCoarse(stepSize));
  if (isTraced && (phase.kind === 'error' || phase.kind === 'outputDelta'))
    return props.children(<SoftmaxLink />, null);
  const isTied = !isOfMany && candidates !== undefined && isTie(candidates);
  const pictures = isTraced ? picturesOf(network, phase, isPlanted, isTied) : [];
  if (pictures.length === 0) return props.children(null, null);
  // what is chosen for one phase of maps holds for all
  const key = pictures.includes('maps') ? 'maps' : phase.kind;
  const asked = chosen[key];
  const value = asked && pictures.includes(asked) ? asked : pictures[isOfMany && key === 'maps' ? 1 : 0];
  const choice = (
    <RadioGroup<StepPicture>
      name={t('stepPictures.name')}
      className="compact"
      value={value}
      options={pictures.map((each) => ({ value: each, label: labelOf(each) }))}
      onChange={(picture) => props.onChoose({ ...chosen, [key]: picture })}
    />
  );
  return props.children(choice, pictureNamed(value, props));

  function labelOf(picture: StepPicture): string {
    switch (picture) {
      case 'terms':
        if (key === 'maps') return t('allMaps.oneCell');
        if (candidates) return t('stepPictures.window');
        return t(key === 'delta' ? 'stepPictures.sum' : 'stepPictures.terms');
      case 'maps':
        return t('allMaps.all', { count: mapsMade(network, phase) });
      case 'stamps':
        return t('stepPictures.stamps', { count: phase.terms(0) });
      case 'slopes':
      case 'sliding':
      case 'readings':
        return t(`stepPictures.${picture}`);
    }
  }
}

/** From the error, and what it sends back from the outputs, to what another error would. */
function SoftmaxLink() {
  const { t } = useTranslation();
  const { showWeightView } = useAppStoreApi().getState();
  return (
    <button type="button" className="link" onClick={() => showWeightView('softmax')}>
      {t('stepPictures.softmax')}
    </button>
  );
}

function pictureNamed(
  picture: StepPicture,
  { phase: { tensor, block }, candidates = [], Readings }: StepPicturesProps,
): ReactNode {
  switch (picture) {
    case 'terms':
      return null;
    case 'maps':
      return <AllMapsContainer block={block ?? 0} />;
    case 'slopes':
      return <TieWindow candidates={candidates} />;
    case 'stamps':
      return <StampSheetContainer tensor={tensor} />;
    case 'sliding':
      return <SlidingContainer tensor={tensor} />;
    case 'readings':
      return <Readings />;
  }
}
