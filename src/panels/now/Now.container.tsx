import { useEffect } from 'react';
import { networks } from '../../core/index.ts';
import {
  afterExplanation,
  frameOf,
  groupExplanations,
  isRushed,
  timelineFor,
} from '../../store/pass/frames.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { useCaption } from '../caption.container.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { loadCandidatesPicture, loadSigmoidPicture, NowCard } from './NowCard.tsx';
import { loadSumOverMaps } from './ProductPicture.tsx';
import { useStamps } from './Stamps.container.tsx';

/** The update's picture is large and comes last in a pass: it is loaded as soon as the page has nothing else to do. */
const loadUpdate = () => import('./Update.container.tsx');
const UpdateContainer = lazyPart(loadUpdate);
const LATER = [loadCandidatesPicture, loadSigmoidPicture, loadUpdate, loadSumOverMaps];

/** The card of the step that is shown. */
export function NowContainer() {
  const network = useAppStore((state) => state.network);
  const frame = useAppStore(frameOf);
  const explanations = useAppStore(groupExplanations);
  const after = useAppStore(afterExplanation);
  const rushed = useAppStore(isRushed);
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
  const phase = timelineFor(network).phases[frame.step.phase];
  const stamps = useStamps();
  return (
    <NowCard
      network={networks[network]}
      phase={phase}
      frame={frame}
      caption={caption}
      explanations={explanations}
      after={after}
      instead={phase.half === 'update' ? <UpdateContainer /> : stamps.picture}
      viewChoice={stamps.choice}
      isRushed={rushed}
      theme={theme}
      onHover={onHover}
    />
  );
}
