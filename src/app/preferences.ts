import type { Language, Theme } from '../store/state.ts';

/** What the browser says its user likes, for the first visit. */
export function preferredLanguage(languages: readonly string[]): Language {
  const first = languages.find((language) => /^(zh|en)\b/i.test(language));
  return first?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function preferredTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Puts the theme where the style sheet looks for it. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}
