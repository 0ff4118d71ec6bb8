import { withEdit } from '../input/history.ts';
import { isSameSource, questionOf } from '../input/question.ts';
import { choicesLeft, choiceThere } from '../weights/chosen.ts';
import { pick } from '../pick.ts';
import type { AppState, Moment } from '../state.ts';

const PARTS = [
  'source',
  'target',
  'typedTarget',
  'padMode',
  'network',
  'weightsChoice',
  'stepSize',
  'position',
  'selected',
  'weightView',
  'sideBySide',
  'beside',
  'showsInputGradient',
] as const satisfies readonly (keyof Moment)[];

export function momentOf(state: AppState): Moment {
  return pick(state, PARTS);
}

/** The state with a moment in it, at rest. What was on the pad is remembered, so that "Undo" goes back to it. */
export function atMoment(state: AppState, moment: Moment): Partial<AppState> {
  const { source, target, typedTarget } = state;
  const isOther =
    !isSameSource(moment.source, source) || moment.target !== target || moment.typedTarget !== typedTarget;
  const { network, weightsChoice } = moment;
  const isSameChoice = network === state.network && weightsChoice === state.weightsChoice;
  return {
    ...moment,
    ...(isOther && withEdit(state, { kind: 'question', what: 'digit', held: questionOf(state) })),
    weightsChoice: choiceThere(state, network, weightsChoice),
    lastChoices: choicesLeft(state),
    ...(!isSameChoice && { checkpoint: null }),
    asking: null,
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
