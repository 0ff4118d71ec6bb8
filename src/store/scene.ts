import {
  explain,
  explainUpdate,
  networks,
  trace,
  updatedWeights,
  type Explanation,
  type NetworkName,
  type Ref,
} from '../core/index.ts';
import { frameAt, phaseOfMap, type Frame } from '../timeline/frame.ts';
import { highlightsOf, type Highlights } from '../timeline/highlights.ts';
import { createTimeline, stepAt, type StepSize, type Timeline } from '../timeline/steps.ts';
import { maxIndex } from 'd3';
import { memoLast } from './memo.ts';
import { LEARNING_RATE, type AppState, type Traced } from './state.ts';

/** What is derived from the state: computed once a change, never stored. */

const timelines = new Map<NetworkName, Timeline>();

export function timelineFor(network: NetworkName): Timeline {
  const timeline = timelines.get(network) ?? createTimeline(networks[network]);
  timelines.set(network, timeline);
  return timeline;
}

const frameOnce = memoLast((network: NetworkName, size: StepSize, position: number): Frame =>
  frameAt(timelineFor(network), stepAt(timelineFor(network), size, position)),
);

export function frameOf(state: AppState): Frame {
  return frameOnce(state.network, state.stepSize, state.position);
}

/** The trace, once there is one for the network that is shown. */
export function tracedOf(state: AppState): Traced | null {
  return state.traced?.network === state.network ? state.traced : null;
}

export function explainTraced(traced: Traced, ref: Ref): Explanation {
  return explain(networks[traced.network], traced.weights, traced.trace, ref);
}

const NOTHING: readonly Explanation[] = [];

/** Every cell that the current step computes, explained; one explanation but for steps that compute many. */
const groupOnce = memoLast((traced: Traced, frame: Frame): readonly Explanation[] => {
  const many = frame.focus.of === 'value' && isWeight(traced, frame.focus);
  return many ? NOTHING : frame.group.map((ref) => explainTraced(traced, ref));
});

function isWeight(traced: Traced, ref: Ref): boolean {
  return ref.tensor in traced.weights;
}

export function groupExplanations(state: AppState): readonly Explanation[] {
  const traced = tracedOf(state);
  return traced ? groupOnce(traced, frameOf(state)) : NOTHING;
}

const afterOnce = memoLast((traced: Traced, frame: Frame): Explanation | null => {
  const timeline = timelineFor(traced.network);
  const phase = timeline.phases[frame.step.phase];
  if (phase.kind !== 'dense') return null;
  const output = networks[traced.network].layers.find(
    ({ kind, input }) => kind === 'sigmoid' && input === phase.tensor,
  );
  return output ? explainTraced(traced, { ...frame.focus, tensor: output.output }) : null;
});

/** What the sigmoid makes of the dense sum that the step computes. */
export function afterExplanation(state: AppState): Explanation | null {
  const traced = tracedOf(state);
  return traced ? afterOnce(traced, frameOf(state)) : null;
}

const selectedOnce = memoLast(explainTraced);

export function selectedExplanation(state: AppState): Explanation | null {
  const traced = tracedOf(state);
  return traced ? selectedOnce(traced, state.selected) : null;
}

const hoveredOnce = memoLast(explainTraced);

/** What is pointed at, else what is pinned; null where the step itself is the focal point. */
export function pointedExplanation(state: AppState): Explanation | null {
  const traced = tracedOf(state);
  if (!traced) return null;
  if (state.hovered) return hoveredOnce(traced, state.hovered);
  return state.pinned ? selectedOnce(traced, state.selected) : null;
}

/** A sigmoid output whose sum has no map of its own lights up what went into that sum as well. */
const pointedHighlights = memoLast((traced: Traced, explanation: Explanation): Highlights => {
  const phase = phaseOfMap(timelineFor(traced.network), explanation.ref);
  const isHiddenSum = explanation.op === 'sigmoid' && phase && phase.tensor !== explanation.ref.tensor;
  if (!isHiddenSum) return highlightsOf([explanation]);
  return highlightsOf([explanation, explainTraced(traced, { ...explanation.ref, tensor: phase.tensor })]);
});
const stepHighlights = memoLast((explanations: readonly Explanation[], frame: Frame): Highlights =>
  highlightsOf(explanations, frame.termsShown),
);

/** The cells that light up: those of the one thing that is pointed at, pinned or being computed. */
export function highlightsOfState(state: AppState): Highlights {
  const traced = tracedOf(state);
  const pointed = pointedExplanation(state);
  return traced && pointed
    ? pointedHighlights(traced, pointed)
    : stepHighlights(groupExplanations(state), frameOf(state));
}

const updatedOnce = memoLast((traced: Traced) =>
  updatedWeights(networks[traced.network], traced.weights, traced.trace, LEARNING_RATE),
);

/** All weights after one step of descent on what is shown. */
export function weightsAfterUpdate(traced: Traced): Traced['weights'] {
  return updatedOnce(traced);
}

const errorAfterOnce = memoLast((traced: Traced): number => {
  const { x, d } = traced.trace.values;
  return trace(networks[traced.network], weightsAfterUpdate(traced), x, d).values['E'][0];
});

/** E on the same digit after the update of all weights. */
export function errorAfterUpdate(traced: Traced): number {
  return errorAfterOnce(traced);
}

/** What the next step of descent makes of one weight. */
export function explainNextWeight(traced: Traced, ref: Ref): Explanation {
  return explainUpdate(networks[traced.network], traced.weights, traced.trace, ref, LEARNING_RATE);
}

/** A step that updates a whole tensor is explained by the weight that moves most. */
const updateOnce = memoLast((traced: Traced, { focus, step }: Frame): Explanation | null => {
  if (!isWeight(traced, focus)) return null;
  if (step.size === 'multiply') return explainNextWeight(traced, focus);
  const sizes = traced.trace.gradients[focus.tensor].map(Math.abs);
  return explainNextWeight(traced, { ...focus, index: maxIndex(sizes) });
});

/** The update of the weight that the step is at, or of its tensor's fastest; null in any other phase. */
export function updateExplanation(state: AppState): Explanation | null {
  const traced = tracedOf(state);
  const frame = frameOf(state);
  return traced && frame.updated > 0 ? updateOnce(traced, frame) : null;
}

const captionOnce = memoLast(
  (traced: Traced, frame: Frame, explanations: readonly Explanation[], after: Explanation | null) => ({
    timeline: timelineFor(traced.network),
    frame,
    explanations,
    after,
    error: traced.trace.values['E'][0],
    errorAfter: frame.updated > 0 ? errorAfterUpdate(traced) : 0,
    learningRate: LEARNING_RATE,
  }),
);

/** What the caption of the current step is made of; null before the first trace. */
export function captionSourceOf(state: AppState): ReturnType<typeof captionOnce> | null {
  const traced = tracedOf(state);
  if (!traced) return null;
  return captionOnce(traced, frameOf(state), groupExplanations(state), afterExplanation(state));
}
