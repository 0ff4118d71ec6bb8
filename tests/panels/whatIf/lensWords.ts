import { createInstance, type TFunction } from 'i18next';
import { interpolation } from '../../../src/app/language/interpolation.ts';
import { savedEn } from '../../../src/app/language/lens/saved.en.ts';
import { savedZh } from '../../../src/app/language/lens/saved.zh.ts';
import { whatIfEn } from '../../../src/app/language/lens/whatIf.en.ts';
import { whatIfZh } from '../../../src/app/language/lens/whatIf.zh.ts';

/** The words of these views alone; what is missing throws. */
export async function lensWordsIn(language: 'en' | 'zh'): Promise<TFunction<'lens'>> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'lens',
    ns: ['lens'],
    resources: {
      en: { lens: { whatIf: whatIfEn, saved: savedEn } },
      zh: { lens: { whatIf: whatIfZh, saved: savedZh } },
    },
    interpolation,
    missingInterpolationHandler: (text, [placeholder]) => {
      throw new Error(`${placeholder} is not given in "${text}"`);
    },
    parseMissingKeyHandler: (key) => {
      throw new Error(`no text for ${key}`);
    },
  });
  return i18n.getFixedT(language, 'lens');
}
