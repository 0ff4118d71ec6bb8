import { words as en } from '../../src/app/language/en/allWords.ts';
import { words as zh } from '../../src/app/language/zh/page.ts';
import { translationOf, type Translate } from '../../src/panels/words/translation.ts';
import type { Namespace } from '../../src/panels/words/wordKeys.ts';
import { PLACE, Words } from '../../src/panels/words/words.ts';
import { viewWords } from '../app/language/viewWords.ts';

/** Throws where a text is missing, or something that is put into it. */
class StrictWords extends Words {
  override text(of: Namespace, key: string, values: Record<string, string>): string {
    const template = this.template(of, key, values);
    if (template === undefined) throw new Error(`no text for "${key}"`);
    for (const [, name] of template.matchAll(PLACE))
      if (!(name in values)) throw new Error(`${name} is not given in "${key}"`);
    return super.text(of, key, values);
  }
}

/** All words in a language; what is missing throws. */
export function i18nIn(language: 'en' | 'zh'): Words {
  const words = new StrictWords();
  words.load(language, 'page', { en, zh }[language]);
  words.load(language, 'views', viewWords(language));
  words.activate(language);
  return words;
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
