import { networks } from '../../core/index.ts';
import {
  afterExplanation,
  frameOf,
  groupExplanations,
  isHurried,
  timelineFor,
  tracedOf,
} from '../../store/scene.ts';
import { errorAfterUpdate, explainFrameUpdate, weightsAfterUpdate } from '../../store/update.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { useCaption } from '../caption.container.tsx';
import { NowCard } from './NowCard.tsx';
import { UpdatePicture } from './UpdatePicture.tsx';

/** The card of the step that is shown. */
export function NowContainer() {
  const network = useAppStore((state) => state.network);
  const frame = useAppStore(frameOf);
  const explanations = useAppStore(groupExplanations);
  const after = useAppStore(afterExplanation);
  const hurried = useAppStore(isHurried);
  const theme = useAppStore((state) => state.theme);
  const onHover = useAppStore((state) => state.hover);
  const caption = useCaption();
  const phase = timelineFor(network).phases[frame.step.phase];
  return (
    <NowCard
      network={networks[network]}
      phase={phase}
      frame={frame}
      caption={caption}
      explanations={explanations}
      after={after}
      update={phase.half === 'update' ? <UpdateContainer /> : null}
      isHurried={hurried}
      theme={theme}
      onHover={onHover}
    />
  );
}

function UpdateContainer() {
  const traced = useAppStore(tracedOf);
  const frame = useAppStore(frameOf);
  const theme = useAppStore((state) => state.theme);
  const learningRate = useAppStore((state) => state.learningRate);
  if (!traced) return null;
  return (
    <UpdatePicture
      network={networks[traced.network]}
      tensor={frame.focus.tensor}
      weights={traced.weights}
      updated={weightsAfterUpdate(traced, learningRate)}
      trace={traced.trace}
      learningRate={learningRate}
      explanation={explainFrameUpdate(traced, frame, learningRate)}
      error={traced.trace.values['E'][0]}
      errorAfter={errorAfterUpdate(traced, learningRate)}
      theme={theme}
    />
  );
}
