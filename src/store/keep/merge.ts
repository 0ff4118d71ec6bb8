import type { Edit, SavedEdit } from '../input/historyState.ts';
import type { AppState } from '../state.ts';
import type { MyDigit } from './database.ts';
import type { ReadReason } from './keeper.ts';
import type { SavedWeights } from './keepState.ts';
import { freeName } from './savedWeights.ts';

/**
 * Brings what the page has together with the rows of the database, which other tabs write too. Both functions give what the page
 * is to show, and what the database is known to have as the very objects that the page has: nothing then seems changed.
 */

/** Weights that have to be kept under another name, and as they are kept. */
export type Renamed = ReadonlyMap<SavedWeights, SavedWeights>;

export interface MergedSaved {
  readonly saved: readonly SavedWeights[];
  readonly written: readonly SavedWeights[];
  readonly renamed: Renamed;
}

/**
 * What the page has not written yet stays, under a name that is free; what it has deleted and the database still has stays deleted.
 * What the database had and has no longer is written again where it was lost, and else goes from the list: another tab deleted it.
 * `taken`: the names of all rows, of damaged ones too, which are not this page's to replace.
 */
export function mergeSaved(
  saved: readonly SavedWeights[],
  written: readonly SavedWeights[],
  rows: readonly SavedWeights[],
  reason: ReadReason,
  taken: readonly { readonly name: string }[] = rows,
): MergedSaved {
  // what is to be written may be there already, where the answer to an earlier attempt was lost
  const known = new Map([...saved, ...written].map((each) => [keyOf(each), each]));
  const there = rows.map((row) => known.get(keyOf(row)) ?? row);
  const [isThere, wasWritten, isListed] = [new Set(there), new Set(written), new Set(saved)];
  const kept = there.filter((each) => isListed.has(each) || !wasWritten.has(each));
  const pending = saved.filter((each) => !isThere.has(each) && (reason === 'lost' || !wasWritten.has(each)));
  // what the page knows and lists no longer goes, or is what has the name now
  const gone = new Set(there.filter((each) => !kept.includes(each)).map(({ name }) => name));
  const others = taken.filter(({ name }) => !gone.has(name));
  const renamed = new Map<SavedWeights, SavedWeights>();
  for (const each of pending) {
    if (!others.some(({ name }) => name === each.name)) continue;
    const name = freeName([...taken, ...pending, ...renamed.values()], each.name);
    renamed.set(each, { ...each, name });
  }
  const all = [...kept, ...pending.map((each) => renamed.get(each) ?? each)];
  return { saved: all.toSorted((a, b) => b.savedAt - a.savedAt), written: there, renamed };
}

/** Of one state of one entry: a name is given again. */
function keyOf({ name, savedAt }: SavedWeights): string {
  return `${savedAt} ${name}`;
}

/** The list, what was said of it, and what "Undo" and "Redo" would take from it, with the names that weights are kept under. */
export function withNames({ saved, savedNews, history }: AppState, renamed: Renamed): Partial<AppState> {
  // what went while it was written gave its name to what is listed now
  const listed = Array.from(renamed).filter(([each]) => saved?.includes(each));
  const to = new Map(listed.map(([each, { name }]) => [each.name, name]));
  const isNews = savedNews?.kind === 'saved' || savedNews?.kind === 'uploaded';
  const name = isNews ? to.get(savedNews.name) : undefined;
  const named = (edit: Edit): Edit => (edit.kind === 'saved' ? renamedIn(edit, to) : edit);
  return {
    saved: saved?.map((each) => renamed.get(each) ?? each) ?? null,
    ...(isNews && name !== undefined && { savedNews: { kind: 'savedAs', name: savedNews.name, to: name } }),
    history: { past: history.past.map(named), future: history.future.map(named) },
  };
}

function renamedIn(edit: SavedEdit, to: ReadonlyMap<string, string>): SavedEdit {
  const remove = edit.held.remove.map((each) => to.get(each) ?? each);
  return { ...edit, held: { ...edit.held, remove } };
}

/** Of a digit that the page has changed or deleted and not written yet the page is right; lost ones as above. */
export function mergeDigits(
  mine: readonly MyDigit[],
  written: ReadonlyMap<string, MyDigit>,
  rows: readonly MyDigit[],
  reason: ReadReason,
): { readonly mine: readonly MyDigit[]; readonly written: ReadonlyMap<string, MyDigit> } {
  const there = byId(rows.map((row) => sameAs(row, written.get(row.id))));
  const here = byId(mine);
  const kept = [...there.values()].flatMap((each) => {
    const [digit, before] = [here.get(each.id), written.get(each.id)];
    if (digit && digit !== before) return [digit];
    return before && !digit ? [] : [each];
  });
  const pending = mine.filter(
    (each) => !there.has(each.id) && (reason === 'lost' || written.get(each.id) !== each),
  );
  return { mine: [...kept, ...pending], written: there };
}

/** The digit that the page knows, where the row is the same: the strokes are, as the id is made from them. */
function sameAs(row: MyDigit, known: MyDigit | undefined): MyDigit {
  return known?.label === row.label ? known : row;
}

export function byId(digits: readonly MyDigit[]): ReadonlyMap<string, MyDigit> {
  return new Map(digits.map((digit) => [digit.id, digit]));
}
