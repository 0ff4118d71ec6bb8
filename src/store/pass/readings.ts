import { networks, readingsOf, type Ref } from '../../core/index.ts';
import { memoLast } from '../memo.ts';
import type { Traced } from '../state.ts';
import { explainTraced } from './passOf.ts';

/** The gradient of a cell that a convolution reads, explained, and both readings of its terms. */
export const readingsTraced = memoLast((traced: Traced, ref: Ref) => {
  const explanation = explainTraced(traced, ref);
  return { explanation, readings: readingsOf(networks[traced.network], explanation) };
});
