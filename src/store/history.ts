import type { Edit, EditName, History } from './historyState.ts';
import type { AppState } from './state.ts';

export const NO_HISTORY: History = { past: [], future: [] };

/** How many edits are remembered. */
const MOST_EDITS = 200;

/** The history with one more edit; to be set together with what the edit does. */
export function withEdit({ history }: Pick<AppState, 'history'>, edit: Edit): Pick<AppState, 'history'> {
  return { history: { past: [...history.past, edit].slice(-MOST_EDITS), future: [] } };
}

/** The part of the state that an edit holds, put in place, and the edit holding what stood there until now. */
function exchanged(state: AppState, edit: Edit): readonly [put: Partial<AppState>, edit: Edit] {
  switch (edit.kind) {
    case 'question': {
      const { source, wanted } = state;
      return [
        { ...edit.held, penDown: false },
        { ...edit, held: { source, wanted } },
      ];
    }
  }
}

/** What undoing the newest edit makes of the state; null where there is none. */
export function undone(state: AppState): Partial<AppState> | null {
  const { past, future } = state.history;
  const last = past.at(-1);
  if (!last) return null;
  const [put, edit] = exchanged(state, last);
  return { ...put, history: { past: past.slice(0, -1), future: [...future, edit] } };
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
