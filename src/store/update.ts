import { maxIndex } from 'd3';
import { explainUpdate, networks, trace, updatedWeights, type Explanation, type Ref } from '../core/index.ts';
import type { Frame } from '../timeline/frame.ts';
import { memoLast } from './memo.ts';
import { LEARNING_RATE, type Traced } from './state.ts';

/** What one step of descent on the drawing that is shown does. Derived, never stored. */

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
export const explainFrameUpdate = memoLast((traced: Traced, { focus, step }: Frame): Explanation => {
  if (step.size === 'multiply') return explainNextWeight(traced, focus);
  const sizes = traced.trace.gradients[focus.tensor].map(Math.abs);
  return explainNextWeight(traced, { ...focus, index: maxIndex(sizes) });
});
