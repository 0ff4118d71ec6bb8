import { weightsKey, type AppState } from '../state.ts';
import type { ChangedWeights, StepsMoment } from './changedWeights.ts';
import type { WeightsChoice, WeightsKey } from './choices.ts';
import { choiceThere } from './chosen.ts';

type Changed = AppState['changed'];

/** What is so now of the same weights. */
export function stepsMomentOf(state: AppState, { changed }: Pick<StepsMoment, 'changed'>): StepsMoment {
  const { network, weightsChoice } = state;
  const now = keysOf(changed).map((key) => [key, state.changed[key] ?? null] as const);
  return { network, weightsChoice, changed: Object.fromEntries(now) };
}

/** The state with a moment's steps; where some of its weights are in use, or were, so are those that were then. */
export function atStepsMoment(
  state: AppState,
  { network, weightsChoice, changed }: StepsMoment,
): Partial<AppState> {
  const isOfThese = (choice: WeightsChoice): boolean => weightsKey(network, choice) in changed;
  const isSeen = state.network === network && (isOfThese(weightsChoice) || isOfThese(state.weightsChoice));
  return {
    changed: withSteps(state.changed, changed),
    ...(isSeen && {
      weightsChoice: choiceThere(state, network, weightsChoice),
      checkpoint: null,
      whatIf: null,
    }),
  };
}

/** What was changed, with some of it put in place. */
export function withSteps(changed: Changed, put: StepsMoment['changed']): Changed {
  const all: StepsMoment['changed'] = { ...changed, ...put };
  const left: { -readonly [Key in WeightsKey]?: ChangedWeights } = {};
  for (const key of keysOf(all)) {
    const steps = all[key];
    if (steps) left[key] = steps;
  }
  return left;
}

function keysOf(changed: StepsMoment['changed']): WeightsKey[] {
  return Object.keys(changed) as WeightsKey[];
}
