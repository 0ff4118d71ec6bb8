import { useEffect } from 'react';
import { useAppStore } from '../../store/useAppStore.ts';
import { useCaption } from '../caption.container.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { loadCandidatesPicture, loadSigmoidPicture, NowCard } from './NowCard.tsx';
import { loadSumOverMaps } from './ProductPicture.tsx';
import { useOtherPicture } from './otherPicture.container.tsx';
import { useStep } from './useStep.container.tsx';

/** The update's picture is large and comes last in a pass: it is loaded as soon as the page has nothing else to do. */
const loadUpdate = () => import('./Update.container.tsx');
const UpdateContainer = lazyPart(loadUpdate);
const LATER = [loadCandidatesPicture, loadSigmoidPicture, loadUpdate, loadSumOverMaps];

/** The card of the step that is shown. */
export function NowContainer() {
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
  const other = useOtherPicture();
  return (
    <NowCard
      {...step}
      caption={caption}
      instead={step.phase.half === 'update' ? <UpdateContainer /> : other.picture}
      viewChoice={other.choice}
      theme={theme}
      onHover={onHover}
    />
  );
}
