import type { AppStore } from '../createAppStore.ts';
import { withLaterEdit } from '../input/laterEdits.ts';
import type { AppState } from '../state.ts';
import { undoLast } from '../input/undoLast.ts';
import type { Edit, MineEdit } from '../input/historyState.ts';

/** What is done with the list of one's own digits: edits of the one history. It comes with the view that lists them. */

export function relabelDigit(store: AppStore, id: string, label: number): void {
  const state = store.getState();
  const put = state.mine.filter((digit) => digit.id === id && digit.label !== label);
  if (put.length === 0) return;
  store.setState({
    ...withLaterEdit(state, { kind: 'mine', what: 'relabel', held: { put, remove: [id] } }),
    mine: state.mine.map((digit) => (digit.id === id ? { ...digit, label } : digit)),
  });
}

export function removeDigits(store: AppStore, ids: readonly string[]): void {
  const gone = new Set(ids);
  const state = store.getState();
  const put = state.mine.filter(({ id }) => gone.has(id));
  if (put.length === 0) return;
  store.setState({
    ...withLaterEdit(state, { kind: 'mine', what: 'removeDigits', held: { put, remove: [] } }),
    mine: state.mine.filter(({ id }) => !gone.has(id)),
  });
}

/** Brings back what was deleted last. */
export function undoRemoval(store: AppStore): void {
  undoLast(store, isRemoval);
}

/** How many digits that were deleted last can be brought back. */
export function countRemoved({ history }: Pick<AppState, 'history'>): number {
  return history.past.findLast(isRemoval)?.held.put.length ?? 0;
}

function isRemoval(edit: Edit): edit is MineEdit {
  return edit.what === 'removeDigits';
}
