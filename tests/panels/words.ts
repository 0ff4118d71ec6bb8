import { createInstance, type TFunction } from 'i18next';
import { interpolation } from '../../src/app/language/interpolation.ts';
import { words as en } from '../../src/app/language/en/page.ts';
import { words as zh } from '../../src/app/language/zh/page.ts';

/** The page's words in a language; what is missing throws. */
export async function wordsIn(language: 'en' | 'zh'): Promise<TFunction> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'page',
    ns: ['page'],
    resources: { en: { page: en }, zh: { page: zh } },
    interpolation,
    missingInterpolationHandler: (text, [placeholder]) => {
      throw new Error(`${placeholder} is not given in "${text}"`);
    },
    parseMissingKeyHandler: (key) => {
      throw new Error(`no text for ${key}`);
    },
  });
  return i18n.t;
}
