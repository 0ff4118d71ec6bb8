import {
  explainUpdate,
  networks,
  updatedWeights,
  type Explanation,
  type Ref,
  type Weights,
  givenIn,
  errorIn,
} from '../../core/index.ts';
import type { Frame } from '../../timeline/frame.ts';
import { traceHere } from '../pass/computedHere.ts';
import { memoLast } from '../memo.ts';
import type { Traced } from '../state.ts';

/** What steps of descent on the drawing that is shown do, and did. Derived, never stored. */

/** All weights after one step of descent on what is shown. */
export const weightsAfterUpdate = memoLast((traced: Traced, rate: number): Weights =>
  updatedWeights(networks[traced.network], traced.weights, traced.trace, rate),
);

/** E on the same digit after the update of all weights. */
export const errorAfterUpdate = memoLast((traced: Traced, rate: number): number =>
  errorWith(traced, weightsAfterUpdate(traced, rate)),
);

function errorWith({ network, trace: { values } }: Traced, weights: Weights): number {
  const { x, d } = givenIn(networks[network], { values });
  return errorIn(networks[network], traceHere(networks[network], weights, x, d));
}

/** What the next step of descent makes of one weight. */
export function explainNextWeight(traced: Traced, ref: Ref, rate: number): Explanation {
  return explainUpdate(networks[traced.network], traced.weights, traced.trace, ref, rate);
}

/** A step that updates a whole tensor is explained by the weight that moves most. */
export const explainFrameUpdate = memoLast(
  (traced: Traced, { focus, step }: Frame, rate: number): Explanation => {
    if (step.size === 'multiply') return explainNextWeight(traced, focus, rate);
    const sizes = traced.trace.gradients[focus.tensor].map(Math.abs);
    return explainNextWeight(traced, { ...focus, index: sizes.indexOf(Math.max(...sizes)) }, rate);
  },
);

/**
 * E on the digit that is shown before each applied step, and now: also where a step was taken on another digit, so that
 * one sees what it did to this one.
 */
export const errorsOfSteps = memoLast((traced: Traced, history: readonly Weights[]): readonly number[] => [
  ...history.map((weights) => errorWith(traced, weights)),
  errorIn(networks[traced.network], traced.trace),
]);
