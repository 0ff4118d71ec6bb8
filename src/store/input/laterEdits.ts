import type { AppState } from '../state.ts';
import { byId } from '../keep/merge.ts';
import { freeName } from '../keep/savedWeights.ts';
import { listed } from '../keep/listed.ts';
import { newAmong } from '../mine/mineSlice.ts';
import { isPinned, pinsOf } from '../pass/pinsSlice.ts';
import { setLaterExchange, withEdit } from './history.ts';
import type { InterruptedEdit, LaterEdit, MineEdit, PinsEdit, SavedEdit } from './historyState.ts';

/** Edits that are made by panels which are loaded later: how each changes places with what it holds. */

type Exchanged<Kind> = readonly [put: Partial<AppState>, edit: Kind];

/** The history with an edit of these kinds; to be set together with what it does. */
export function withLaterEdit(state: AppState, edit: LaterEdit): Pick<AppState, 'history'> {
  setLaterExchange(exchanged);
  return withEdit(state, edit);
}

function exchanged(state: AppState, edit: LaterEdit): Exchanged<LaterEdit> {
  switch (edit.kind) {
    case 'mine':
      return digits(state, edit);
    case 'saved':
      return savedWeights(state, edit);
    case 'pins':
      return pins(state, edit);
    case 'interrupted':
      return interruptedRuns(state, edit);
  }
}

/** What was kept anew since is as it is now. */
function digits({ mine }: AppState, edit: MineEdit): Exchanged<MineEdit> {
  const { put, remove } = edit.held;
  const [gone, back] = [new Set(remove), byId(put)];
  const left = mine.flatMap((digit) => (gone.has(digit.id) ? (back.get(digit.id) ?? []) : digit));
  const now = [...left, ...newAmong(put, left)];
  const there = new Set(now);
  const held = {
    put: mine.filter(({ id }) => gone.has(id)),
    remove: put.filter((digit) => there.has(digit)).map(({ id }) => id),
  };
  return [{ mine: now }, { ...edit, held }];
}

function savedWeights({ saved }: AppState, edit: SavedEdit): Exchanged<SavedEdit> {
  if (!saved) return [{}, edit];
  const { remove } = edit.held;
  const left = saved.filter((each) => !remove.includes(each.name));
  // a name may have been given anew since
  const put = edit.held.put.map((each) => ({ ...each, name: freeName(left, each.name) }));
  const held = {
    remove: put.map((each) => each.name),
    put: saved.filter((each) => remove.includes(each.name)),
  };
  return [
    { saved: listed(left, put, []), savedNews: null },
    { ...edit, held },
  ];
}

/** The pins that stayed go on with their own histories. */
function pins(state: AppState, edit: PinsEdit): Exchanged<PinsEdit> {
  const { network } = edit.held;
  const now = pinsOf(state.pins, network);
  const put = edit.held.pins.map((pin) => now.find((each) => isPinned([each], pin.ref)) ?? pin);
  return [{ pins: { ...state.pins, [network]: put } }, { ...edit, held: { network, pins: now } }];
}

function interruptedRuns({ interrupted }: AppState, edit: InterruptedEdit): Exchanged<InterruptedEdit> {
  const { put, remove } = edit.held;
  const left = interrupted.filter((each) => !remove.includes(each));
  const held = { put: interrupted.filter((each) => remove.includes(each)), remove: put };
  return [{ interrupted: [...put, ...left] }, { ...edit, held }];
}
