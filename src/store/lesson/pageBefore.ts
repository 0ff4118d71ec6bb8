import { networkNames } from '../../core/index.ts';
import { withEdit } from '../input/history.ts';
import { atMoment, momentOf } from '../moment/moment.ts';
import { weightsKey, type AppState, type Moment, type PageBefore } from '../state.ts';
import { GIVEN_CHOICES } from '../weights/choices.ts';
import type { StepsMoment } from '../weights/changedWeights.ts';
import { stepsMomentOf, withSteps } from '../weights/stepsMoment.ts';

/** What the page is before the lesson shows something of its own. */
export function pageBefore(state: AppState): PageBefore {
  const { changed, trainFrom } = state;
  return { moment: momentOf(state), changed, trainFrom };
}

/** The page as it was. One's own weights are left out: what becomes of them in a chapter is the reader's. */
export function atPageBefore(
  state: AppState,
  { moment, changed, trainFrom, link }: PageBefore,
): Partial<AppState> {
  const keys = networkNames().flatMap((network) =>
    GIVEN_CHOICES.map((choice) => weightsKey(network, choice)),
  );
  const others = keys.filter((key) => state.changed[key] !== changed[key]);
  const put = Object.fromEntries(others.map((key) => [key, changed[key] ?? null] as const));
  const back = link?.back(state);
  return { ...back, ...withMoment({ ...state, ...back }, moment, put), trainFrom };
}

/** What the lesson shows: with weights as they came. */
export function atShown(state: AppState, moment: Moment): Partial<AppState> {
  const key = weightsKey(moment.network, moment.weightsChoice);
  const isChanged = moment.weightsChoice !== 'own' && state.changed[key] !== undefined;
  return withMoment(state, moment, isChanged ? { [key]: null } : {});
}

/** The state with a moment and with the steps of some weights (null: as they came); "Undo" goes back to steps that have to give way. */
export function withMoment(state: AppState, moment: Moment, put: StepsMoment['changed']): Partial<AppState> {
  const held = stepsMomentOf(state, { changed: put });
  const isLost = Object.values(held.changed).some((steps) => steps !== null);
  const edited = isLost ? withEdit(state, { kind: 'steps', what: 'steps', held }) : {};
  return {
    ...edited,
    changed: withSteps(state.changed, put),
    ...atMoment({ ...state, ...edited }, moment),
  };
}
