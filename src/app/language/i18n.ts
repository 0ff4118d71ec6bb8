import type { Namespace, ViewWords } from '../../panels/words/wordKeys.ts';
import { pageWords } from '../../panels/words/words.ts';
import { LANGUAGES, type Language } from '../../store/state.ts';
import { language as english } from './en/index.ts';
import type { LanguageWords } from './languageWords.ts';

/** The languages by their folders. English comes with the page, the others when they are first wanted. */
const FOLDERS = import.meta.glob<{ readonly language: LanguageWords }>(['./*/index.ts', '!./en/index.ts']);

/** What is loaded: the page's words and those of views, by language. */
const loaded = new Set<string>();

/** Gives the page words, once: they replace none. */
function load(language: string, part: string, of: Namespace, words: object): void {
  const name = `${language} ${part}`;
  if (loaded.has(name)) return;
  pageWords.load(language, of, words);
  loaded.add(name);
}

/** Starts with English, which every page carries. */
export function startLanguage(): void {
  load('en', 'page', 'page', english.page);
  pageWords.activate('en');
}

/** The language that was asked for last. */
let asked: Language = 'en';
/** The language that is shown. */
export function shownLanguage(): Language {
  return LANGUAGES.find((language) => language === pageWords.locale) ?? 'en';
}

/** Brings the English words that the page does not begin with; other languages come whole. */
export async function loadLaterWords(): Promise<void> {
  const { laterWords } = await import('./en/laterWords.ts');
  load('en', 'later', 'page', laterWords);
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
  pageWords.activate(language);
  document.documentElement.lang = tag;
}

/** Brings the words of views, in the language that is shown and in one that is on its way; from now on they change with it. */
export async function loadWords(views: readonly (keyof ViewWords)[]): Promise<void> {
  for (const view of views) target.add(view);
  const languages = new Set([shownLanguage(), asked]);
  await Promise.all([...languages].flatMap((language) => views.map((view) => loadView(language, view))));
}

/** A part that is on its way, once its words have come, too. */
export async function withWords<Part>(
  part: Promise<Part>,
  views: readonly (keyof ViewWords)[],
): Promise<Part> {
  const [come] = await Promise.all([part, loadWords(views)]);
  return come;
}

async function loadLanguage(name: Language): Promise<LanguageWords> {
  if (name === 'en') return english;
  const { language } = await FOLDERS[`./${name}/index.ts`]();
  load(name, 'page', 'page', language.page);
  return language;
}

async function loadView(language: Language, view: string): Promise<void> {
  const { views } = await loadLanguage(language);
  const { words } = await views[`./views/${view}.ts`]();
  load(language, view, 'views', { [view]: words });
}
