import type { Edit, EditName, History, LaterEdit } from './historyState.ts';
import { questionOf } from './question.ts';
import { atWeightsMoment, weightsMomentOf } from '../weights/weightsMoment.ts';
import { atStepsMoment, stepsMomentOf } from '../weights/stepsMoment.ts';
import { atRunMoment, runMomentOf } from '../training/runMoment.ts';
import type { AppState } from '../state.ts';

export const NO_HISTORY: History = { past: [], future: [] };

/** How many edits are remembered. */
const MOST_EDITS = 200;

/** The history with one more edit; to be set together with what the edit does. */
export function withEdit({ history }: Pick<AppState, 'history'>, edit: Edit): Pick<AppState, 'history'> {
  const past = [...history.past, edit].slice(-MOST_EDITS);
  const { kind } = edit;
  return { history: { past: withFew(past, kind), future: [] } };
}

/** Runs are large, with the checkpoints they bring, and weights are too, of ten steps a press: the oldest are forgotten first. */
const MOST: Readonly<Partial<Record<Edit['kind'], number>>> = { run: 8, steps: 60 };

function withFew(past: readonly Edit[], kind: Edit['kind']): readonly Edit[] {
  const alike = past.filter((edit) => edit.kind === kind);
  return alike.length > (MOST[kind] ?? MOST_EDITS) ? past.filter((edit) => edit !== alike[0]) : past;
}

type Exchange<Kind extends Edit> = (
  state: AppState,
  edit: Kind,
) => readonly [put: Partial<AppState>, edit: Edit];

/** Comes with the first panel that makes such edits. */
let exchangeLater: Exchange<LaterEdit> = (_state, edit) => [{}, edit];

export function setLaterExchange(exchange: Exchange<LaterEdit>): void {
  exchangeLater = exchange;
}

/** The part of the state that an edit holds, put in place, and the edit holding what stood there until now. */
function exchanged(state: AppState, edit: Edit): readonly [put: Partial<AppState>, edit: Edit] {
  switch (edit.kind) {
    case 'question': {
      return [
        { ...questionOf(edit.held), penDown: false },
        { ...edit, held: questionOf(state) },
      ];
    }
    case 'run':
      return [atRunMoment(state, edit.held), { ...edit, held: runMomentOf(state, edit.held.network) }];
    case 'steps':
      return [atStepsMoment(state, edit.held), { ...edit, held: stepsMomentOf(state, edit.held) }];
    case 'weights':
      return [
        atWeightsMoment(state, edit.held),
        { ...edit, held: weightsMomentOf(state, edit.held.network) },
      ];
    case 'mine':
    case 'saved':
    case 'pins':
    case 'interrupted':
      return exchangeLater(state, edit);
  }
}

/**
 * What undoing the newest edit makes of the state, or the newest of some: those of other parts of the state have nothing to do
 * with them. Null where there is none.
 */
export function undone(
  state: AppState,
  isOfThese: (edit: Edit) => boolean = () => true,
): Partial<AppState> | null {
  const { past, future } = state.history;
  const last = past.findLast(isOfThese);
  if (!last) return null;
  const [put, edit] = exchanged(state, last);
  return { ...put, history: { past: past.filter((each) => each !== last), future: [...future, edit] } };
}

/** What doing again the edit that was undone last makes of the state; null where there is none. */
export function redone(state: AppState): Partial<AppState> | null {
  const { past, future } = state.history;
  const next = future.at(-1);
  if (!next) return null;
  const [put, edit] = exchanged(state, next);
  return { ...put, history: { past: [...past, edit], future: future.slice(0, -1) } };
}

/** What "Undo" would take back and "Redo" do again. */
export function nextEdits({ history }: Pick<AppState, 'history'>): {
  readonly undo: EditName | null;
  readonly redo: EditName | null;
} {
  return { undo: history.past.at(-1)?.what ?? null, redo: history.future.at(-1)?.what ?? null };
}
