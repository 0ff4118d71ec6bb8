import type { Messages } from '@lingui/core';
import { messageId } from '../../panels/words/translation.ts';
import type { Namespace } from '../../panels/words/wordKeys.ts';

type Tokens = Exclude<Messages[string], string>;

/**
 * A record of words as Lingui reads it: by path, and what is put in apart from the text. `{{name}}` is the place of a value.
 * What stands behind a comma is the ending of an English noun that is counted: `{{count}} cell{{count, s}}`. A text for one
 * (`units_one`) and that for others (`units_other`) are one message, by `count`.
 */
export function catalogOf(of: Namespace, words: object): Messages {
  const catalog: Messages = {};
  const counted = new Map<string, Record<string, Tokens>>();
  for (const [path, text] of textsOf(words)) {
    const [stem, form] = path.split(/_(one|other)$/);
    const id = messageId(of, stem);
    if (!form) {
      catalog[id] = tokensOf(text);
      continue;
    }
    const forms = { ...counted.get(id), [form]: tokensOf(text) };
    counted.set(id, forms);
    catalog[id] = [['count', 'plural', forms]];
  }
  return catalog;
}

/** All texts of a record of words with the path to each. */
function textsOf(words: object, path = ''): (readonly [path: string, text: string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, object | string]) =>
    typeof value === 'string' ? [[path + key, value] as const] : textsOf(value, `${path}${key}.`),
  );
}

function tokensOf(text: string): Tokens {
  return text.split(/\{\{(.*?)\}\}/).map((part, at) => {
    if (at % 2 === 0) return part;
    const [name, ending] = part.split(', ');
    return ending ? [name, 'plural', { one: [], other: [ending] }] : [name];
  });
}
