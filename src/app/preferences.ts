import { LANGUAGES, type Language, type Theme } from '../store/state.ts';

/** The language of a first visit: the first of the browser's own that the page has. */
export function preferredLanguage(languages: readonly string[]): Language {
  for (const target of languages) {
    const found = LANGUAGES.find((language) => language === target.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'en';
}

export function preferredTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Puts the theme where the style sheet looks for it. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}
