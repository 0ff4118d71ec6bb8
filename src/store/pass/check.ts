import type { GradientCheck, Ref } from '../../core/index.ts';
import { memoLast } from '../memo.ts';
import type { Traced } from '../state.ts';
import { checkHere } from './computedHereLater.ts';
import { networkOf } from './passOf.ts';

const checkOnce = memoLast((traced: Traced, tensor: string, index: number): GradientCheck =>
  // E is that of the forward pass, which no planted bug touches: the central difference is the true one
  checkHere(networkOf(traced), traced.weights, traced.trace, { tensor, index, of: 'gradient' }),
);

/** A weight's gradient beside its central difference, at the pass that is shown. */
export function checkOf(traced: Traced, { tensor, index }: Ref): GradientCheck {
  return checkOnce(traced, tensor, index);
}
