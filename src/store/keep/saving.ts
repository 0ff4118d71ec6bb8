import type { AppStore } from '../createAppStore.ts';
import type { SavedNews, SavedUndo, SavedWeights } from './keepState.ts';
import { freeName, toSave, unsavedOwn } from './savedWeights.ts';
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

export function saving({ getState: get, setState: set }: AppStore): Saving {
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
      const { saved, savedUndo } = get();
      const last = savedUndo.at(-1);
      if (!saved || !last) return;
      const left = saved.filter((each) => !last.remove.includes(each.name));
      // a name may have been given anew since
      const put = last.put.map((each) => ({ ...each, name: freeName(left, each.name) }));
      set({
        saved: listed(left, put, []),
        savedUndo: savedUndo.slice(0, -1),
        savedNews: { kind: 'undone', name: put[0].name },
      });
    },
  };
}

/** The list after a change, the news of it, and what takes it back. */
function afterChange(
  { saved, savedUndo }: Pick<AppState, 'saved' | 'savedUndo'>,
  put: readonly SavedWeights[],
  remove: readonly string[],
  news: SavedNews,
): Partial<AppState> {
  if (!saved) return {};
  const names = [...remove, ...put.map(({ name }) => name)];
  const undo: SavedUndo = {
    name: news.name,
    remove: put.map(({ name }) => name),
    put: saved.filter(({ name }) => names.includes(name)),
  };
  return {
    saved: listed(saved, put, remove),
    savedNews: news,
    // what was only added can be deleted like any other
    savedUndo: undo.put.length > 0 ? [...savedUndo, undo] : savedUndo,
  };
}

/** The newest first. */
export function listed(
  saved: readonly SavedWeights[],
  put: readonly SavedWeights[],
  remove: readonly string[],
): readonly SavedWeights[] {
  const gone = new Set([...remove, ...put.map(({ name }) => name)]);
  const others = saved.filter(({ name }) => !gone.has(name));
  return [...put, ...others].toSorted((a, b) => b.savedAt - a.savedAt);
}

/** One's own weights as they are saved when others take their place. */
export function keptBefore(
  network: SavedWeights['network'],
  { weights, accuracy }: { readonly weights: SavedWeights['weights']; readonly accuracy: number | null },
  name: string,
): SavedWeights {
  const unknown = { isClaim: false, seed: null, trained: null };
  return { name, network, weights, accuracy, ...unknown, savedAt: Date.now() };
}
