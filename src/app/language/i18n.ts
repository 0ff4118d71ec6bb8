import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../store/state.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: { page: typeof en };
  }
}

/** Both languages ship with the page: together they are smaller than one request is slow. */
export function startLanguage(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'page',
    ns: ['page'],
    resources: { en: { page: en }, zh: { page: zh } },
    interpolation: { escapeValue: false }, // React escapes
    initAsync: false,
  });
}

/** Changes the words, and what the document says its language is. */
export function showLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
}
