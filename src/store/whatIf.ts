import type { Weights } from '../core/index.ts';
import { memoLast } from './memo.ts';
import type { AppState } from './state.ts';
import { selectedWeight } from './whySlice.ts';

/** The weights with one number replaced; the others are shared, not copied. */
const withOne = memoLast((weights: Weights, tensor: string, index: number, value: number): Weights => {
  const changed = weights[tensor].slice();
  changed[index] = value;
  return { ...weights, [tensor]: changed };
});

type Asked = Pick<AppState, 'weights' | 'whatIf' | 'network' | 'selected'>;

/** The weights that everything on the page is computed with: those chosen, and the selected one as it is tried. */
export function weightsInUse(state: Asked): Weights | null {
  const { weights, whatIf } = state;
  const weight = selectedWeight(state);
  if (!weights || whatIf === null || !weight) return weights;
  return withOne(weights, weight.tensor, weight.index, whatIf);
}
