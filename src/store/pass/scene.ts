import {
  createExplainer,
  networks,
  trace,
  weightTensors,
  type Explanation,
  type Network,
  type NetworkName,
  type Ref,
  givenIn,
  errorIn,
  readerOf,
} from '../../core/index.ts';
import { frameAt, frameWithin, type Frame } from '../../timeline/frame.ts';
import { createTimeline, stepAt, type StepSize, type Timeline } from '../../timeline/steps.ts';
import type { Planting } from '../weights/brokenState.ts';
import { isBlank } from '../input/input.ts';
import { memoEach, memoLast } from '../memo.ts';
import type { AppState, Traced } from '../state.ts';
import { errorAfterUpdate, explainFrameUpdate } from '../weights/update.ts';
import { isWeightOf } from './whySlice.ts';

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

const withinOnce = memoLast((network: NetworkName, phase: number, cell: number): Frame => {
  const timeline = timelineFor(network);
  return frameWithin(timeline, phase, (cell + 0.5) / timeline.phases[phase].steps);
});

/** What the current step shows; while phases play, how far the phase has come; on a blank pad, nothing. */
export function frameOf(state: AppState): Frame {
  const frame = frameOfStep(state);
  return isWaitingForInk(state) ? emptyFrame(frame) : frame;
}

function frameOfStep(state: AppState): Frame {
  const { network, stepSize, position, progress } = state;
  if (stepSize !== 'phase' || progress >= 1) return frameOnce(network, stepSize, position);
  const { steps } = timelineFor(network).phases[position];
  return withinOnce(network, position, Math.floor(progress * steps));
}

/** What the stage is drawn from, once there is a trace of the network that is shown: on a blank pad too. */
export function stageTraceOf(state: AppState): Traced | null {
  return state.traced?.network === state.network ? state.traced : null;
}

const hasInk = memoEach((traced: Traced) =>
  givenIn(networks[traced.network], traced.trace).x.some((ink) => ink !== 0),
);

/** The trace of what is asked; null before there is one, and on a blank pad, where nothing is wanted and nothing computed. */
export function tracedOf(state: AppState): Traced | null {
  const traced = stageTraceOf(state);
  return traced && !isBlank(state) && hasInk(traced) ? traced : null;
}

/** Whether the pad shows nothing, and everything waits for a digit. */
export function isWaitingForInk(state: AppState): boolean {
  return stageTraceOf(state) !== null && tracedOf(state) === null;
}

/** A frame in which nothing has been computed yet. */
export const emptyFrame = memoEach((frame: Frame): Frame => ({ ...frame, group: [], done: {}, updated: 0 }));

/** The bug that is planted in the network that is shown. */
export function plantingOf({ planting, network }: Pick<AppState, 'planting' | 'network'>): Planting | null {
  return planting?.of === network ? planting : null;
}

/** The network that a trace was made with: for one with a planted bug its broken copy. */
export function networkOf({ network, planting }: Pick<Traced, 'network' | 'planting'>): Network {
  return planting?.network ?? networks[network];
}

/** The same digit and weights in the network as it should be; the very same trace where nothing is planted. */
export function rightOf(traced: Traced): Traced {
  return traced.planting ? rightOnce(traced) : traced;
}

const rightOnce = memoLast((traced: Traced): Traced => {
  const { x, d } = givenIn(networks[traced.network], traced.trace);
  return { ...traced, planting: null, trace: trace(networks[traced.network], traced.weights, x, d) };
});

/** The core's explainer of a trace: made once a trace, as it checks all its numbers. */
export const explainerOf = memoEach((traced: Traced) =>
  createExplainer(networkOf(traced), traced.weights, traced.trace),
);

export function explainTraced(traced: Traced, ref: Ref): Explanation {
  return explainerOf(traced)(ref);
}

/** Steps a second up to which formulas are set anew at every step. */
const READABLE = 6;

const NOTHING: readonly Explanation[] = [];

const groupOnce = memoLast(groupOfFrame);

/** Every cell that a frame's step computes, explained; one explanation but for steps that compute many. */
export function groupOfFrame(traced: Traced, frame: Frame): readonly Explanation[] {
  const many = frame.focus.of === 'value' && isWeightOf(traced.network, frame.focus);
  return many ? NOTHING : frame.group.map((ref) => explainTraced(traced, ref));
}

export function groupExplanations(state: AppState): readonly Explanation[] {
  const traced = tracedOf(state);
  return traced ? groupOnce(traced, frameOf(state)) : NOTHING;
}

/** Whether a step updates a single weight. */
function isUpdateOfOne({ network }: Traced, { focus, termsShown }: Frame): boolean {
  return termsShown !== null && focus.of === 'value' && isWeightOf(network, focus);
}

const spokenOnce = memoLast(
  (traced: Traced, frame: Frame, group: readonly Explanation[], rate: number): readonly Explanation[] => {
    if (isUpdateOfOne(traced, frame)) return [explainFrameUpdate(traced, frame, rate)];
    return frame.termsShown === null || group.length < 2 ? group : [group[frame.termsShown - 1]];
  },
);

/** The explanations of the cells that the step speaks of: of many that it computes one after the other, the one whose turn it is. */
export function spokenExplanations(state: AppState): readonly Explanation[] {
  const traced = tracedOf(state);
  if (!traced) return NOTHING;
  return spokenOnce(traced, frameOf(state), groupExplanations(state), state.learningRate);
}

const afterOnce = memoLast((traced: Traced, frame: Frame): Explanation | null => {
  const timeline = timelineFor(traced.network);
  const phase = timeline.phases[frame.step.phase];
  if (phase.kind !== 'dense') return null;
  const reader = readerOf(networks[traced.network], phase.tensor);
  return reader?.kind === 'sigmoid' ? explainTraced(traced, { ...frame.focus, tensor: reader.output }) : null;
});

/** What the sigmoid makes of the dense sum that the step computes. */
export function afterExplanation(state: AppState): Explanation | null {
  const traced = tracedOf(state);
  return traced ? afterOnce(traced, frameOf(state)) : null;
}

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
  if (state.progress < 1) return captionOnce(traced, rate, restFrame(state), restExplanations(state), null);
  return captionOnce(traced, rate, frameOf(state), groupExplanations(state), afterExplanation(state));
}

/** The phase as it will stand when it has played: its caption holds still meanwhile. */
function restFrame({ network, stepSize, position }: AppState): Frame {
  return frameOnce(network, stepSize, position);
}

const restOnce = memoLast((traced: Traced, frame: Frame) => groupOfFrame(traced, frame));

function restExplanations(state: AppState): readonly Explanation[] {
  const traced = tracedOf(state);
  return traced ? restOnce(traced, restFrame(state)) : NOTHING;
}

/** Whether steps follow each other too fast to be read one by one. */
export function isRushed({ playing, speed, progress, isScrubbing }: AppState): boolean {
  return isScrubbing || (playing && (speed > READABLE || progress < 1));
}
