import { I18n, type MessageDescriptor, type Messages } from '@lingui/core';
import { catalogOf } from '../../src/app/language/catalog.ts';
import { words as en } from '../../src/app/language/en/allWords.ts';
import { words as zh } from '../../src/app/language/zh/page.ts';
import { translationOf, type Translate } from '../../src/panels/words/translation.ts';
import { viewWords } from '../app/language/viewWords.ts';

/** What is put into a text, by name: a place is a list within the list. */
function namesIn(tokens: Messages[string]): string[] {
  if (typeof tokens === 'string') return [];
  return tokens.flatMap((token) => {
    if (typeof token === 'string') return [];
    const [name, , forms] = token;
    return [name, ...Object.values(forms ?? {}).flatMap((form: Messages[string]) => namesIn(form))];
  });
}

/** Throws where a text is missing, or something that is put into it. */
class StrictWords extends I18n {
  override _(id: MessageDescriptor | string, values: Record<string, unknown> = {}): string {
    if (typeof id !== 'string' || !(id in this.messages))
      throw new Error(`no text for ${JSON.stringify(id)}`);
    for (const name of namesIn(this.messages[id]))
      if (!(name in values)) throw new Error(`${name} is not given in "${id}"`);
    return super._(id, values);
  }
}

/** All words in a language; what is missing throws. */
export function i18nIn(language: 'en' | 'zh'): I18n {
  const catalog = { ...catalogOf('page', { en, zh }[language]), ...catalogOf('views', viewWords(language)) };
  return new StrictWords({ locale: language, messages: { [language]: catalog } });
}

/** The page's words. */
export function wordsIn(language: 'en' | 'zh'): Translate {
  return translationOf(i18nIn(language), 'page');
}

/** The words of all views. */
export function viewWordsIn(language: 'en' | 'zh'): Translate<'views'> {
  return translationOf(i18nIn(language), 'views');
}

/** One of something, called by the word for several: "1 errors"; "1 is" is no such thing. */
export const ONE_OF_SEVERAL =
  /(?<![\w.,×])1 (?:[a-z]+ ){0,2}?(?!(?:is|its|this|plus|was|times|gives|meets)\b)[a-z]{2,}(?<!s)s\b/;
