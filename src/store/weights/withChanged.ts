import { withEdit } from '../input/history.ts';
import type { StepsEdit } from '../input/historyState.ts';
import { weightsKey, type AppState } from '../state.ts';
import type { ChangedWeights } from './changedWeights.ts';
import { stepsMomentOf, withSteps } from './stepsMoment.ts';

/** What was made of the weights in use, as an edit of the history; null puts them to use as they came. */
export function withChanged(
  state: AppState,
  what: StepsEdit['what'],
  now: ChangedWeights | null,
): Partial<AppState> {
  const put = { [weightsKey(state.network, state.weightsChoice)]: now };
  return {
    ...withEdit(state, { kind: 'steps', what, held: stepsMomentOf(state, { changed: put }) }),
    changed: withSteps(state.changed, put),
  };
}
