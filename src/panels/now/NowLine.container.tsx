import { useMemo } from 'react';
import { tracedOf } from '../../store/pass/passOf.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { explainFrameUpdate } from '../../store/weights/update.ts';
import { NowLine } from './NowLine.tsx';
import { useStep } from './useStep.container.tsx';

/** The step that is shown, in one line. */
export function NowLineContainer() {
  const step = useStep();
  const { phase, frame, explanations: group } = step;
  const traced = useAppStore(tracedOf);
  const rate = useAppStore((state) => state.learningRate);
  const isUpdate = phase.half === 'update' && frame.group.length > 0;
  const explanations = useMemo(
    () => (isUpdate && traced ? [explainFrameUpdate(traced, frame, rate)] : group),
    [isUpdate, traced, frame, rate, group],
  );
  return <NowLine {...step} explanations={explanations} />;
}
