import type { AppStore } from '../createAppStore.ts';
import type { Edit, SavedEdit } from '../input/historyState.ts';
import { withLaterEdit } from '../input/laterEdits.ts';
import { undoLast } from '../input/undoLast.ts';
import type { SavedNews, SavedWeights } from './keepState.ts';
import { listed } from './listed.ts';
import { freeName, keptBefore, toSave, unsavedOwn } from './savedWeights.ts';
import type { AppState } from '../state.ts';
import { withOwn } from '../training/trainingSlice.ts';

/** What is done with the saved weights. It comes with the view that lists them: the page is loaded without. */
export interface Saving {
  /** Saves the weights in use, in place of those that have the name. */
  saveWeights(name: string): void;
  /** Adds weights from a file, under a name that is still free. */
  addWeights(weights: Omit<SavedWeights, 'savedAt'>): void;
  renameWeights(name: string, to: string): void;
  deleteWeights(name: string): void;
  /** Makes saved weights one's own. One's own that are not saved are kept under `before`, or a name like it. */
  applySaved(name: string, before: string): void;
  undoSaved(): void;
}

export function saving(store: AppStore): Saving {
  const { getState: get, setState: set } = store;
  const change = (put: readonly SavedWeights[], remove: readonly string[], news: SavedNews): void =>
    set(afterChange(get(), put, remove, news));
  const find = (name: string): SavedWeights | undefined => get().saved?.find((each) => each.name === name);

  return {
    saveWeights(name) {
      const made = toSave(get(), name, Date.now());
      if (made) change([made], [], { kind: 'saved', name });
    },
    addWeights(weights) {
      const name = freeName(get().saved ?? [], weights.name);
      change([{ ...weights, name, savedAt: Date.now() }], [], { kind: 'uploaded', name });
    },
    renameWeights(name, to) {
      const found = find(name);
      if (found && name !== to) change([{ ...found, name: to }], [name], { kind: 'renamed', name, to });
    },
    deleteWeights(name) {
      if (find(name)) change([], [name], { kind: 'deleted', name });
    },

    applySaved(name, before) {
      const found = find(name);
      const { saved, run, training, choose } = get();
      if (!found || !saved) return;
      const { network, weights } = found;
      const own = unsavedOwn(get(), network);
      const replaced = own && keptBefore(network, own, freeName(saved, before));
      // a run of the same network would put its own weights in their place
      const leaves = run?.network === network;
      set({
        saved: replaced ? listed(saved, [replaced], []) : saved,
        savedNews: { kind: 'used', name, kept: replaced?.name ?? null },
        training: leaves ? { kind: 'idle' } : training,
        trainFrom: 'current',
        checkpoint: null,
        ...withOwn(get(), network, { weights, accuracy: found.isClaim ? null : found.accuracy, name }),
      });
      choose(network, 'own');
    },
    undoSaved() {
      const name = savedToUndo(get())?.held.put[0]?.name;
      undoLast(store, isOfSaved);
      if (name !== undefined) set({ savedNews: { kind: 'undone', name: nameNow(get(), name) } });
    },
  };
}

/** The last change of the saved weights that can be taken back. */
export function savedToUndo({ history }: Pick<AppState, 'history'>): SavedEdit | null {
  return history.past.findLast(isOfSaved) ?? null;
}

function isOfSaved(edit: Edit): edit is SavedEdit {
  return edit.kind === 'saved';
}

/** Weights that came back under a name that was given anew since have another. */
function nameNow({ history }: Pick<AppState, 'history'>, name: string): string {
  const last = history.future.at(-1);
  return last?.kind === 'saved' ? (last.held.remove[0] ?? name) : name;
}

/** The list after a change, the news of it, and the edit that takes it back; what was only added can be deleted like any other. */
function afterChange(
  state: AppState,
  put: readonly SavedWeights[],
  remove: readonly string[],
  news: SavedNews,
): Partial<AppState> {
  const { saved } = state;
  if (!saved) return {};
  const names = [...remove, ...put.map(({ name }) => name)];
  const held = {
    remove: put.map(({ name }) => name),
    put: saved.filter(({ name }) => names.includes(name)),
  };
  const what =
    news.kind === 'renamed' ? 'renameWeights' : news.kind === 'deleted' ? 'deleteWeights' : 'replaceWeights';
  return {
    ...(held.put.length > 0 && withLaterEdit(state, { kind: 'saved', what, held })),
    saved: listed(saved, put, remove),
    savedNews: news,
  };
}
