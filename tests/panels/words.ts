import { createInstance, type TFunction } from 'i18next';
import { formatter, interpolation } from '../../src/app/language/interpolation.ts';
import { words as en } from '../../src/app/language/en/allWords.ts';
import { words as zh } from '../../src/app/language/zh/page.ts';
import { viewWords } from '../app/language/viewWords.ts';

/** All words in a language; what is missing throws. */
export async function i18nIn(language: 'en' | 'zh') {
  const i18n = createInstance();
  await i18n.use(formatter).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'page',
    ns: ['page', 'views'],
    resources: { [language]: { page: { en, zh }[language], views: viewWords(language) } },
    interpolation,
    missingInterpolationHandler: (text, [placeholder]) => {
      throw new Error(`${placeholder} is not given in "${text}"`);
    },
    parseMissingKeyHandler: (key) => {
      throw new Error(`no text for ${key}`);
    },
  });
  return i18n;
}

/** The page's words. */
export async function wordsIn(language: 'en' | 'zh'): Promise<TFunction> {
  return (await i18nIn(language)).t;
}

/** The words of all views. */
export async function viewWordsIn(language: 'en' | 'zh'): Promise<TFunction<'views'>> {
  return (await i18nIn(language)).getFixedT(language, 'views');
}

/** One of something, called by the word for several: "1 errors"; "1 is" is no such thing. */
export const ONE_OF_SEVERAL =
  /(?<![\w.,×])1 (?:[a-z]+ ){0,2}?(?!(?:is|its|this|plus|was|times|gives|meets)\b)[a-z]{2,}(?<!s)s\b/;
