import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { frontMapsOf, tensorOf } from '../../core/index.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { useCaption } from '../caption.container.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { NowCard } from './NowCard.tsx';
import type { ChosenPictures } from './StepPictures.container.tsx';
import type { PhaseKind } from '../../timeline/phases.ts';
import { useStep } from './useStep.container.tsx';

/** The update's picture is large and comes last in a pass: it is loaded as soon as the page has nothing else to do. */
const loadUpdate = () => import('./Update.container.tsx');
const UpdateContainer = lazyPart(loadUpdate);
/** Steps of several maps, and those that lead back through a kernel, have several pictures; those at E lead to a view. */
const loadStepPictures = () => import('./StepPictures.container.tsx');
const StepPictures = lazyPart(loadStepPictures, {
  // until they come the card has the picture of every step
  waiting: ({ children }) => children(null, null),
  instead: (_, { children }) => children(null, null),
});
const WITH_PICTURES: readonly PhaseKind[] = [
  'pool',
  'error',
  'outputDelta',
  'delta',
  'route',
  'kernelGradient',
];
const loadOtherPictures = () => import('./StepBody.tsx').then(({ loadPictures }) => loadPictures());
const LATER = [loadOtherPictures, loadUpdate, loadStepPictures];

export interface NowContainerProps {
  /** An error that came through a kernel, in both readings. */
  readonly Readings: ComponentType;
}

/** The card of the step that is shown. */
export function NowContainer({ Readings }: NowContainerProps) {
  const step = useStep();
  const theme = useAppStore((state) => state.theme);
  const onHover = useAppStore((state) => state.hover);
  const caption = useCaption();
  useEffect(() => {
    // where it cannot be loaded now, it is tried again when it is needed
    const timer = setTimeout(() => {
      for (const load of LATER) void load().catch(() => undefined);
    }, 1500);
    return () => clearTimeout(timer);
  }, []);
  const [chosen, onChoose] = useState<ChosenPictures>({});
  const { network, phase } = step;
  const card = (choice: ReactNode, picture: ReactNode) => (
    <NowCard
      {...step}
      caption={caption}
      instead={
        phase.half === 'update' ? <UpdateContainer frame={step.frame} isRushed={step.isRushed} /> : picture
      }
      viewChoice={choice}
      theme={theme}
      onHover={onHover}
    />
  );
  const isOfMaps = frontMapsOf(tensorOf(network, phase.tensor)) > 1;
  if (!isOfMaps && !WITH_PICTURES.includes(phase.kind)) return card(null, null);
  return (
    <StepPictures
      {...{ network, phase, chosen, onChoose, Readings }}
      candidates={step.explanations[0]?.candidates}
    >
      {card}
    </StepPictures>
  );
}
