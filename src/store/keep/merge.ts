import type { AppState } from '../state.ts';
import type { MyDigit } from './database.ts';
import type { SavedWeights } from './keepState.ts';
import { freeName } from './savedWeights.ts';

/**
 * Brings what the page has together with the rows of the database, which other tabs write too. Both functions give what the page
 * is to show, and what the database is known to have as the very objects that the page has: nothing then seems changed.
 */

/**
 * What the page has not written yet stays, under a name that is free; what it has deleted and the database still has stays deleted.
 * `isLost`: what the database had and has no longer is written again, instead of going from the list (another tab deleted it).
 */
export function mergeSaved(
  saved: readonly SavedWeights[],
  written: readonly SavedWeights[],
  rows: readonly SavedWeights[],
  isLost: boolean,
): { readonly saved: readonly SavedWeights[]; readonly written: readonly SavedWeights[] } {
  const known = new Map(written.map((each) => [keyOf(each), each]));
  const there = rows.map((row) => known.get(keyOf(row)) ?? row);
  const isThere = new Set(there);
  const wasWritten = new Set(written);
  const isListed = new Set(saved);
  const kept = there.filter((each) => isListed.has(each) || !wasWritten.has(each));
  const pending = saved.filter((each) => !isThere.has(each) && (isLost || !wasWritten.has(each)));
  let all: readonly SavedWeights[] = kept;
  for (const each of pending) {
    // what it was to take the place of is still there as the page knows it
    const replaced = there.find(({ name }) => name === each.name);
    const isFree = !replaced || (wasWritten.has(replaced) && !isListed.has(replaced));
    all = [...all, isFree ? each : { ...each, name: freeName(all, each.name) }];
  }
  return { saved: all.toSorted((a, b) => b.savedAt - a.savedAt), written: there };
}

/** Of one state of one entry: a name is given again. */
export function keyOf({ name, savedAt }: SavedWeights): string {
  return `${savedAt} ${name}`;
}

/** Weights that had to be kept under another name, and as they are kept. */
export type Renamed = ReadonlyMap<SavedWeights, SavedWeights>;

/** The list, what was said of it, and the last "Undo", with the names that weights are kept under. */
export function withNames({ saved, savedNews, savedUndo }: AppState, renamed: Renamed): Partial<AppState> {
  const to = new Map(Array.from(renamed, ([each, { name }]) => [each.name, name]));
  const isNews = savedNews?.kind === 'saved' || savedNews?.kind === 'uploaded';
  const name = isNews ? to.get(savedNews.name) : undefined;
  const last = savedUndo.at(-1);
  return {
    saved: saved?.map((each) => renamed.get(each) ?? each) ?? null,
    ...(isNews && name !== undefined && { savedNews: { kind: 'savedAs', name: savedNews.name, to: name } }),
    ...(last && {
      savedUndo: [
        ...savedUndo.slice(0, -1),
        { ...last, remove: last.remove.map((each) => to.get(each) ?? each) },
      ],
    }),
  };
}

/** Of a digit that the page has changed or deleted and not written yet the page is right; `isLost` as above. */
export function mergeDigits(
  mine: readonly MyDigit[],
  written: ReadonlyMap<string, MyDigit>,
  rows: readonly MyDigit[],
  isLost: boolean,
): { readonly mine: readonly MyDigit[]; readonly written: ReadonlyMap<string, MyDigit> } {
  const there = byId(rows.map((row) => sameAs(row, written.get(row.id))));
  const here = byId(mine);
  const kept = [...there.values()].flatMap((each) => {
    const [digit, before] = [here.get(each.id), written.get(each.id)];
    if (digit && digit !== before) return [digit];
    return before && !digit ? [] : [each];
  });
  const pending = mine.filter((each) => !there.has(each.id) && (isLost || written.get(each.id) !== each));
  return { mine: [...kept, ...pending], written: there };
}

/** The digit that the page knows, where the row is the same: the strokes are, as the id is made from them. */
function sameAs(row: MyDigit, known: MyDigit | undefined): MyDigit {
  return known?.label === row.label ? known : row;
}

export function byId(digits: readonly MyDigit[]): ReadonlyMap<string, MyDigit> {
  return new Map(digits.map((digit) => [digit.id, digit]));
}
