import { createInstance, type TFunction } from 'i18next';
import { whatIfEn } from '../../../src/app/language/lens/whatIf.en.ts';
import { whatIfZh } from '../../../src/app/language/lens/whatIf.zh.ts';

/** The words of this view alone; what is missing throws. */
export async function lensWordsIn(language: 'en' | 'zh'): Promise<TFunction<'lens'>> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'lens',
    ns: ['lens'],
    resources: { en: { lens: { whatIf: whatIfEn } }, zh: { lens: { whatIf: whatIfZh } } },
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text, [placeholder]) => {
      throw new Error(`${placeholder} is not given in "${text}"`);
    },
    parseMissingKeyHandler: (key) => {
      throw new Error(`no text for ${key}`);
    },
  });
  return i18n.getFixedT(language, 'lens');
}
