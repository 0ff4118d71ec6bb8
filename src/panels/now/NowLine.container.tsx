import { useMemo } from 'react';
import { networks } from '../../core/index.ts';
import {
  afterExplanation,
  frameOf,
  groupExplanations,
  isRushed,
  timelineFor,
} from '../../store/pass/frames.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { explainFrameUpdate } from '../../store/weights/update.ts';
import { NowLine } from './NowLine.tsx';

/** The step that is shown, in one line. */
export function NowLineContainer() {
  const network = useAppStore((state) => state.network);
  const frame = useAppStore(frameOf);
  const group = useAppStore(groupExplanations);
  const after = useAppStore(afterExplanation);
  const rushed = useAppStore(isRushed);
  const traced = useAppStore(tracedOf);
  const rate = useAppStore((state) => state.learningRate);
  const phase = timelineFor(network).phases[frame.step.phase];
  const isUpdate = phase.half === 'update' && frame.group.length > 0;
  const explanations = useMemo(
    () => (isUpdate && traced ? [explainFrameUpdate(traced, frame, rate)] : group),
    [isUpdate, traced, frame, rate, group],
  );
  return (
    <NowLine
      network={networks[network]}
      phase={phase}
      frame={frame}
      explanations={explanations}
      after={after}
      isRushed={rushed}
    />
  );
}
