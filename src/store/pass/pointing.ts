import { networks, type Explanation, type SlidingWindow, imageOf } from '../../core/index.ts';
import { createFeeds } from '../../timeline/feeds.ts';
import { phaseOfMap, type Frame } from '../../timeline/frame.ts';
import { highlightsOf, highlightsOfCells, type Highlights } from '../../timeline/highlights.ts';
import { memoEach, memoLast } from '../memo.ts';
import { waitingOf } from '../ask/askSlice.ts';
import { explainerOf, explainTraced, tracedOf } from './passOf.ts';
import { frameOf, isScrubbed, isUpdate, spokenExplanations, timelineFor } from './frames.ts';
import type { AppState, Traced } from '../state.ts';

/** What is pointed at, and all that lights up with it. Derived, never stored. */

/** Which cells a cell feeds; found out once a trace. */
export const feedsOf = memoEach((traced: Traced) =>
  createFeeds(networks[traced.network], explainerOf(traced)),
);

const selectedOnce = memoLast(explainTraced);

const hoveredOnce = memoLast(explainTraced);

/** What is pointed at, else what is pinned; null where the step itself is the focal point. */
export function pointedExplanation(state: AppState): Explanation | null {
  const traced = tracedOf(state);
  // what a cell is made of, and what of it, could be the answer
  if (!traced || waitingOf(state)) return null;
  if (state.hovered) return hoveredOnce(traced, state.hovered);
  return state.pinned ? selectedOnce(traced, state.selected) : null;
}

/** A sigmoid output whose sum has no map of its own lights up what went into that sum as well. */
const pointedHighlights = memoLast((traced: Traced, explanation: Explanation): Highlights => {
  const phase = phaseOfMap(timelineFor(traced.network), explanation.ref);
  const isHiddenSum = explanation.op === 'sigmoid' && phase && phase.tensor !== explanation.ref.tensor;
  const fed = feedsOf(traced)(explanation.ref);
  if (!isHiddenSum) return highlightsOf([explanation], null, fed);
  const sum = explainTraced(traced, { ...explanation.ref, tensor: phase.tensor });
  return highlightsOf([explanation, sum], null, fed);
});

/** Where a step computes many cells, one after the other, the one whose turn it is has a single product. */
const stepHighlights = memoLast((explanations: readonly Explanation[], frame: Frame): Highlights =>
  highlightsOf(explanations, frame.group.length > 1 ? null : frame.termsShown),
);

const NOTHING: Highlights = {};

const computedHighlights = memoLast((traced: Traced, frame: Frame): Highlights =>
  isUpdate(traced, frame) ? NOTHING : highlightsOfCells(frame.group),
);

/** What the step lights up, whatever is pointed at. While one scrubs, what a cell is made of could not be seen, and is left out. */
export function stepHighlightsOf(state: AppState): Highlights {
  const traced = tracedOf(state);
  if (traced && isScrubbed(state)) return computedHighlights(traced, frameOf(state));
  return stepHighlights(spokenExplanations(state), frameOf(state));
}

/** The cells that light up: those of the one thing that is pointed at, pinned or being computed. */
export function highlightsOfState(state: AppState): Highlights {
  const traced = tracedOf(state);
  const pointed = pointedExplanation(state);
  const waiting = waitingOf(state);
  if (waiting) return waiting.lit;
  return traced && pointed ? pointedHighlights(traced, pointed) : stepHighlightsOf(state);
}

/** Whether the step is one of the block that reads the image: of others no cell needs to be explained for it. */
function isImageRead(state: AppState): boolean {
  const { phases } = timelineFor(state.network);
  return phases[frameOf(state).step.phase].block === 0;
}

/** Where the convolution's window lies for what is pointed at, or for the step; null where nothing slides. */
export function slidingWindowOf(state: AppState): SlidingWindow | null {
  if (waitingOf(state)) return null;
  const explanation = pointedExplanation(state) ?? (isImageRead(state) ? spokenExplanations(state)[0] : null);
  const window = explanation?.window;
  return window?.tensor === imageOf(networks[state.network]).name ? window : null;
}
