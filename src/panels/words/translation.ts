import { shownCount } from '../../core/index.ts';
import type { Namespace, WordKey } from './wordKeys.ts';
import type { Words } from './words.ts';

/**
 * The text of a key, with what is put into it. A number is a count, an index or the like and gets the language's thousands;
 * whatever has a style of its own (a value, a share, a seed) comes as text.
 */
export type Translate<in Of extends Namespace = 'page'> = (key: WordKey<Of>, values?: TextValues) => string;
/** By name; a text may leave out some. */
type TextValues = Readonly<Record<string, unknown>>;

/** The words of a namespace in the language that is shown. */
export function translationOf<Of extends Namespace>(words: Words, of: Of): Translate<Of> {
  return (key, values = {}) => words.text(of, key, shownIn(words.locale, values));
}

function shownIn(language: string, values: TextValues): Record<string, string> {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? shownCount(value, language) : String(value),
  ]);
  return Object.fromEntries(shown);
}
