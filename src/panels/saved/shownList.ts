import type { Translate } from '../words/translation.ts';

const MOST_NAMES = 6;
const LONGEST_NAME = 60;

/** Names from a file, side by side: not too many, not too long. */
export function shownList(names: readonly string[], t: Translate<'views'>): string {
  const first = names.slice(0, MOST_NAMES).map(shownName).join(', ');
  const more = names.length - MOST_NAMES;
  return more > 0 ? t('saved.program.more', { first, count: more }) : first;
}

/** Without what cannot be seen, and not too long. */
export function shownName(name: string): string {
  const seen = name.replaceAll(/\p{C}/gu, '');
  return seen.length > LONGEST_NAME ? `${seen.slice(0, LONGEST_NAME)}…` : seen;
}
