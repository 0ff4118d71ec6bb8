import { networks, readerOf, type Explanation, type NetworkName } from '../../core/index.ts';
import { frameAt, stepWithin, type Frame } from '../../timeline/frame.ts';
import { createTimeline, isCoarse, stepAt, type StepSize, type Timeline } from '../../timeline/steps.ts';
import { memoEach, memoLast } from '../memo.ts';
import type { AppState, Traced } from '../state.ts';
import { explainFrameUpdate } from '../weights/update.ts';
import { explainTraced, isWaitingForInk, tracedOf } from './passOf.ts';
import { isWeightOf } from './whySlice.ts';

/** What the current step shows, and the cells it speaks of. Derived, never stored. */

const timelines = new Map<NetworkName, Timeline>();

export function timelineFor(network: NetworkName): Timeline {
  const timeline = timelines.get(network) ?? createTimeline(networks[network]);
  timelines.set(network, timeline);
  return timeline;
}

const frameOnce = memoLast((network: NetworkName, size: StepSize, position: number): Frame =>
  frameAt(timelineFor(network), stepAt(timelineFor(network), size, position)),
);

const withinOnce = memoLast((network: NetworkName, phase: number, cell: number): Frame =>
  frameAt(timelineFor(network), { size: 'cell', phase, cell }),
);

/** What the current step shows; while phases or blocks play, how far they have come; on a blank pad, nothing. */
export function frameOf(state: AppState): Frame {
  const frame = frameOfStep(state);
  return isWaitingForInk(state) ? emptyFrame(frame) : frame;
}

function frameOfStep(state: AppState): Frame {
  const { network, stepSize, position, progress } = state;
  if (!isCoarse(stepSize) || progress >= 1) return frameOnce(network, stepSize, position);
  const timeline = timelineFor(network);
  const { phase } = stepAt(timeline, stepSize, position);
  const within = stepWithin(timeline, { size: stepSize, phase }, progress);
  return withinOnce(network, within.phase, within.cell);
}

/** The step as it will stand when it has played: its caption holds still meanwhile. */
export function frameAtRest({ network, stepSize, position }: AppState): Frame {
  return frameOnce(network, stepSize, position);
}

/** A frame in which nothing has been computed yet. */
export const emptyFrame = memoEach((frame: Frame): Frame => ({ ...frame, group: [], done: {}, updated: 0 }));

const NOTHING: readonly Explanation[] = [];

const groupOnce = memoLast(groupOfFrame);

/** Every cell that a frame's step computes, explained; one explanation but for steps that compute many. */
export function groupOfFrame(traced: Traced, frame: Frame): readonly Explanation[] {
  return isUpdate(traced, frame) ? NOTHING : frame.group.map((ref) => explainTraced(traced, ref));
}

export function groupExplanations(state: AppState): readonly Explanation[] {
  const traced = tracedOf(state);
  return traced ? groupOnce(traced, frameOf(state)) : NOTHING;
}

/** Whether a step updates weights. */
export function isUpdate({ network }: Traced, { focus }: Frame): boolean {
  return focus.of === 'value' && isWeightOf(network, focus);
}

/** Whether a step updates a single weight. */
export function isUpdateOfOne(traced: Traced, frame: Frame): boolean {
  return frame.termsShown !== null && isUpdate(traced, frame);
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

/** Steps a second up to which formulas are set anew at every step. */
const READABLE = 6;

/** Whether one draws through the steps by hand, too fast to read them. */
export function isScrubbed({ isScrubbing, playing }: AppState): boolean {
  return isScrubbing && !playing;
}

/** Whether steps follow each other too fast to be read one by one. */
export function isRushed({ playing, speed, progress, isScrubbing }: AppState): boolean {
  return isScrubbing || (playing && (speed > READABLE || progress < 1));
}
