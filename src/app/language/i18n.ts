import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from '../../store/state.ts';
import { language as english } from './en/index.ts';
import type { words } from './en/allWords.ts';
import { formatter, interpolation } from './interpolation.ts';
import type { LanguageWords } from './languageWords.ts';
import type { ViewWords } from './viewWords.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: { page: typeof words; views: ViewWords };
  }
}

/** The languages by their folders. English comes with the page, the others when they are first wanted. */
const FOLDERS = import.meta.glob<{ readonly language: LanguageWords }>(['./*/index.ts', '!./en/index.ts']);

/** Starts with English, which every page carries. */
export function startLanguage(): void {
  void i18next
    .use(formatter)
    .use(initReactI18next)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      defaultNS: 'page',
      ns: ['page'],
      resources: { en: { page: english.page } },
      interpolation,
      initAsync: false,
    });
}

/** The language that was asked for last. */
let asked: Language = 'en';
/** The language that is shown. */
export function shownLanguage(): Language {
  return LANGUAGES.find((language) => language === i18next.language) ?? 'en';
}

/** Brings the English words that the page does not begin with; other languages come whole. */
export async function loadLaterWords(): Promise<void> {
  const { laterWords } = await import('./en/laterWords.ts');
  if (!i18next.exists('why.gradient', { lng: 'en' }))
    i18next.addResourceBundle('en', 'page', laterWords, true);
}

/** The views whose words are wanted, in whatever language the page has. */
const target = new Set<keyof ViewWords>();

/**
 * Changes the words, and what the document says its language is. A language is loaded when it is first wanted; one that
 * comes after another was asked for is not shown.
 */
export async function showLanguage(language: Language): Promise<void> {
  asked = language;
  const { tag } = await loadLanguage(language);
  await Promise.all(Array.from(target, (view) => loadView(language, view)));
  if (asked !== language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = tag;
}

/** Brings the words of views, in the language that is shown and in one that is on its way; from now on they change with it. */
export async function loadWords(views: readonly (keyof ViewWords)[]): Promise<void> {
  for (const view of views) target.add(view);
  const languages = new Set([i18next.language, asked]);
  await Promise.all([...languages].flatMap((language) => views.map((view) => loadView(language, view))));
}

async function loadLanguage(name: string): Promise<LanguageWords> {
  if (name === 'en') return english;
  const { language } = await FOLDERS[`./${name}/index.ts`]();
  if (!i18next.hasResourceBundle(name, 'page')) i18next.addResourceBundle(name, 'page', language.page);
  return language;
}

async function loadView(language: string, view: string): Promise<void> {
  const known: object = i18next.getResourceBundle(language, 'views') ?? {};
  if (view in known) return;
  const { views } = await loadLanguage(language);
  const { words } = await views[`./views/${view}.ts`]();
  i18next.addResourceBundle(language, 'views', { [view]: words }, true);
}
