import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../store/state.ts';
import { en } from './en.ts';
import { interpolation } from './interpolation.ts';
import type { lensEn } from './lensTexts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: { page: typeof en; lens: typeof lensEn };
  }
}

/** Starts with English, which every page carries. */
export function startLanguage(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'page',
    ns: ['page'],
    resources: { en: { page: en } },
    interpolation,
    initAsync: false,
  });
}

/** The language that was asked for last. */
let asked: Language = 'en';

/**
 * Changes the words, and what the document says its language is. A language is loaded when it is first wanted; one that
 * comes after another was asked for is not shown.
 */
export async function showLanguage(language: Language): Promise<void> {
  asked = language;
  if (language === 'zh' && !i18next.hasResourceBundle('zh', 'page')) {
    const { zh } = await import('./zh.ts');
    i18next.addResourceBundle('zh', 'page', zh);
  }
  if (asked !== language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
}
