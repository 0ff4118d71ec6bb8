import { withEdit } from '../input/history.ts';
import { givenChoice } from '../weights/chosen.ts';
import type { AppState, Moment } from '../state.ts';

export function momentOf(state: AppState): Moment {
  const { source, target, padMode, network, weightsChoice, stepSize, position, selected } = state;
  const { weightView, sideBySide, beside } = state;
  return {
    source,
    target,
    padMode,
    network,
    weightsChoice,
    stepSize,
    position,
    selected,
    weightView,
    sideBySide,
    beside,
  };
}

/** The state with a moment in it, at rest. What was on the pad is remembered, so that "Undo" goes back to it. */
export function atMoment(state: AppState, moment: Moment): Partial<AppState> {
  const { source, target } = state;
  const isOther = moment.source !== source || moment.target !== target;
  const { network, weightsChoice } = moment;
  const hasOwn = weightsChoice !== 'own' || state.own[network] !== undefined;
  const isSameChoice = network === state.network && weightsChoice === state.weightsChoice;
  return {
    ...moment,
    ...(isOther && withEdit(state, { kind: 'question', what: 'digit', held: { source, target } })),
    weightsChoice: hasOwn ? weightsChoice : givenChoice(network, weightsChoice),
    ...(!isSameChoice && { checkpoint: null }),
    opened: [],
    whatIf: null,
    pinned: false,
    hovered: null,
    playing: false,
    progress: 1,
    penDown: false,
    fronts: {},
  };
}
