import { shownCount } from '../../core/index.ts';

/**
 * How what is put into a text stands there. A number is a count, an index or the like and gets the language's thousands; whatever
 * has a style of its own (a value, a share, a seed) comes as text.
 */
export const interpolation = {
  escapeValue: false, // React escapes
  alwaysFormat: true,
  format: (value: unknown, _style?: string, language = 'en'): string =>
    typeof value === 'number' ? shownCount(value, language) : String(value),
};
