import type { SavedWeights } from './keepState.ts';
import { freeName } from './savedWeights.ts';

/** What the page shows and what the database is known to have, after the database was looked at. */
export interface Merged {
  readonly saved: readonly SavedWeights[];
  readonly given: readonly SavedWeights[];
}

/**
 * Brings the page's list together with the rows of the database, which other tabs write too. What the page has not written yet stays,
 * under a name that is free; what it has deleted and the database still has stays deleted. `isRewritten`: what the database had and has
 * no longer is written again (it was lost), instead of going from the list (another tab deleted it).
 */
export function mergeSaved(
  saved: readonly SavedWeights[],
  given: readonly SavedWeights[],
  rows: readonly SavedWeights[],
  isRewritten: boolean,
): Merged {
  const known = new Map(given.map((each) => [keyOf(each), each]));
  // the very objects that the page has, so that nothing seems changed
  const there = rows.map((row) => known.get(keyOf(row)) ?? row);
  const isThere = new Set(there);
  const wasGiven = new Set(given);
  const isListed = new Set(saved);
  const kept = there.filter((each) => isListed.has(each) || !wasGiven.has(each));
  const pending = saved.filter((each) => !isThere.has(each) && (isRewritten || !wasGiven.has(each)));
  let all: readonly SavedWeights[] = kept;
  for (const each of pending) {
    // what it was to take the place of is still there as the page knows it
    const replaced = there.find(({ name }) => name === each.name);
    const isFree = !replaced || (wasGiven.has(replaced) && !isListed.has(replaced));
    all = [...all, isFree ? each : { ...each, name: freeName(all, each.name) }];
  }
  return { saved: all.toSorted((a, b) => b.savedAt - a.savedAt), given: there };
}

function keyOf({ name, savedAt }: SavedWeights): string {
  return `${savedAt} ${name}`;
}
