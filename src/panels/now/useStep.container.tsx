import { networks } from '../../core/index.ts';
import {
  afterExplanation,
  frameOf,
  groupExplanations,
  isRushed,
  timelineFor,
} from '../../store/pass/frames.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import type { StepProps } from './stepProps.ts';

/** The step that is shown. */
export function useStep(): StepProps {
  const network = useAppStore((state) => state.network);
  const frame = useAppStore(frameOf);
  return {
    network: networks[network],
    phase: timelineFor(network).phases[frame.step.phase],
    frame,
    explanations: useAppStore(groupExplanations),
    after: useAppStore(afterExplanation),
    isRushed: useAppStore(isRushed),
  };
}
