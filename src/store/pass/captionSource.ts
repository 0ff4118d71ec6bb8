import { errorIn, networks, weightTensors, type Explanation } from '../../core/index.ts';
import type { Frame } from '../../timeline/frame.ts';
import { memoLast } from '../memo.ts';
import type { AppState, Traced } from '../state.ts';
import { errorAfterUpdate, explainFrameUpdate } from '../weights/update.ts';
import {
  afterExplanation,
  frameAtRest,
  frameOf,
  groupExplanations,
  groupOfFrame,
  isUpdateOfOne,
  timelineFor,
} from './frames.ts';
import { tracedOf } from './passOf.ts';

const captionOnce = memoLast(
  (
    traced: Traced,
    learningRate: number,
    frame: Frame,
    explanations: readonly Explanation[],
    after: Explanation | null,
  ) => ({
    timeline: timelineFor(traced.network),
    frame,
    explanations,
    after,
    error: errorIn(networks[traced.network], traced.trace),
    updated: isUpdateOfOne(traced, frame) ? explainFrameUpdate(traced, frame, learningRate) : null,
    errorAfter:
      frame.updated === weightTensors(networks[traced.network]).length
        ? errorAfterUpdate(traced, learningRate)
        : null,
    learningRate,
  }),
);

/** What the caption of the current step is made of; null before the first trace. */
export function captionSourceOf(state: AppState): ReturnType<typeof captionOnce> | null {
  const traced = tracedOf(state);
  if (!traced) return null;
  const rate = state.learningRate;
  if (state.progress < 1) return captionOnce(traced, rate, frameAtRest(state), restExplanations(state), null);
  return captionOnce(traced, rate, frameOf(state), groupExplanations(state), afterExplanation(state));
}

const restOnce = memoLast((traced: Traced, frame: Frame) => groupOfFrame(traced, frame));

function restExplanations(state: AppState): readonly Explanation[] {
  const traced = tracedOf(state);
  return traced ? restOnce(traced, frameAtRest(state)) : [];
}
