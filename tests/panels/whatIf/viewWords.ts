import { createInstance, type TFunction } from 'i18next';
import { interpolation } from '../../../src/app/language/interpolation.ts';
import { words as savedEn } from '../../../src/app/language/en/views/saved.ts';
import { words as savedZh } from '../../../src/app/language/zh/views/saved.ts';
import { words as whatIfEn } from '../../../src/app/language/en/views/whatIf.ts';
import { words as whatIfZh } from '../../../src/app/language/zh/views/whatIf.ts';

/** The words of these views alone; what is missing throws. */
export async function viewWordsIn(language: 'en' | 'zh'): Promise<TFunction<'views'>> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'views',
    ns: ['views'],
    resources: {
      en: { views: { whatIf: whatIfEn, saved: savedEn } },
      zh: { views: { whatIf: whatIfZh, saved: savedZh } },
    },
    interpolation,
    missingInterpolationHandler: (text, [placeholder]) => {
      throw new Error(`${placeholder} is not given in "${text}"`);
    },
    parseMissingKeyHandler: (key) => {
      throw new Error(`no text for ${key}`);
    },
  });
  return i18n.getFixedT(language, 'views');
}
