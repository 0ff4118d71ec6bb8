import type { AppState } from '../state.ts';

/** Names for saved weights, and whether what was saved last is kept. */

/** Longer names would fill the list. */
export const LONGEST_NAME = 60;

/** A name without what cannot be seen, and not too long. */
export function cleanName(name: string): string {
  const seen = name.normalize('NFC').replaceAll(/[\p{C}\s]+/gu, ' ');
  return Array.from(seen.trim()).slice(0, LONGEST_NAME).join('').trim();
}

/** Whether the database has what was saved last; null where nothing was. */
export function isLastKept({
  saved,
  savedKept,
  savedNews,
}: Pick<AppState, 'saved' | 'savedKept' | 'savedNews'>): boolean | null {
  if (savedNews?.kind !== 'saved' && savedNews?.kind !== 'savedAs') return null;
  const name = 'to' in savedNews ? savedNews.to : savedNews.name;
  const entry = saved?.find((each) => each.name === name);
  return entry !== undefined && (savedKept?.includes(entry) ?? false);
}
