import { networks } from '../../core/index.ts';
import { memoLast } from '../../store/memo.ts';
import {
  afterExplanation,
  frameOf,
  groupExplanations,
  isRushed,
  timelineFor,
} from '../../store/pass/frames.ts';
import type { AppState } from '../../store/state.ts';
import { useReadable } from '../../store/useReadable.ts';
import type { StepProps } from './stepProps.ts';

/** The step that is shown; of a rush of steps, those that can be read. */
export function useStep(): StepProps {
  return useReadable(stepOf);
}

function stepOf(state: AppState): StepProps {
  const explanations = groupExplanations(state);
  return stepOnce(state.network, frameOf(state), explanations, afterExplanation(state), isRushed(state));
}

const stepOnce = memoLast(
  (
    network: AppState['network'],
    frame: StepProps['frame'],
    explanations: StepProps['explanations'],
    after: StepProps['after'],
    rushed: boolean,
  ): StepProps => ({
    network: networks[network],
    phase: timelineFor(network).phases[frame.step.phase],
    frame,
    explanations,
    after,
    isRushed: rushed,
  }),
);
