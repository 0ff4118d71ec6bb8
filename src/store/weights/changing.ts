import { withEdit } from '../input/history.ts';
import type { ChangeName, Edit, EditName } from '../input/historyState.ts';
import { weightsKey, type AppState } from '../state.ts';
import { runMomentOf } from '../training/runMoment.ts';
import { leftRun } from '../training/leaving.ts';
import { isBusy, type OwnWeights } from '../training/trainingState.ts';
import type { ChangedWeights } from './changedWeights.ts';
import { changedOf, weightsOf } from './chosen.ts';
import { withSteps } from './stepsMoment.ts';
import { withChanged } from './withChanged.ts';

type Change = (before: ChangedWeights | null) => ChangedWeights;

/** The state with the weights in use changed: one edit of the history. A run whose weights they are is left, which the edit takes back too. */
export function afterChange(state: AppState, what: ChangeName, change: Change): Partial<AppState> {
  const left = runInUse(state);
  if (!left) return withChanged(state, what, change(changedOf(state)));
  const { network } = state;
  const held = runMomentOf(state, network);
  const after = leftRun(state, left);
  return {
    ...withEdit(state, { kind: 'run', what, held }),
    ...after,
    changed: withSteps(after.changed ?? {}, { [weightsKey(network, 'own')]: change(null) }),
  };
}

/** The weights in use, where a run would make others of them with its next step, or where they are its checkpoint; else null. */
function runInUse(state: AppState): OwnWeights | null {
  const { run, network, weightsChoice, training, checkpoint } = state;
  const isOfRun = run?.network === network && weightsChoice === 'own' && (checkpoint || isBusy(training));
  const weights = isOfRun && weightsOf(state);
  return weights ? { weights, accuracy: checkpoint?.accuracy ?? null } : null;
}

/** Tells the edits that changed the weights in use; none where a checkpoint stands in for them. */
export function isChangeOfUse({
  network,
  weightsChoice,
  checkpoint,
}: Pick<AppState, 'network' | 'weightsChoice' | 'checkpoint'>): (edit: Edit) => boolean {
  const key = weightsKey(network, weightsChoice);
  return (edit) => {
    if (checkpoint) return false;
    if (edit.kind === 'steps') return key in edit.held.changed;
    const isOfRun = edit.what === 'apply' || edit.what === 'weight';
    return isOfRun && edit.kind === 'run' && weightsKey(edit.held.network, 'own') === key;
  };
}

/** The last change of the weights in use, where it can be taken back. */
export function changeToUndo(state: AppState): EditName | null {
  return state.history.past.findLast(isChangeOfUse(state))?.what ?? null;
}
