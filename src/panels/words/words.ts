import type { Namespace } from './wordKeys.ts';

/** What is put into a text, by name. */
type Values = Readonly<Record<string, string>>;

/**
 * The texts by language, and the language that is shown. `{{name}}` is the place of a value. What stands behind a comma is the
 * ending of an English noun that is counted: `{{count}} cell{{count, s}}`. A text for one (`units_one`) and that for others
 * (`units_other`) are one, by `count`.
 */
export class Words {
  /** The language that is shown. */
  locale = 'en';
  /** By language, then by id: where a text stands, and the path to it. */
  readonly #texts = new Map<string, Map<string, string>>();
  readonly #hear = new Set<() => void>();

  /** Adds a record of words, those of a part of the page. */
  load(language: string, of: Namespace, words: object): void {
    const texts = this.#texts.get(language) ?? new Map<string, string>();
    this.#texts.set(language, texts);
    addTexts(texts, of, words);
    this.#tell();
  }

  /** Shows a language from now on. */
  activate(language: string): void {
    this.locale = language;
    this.#tell();
  }

  /** Calls when words have come, or the language changed; what it returns ends that. */
  onChange(changed: () => void): () => void {
    this.#hear.add(changed);
    return () => void this.#hear.delete(changed);
  }

  /** A text with the places of its values, in the language that is shown; undefined where there is none. */
  template(of: Namespace, key: string, { count }: Values = {}): string | undefined {
    const texts = this.#texts.get(this.locale);
    const id = `${of}.${key}`;
    return texts?.get(id) ?? texts?.get(`${id}_${count === '1' ? 'one' : 'other'}`);
  }

  /** A text with its values in; its key where it is missing, which a reader can report. */
  text(of: Namespace, key: string, values: Values): string {
    const template = this.template(of, key, values) ?? key;
    return template.replace(PLACE, (_, name: string, ending?: string) => {
      if (ending === undefined) return values[name] ?? '';
      return values[name] === '1' ? '' : ending;
    });
  }

  #tell(): void {
    for (const changed of this.#hear) changed();
  }
}

/** Where a value, or the ending by it, is put in. */
export const PLACE = /\{\{(\w+)(?:, (\w+))?\}\}/g;

function addTexts(texts: Map<string, string>, path: string, words: object): void {
  const entries: [string, string | object][] = Object.entries(words);
  for (const [key, value] of entries) {
    if (typeof value === 'string') texts.set(`${path}.${key}`, value);
    else addTexts(texts, `${path}.${key}`, value);
  }
}

/** The words of this page. */
export const pageWords = new Words();
