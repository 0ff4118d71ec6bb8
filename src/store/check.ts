import { checkGradient, type GradientCheck, type Ref } from '../core/index.ts';
import { memoLast } from './memo.ts';
import { networkOf } from './pass/scene.ts';
import type { Traced } from './state.ts';

const checkOnce = memoLast((traced: Traced, tensor: string, index: number): GradientCheck => {
  const { x, d } = traced.trace.values;
  // E is that of the forward pass, which no planted bug touches: the central difference is the true one
  return checkGradient(networkOf(traced), traced.weights, x, d, tensor, index);
});

/**
 * A weight's gradient beside its central difference, at the trace that is shown. It costs a sixth of a millisecond: taken
 * here, and not asked of the worker, it is on screen in the same frame as the gradient it belongs to.
 */
export function checkOf(traced: Traced, { tensor, index }: Ref): GradientCheck {
  return checkOnce(traced, tensor, index);
}
