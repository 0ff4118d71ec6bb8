import type { FormatterModule } from 'i18next';
import { shownCount } from '../../core/index.ts';

/** Every value goes through the formatter; React escapes. */
export const interpolation = { escapeValue: false, alwaysFormat: true };

/**
 * How what is put into a text stands there. A number is a count, an index or the like and gets the language's thousands; whatever
 * has a style of its own (a value, a share, a seed) comes as text. What stands behind a comma is the ending of an English noun
 * that is counted: `{{count}} cell{{count, s}}`.
 */
export const formatter: FormatterModule = {
  type: 'formatter',
  init: none,
  add: none,
  addCached: none,
  format(value: unknown, ending, language = 'en'): string {
    // "1" and "up to 1" are one
    if (ending) return /\b1$/.test(String(value)) ? '' : ending;
    return typeof value === 'number' ? shownCount(value, language) : String(value);
  },
};

function none(): void {
  // formats by name are not used
}
