import { errorIn, errorLayerOf, networks, weightTensors, type Explanation } from '../../core/index.ts';
import { isComputed, type Frame } from '../../timeline/frame.ts';
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
    hasError: boolean,
    isUpdated: boolean,
  ) => ({
    timeline: timelineFor(traced.network),
    frame,
    explanations,
    after,
    error: hasError ? errorIn(networks[traced.network], traced.trace) : null,
    updated: isUpdateOfOne(traced, frame) ? explainFrameUpdate(traced, frame, learningRate) : null,
    errorAfter: isUpdated ? errorAfterUpdate(traced, learningRate) : null,
    learningRate,
    isPlanted: traced.planting !== null,
  }),
);

/**
 * What the caption of the current step is made of; null before the first trace. While a phase or a block plays the caption holds still, but
 * E is told no sooner than it is computed.
 */
export function captionSourceOf(state: AppState): ReturnType<typeof captionOnce> | null {
  const traced = tracedOf(state);
  if (!traced) return null;
  const network = networks[traced.network];
  const rate = state.learningRate;
  const shown = frameOf(state);
  const error = { tensor: errorLayerOf(network).output, index: 0, of: 'value' } as const;
  const hasError = isComputed(timelineFor(traced.network), shown, error);
  const isUpdated = shown.updated === weightTensors(network).length;
  if (state.progress < 1) {
    const rest = restExplanations(state);
    return captionOnce(traced, rate, frameAtRest(state), rest, null, hasError, isUpdated);
  }
  const [explanations, after] = [groupExplanations(state), afterExplanation(state)];
  return captionOnce(traced, rate, shown, explanations, after, hasError, isUpdated);
}

const restOnce = memoLast((traced: Traced, frame: Frame) => groupOfFrame(traced, frame));

function restExplanations(state: AppState): readonly Explanation[] {
  const traced = tracedOf(state);
  return traced ? restOnce(traced, frameAtRest(state)) : [];
}
