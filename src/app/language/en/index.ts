import type { LanguageWords } from '../languageWords.ts';
import { words } from './page.ts';

export const language: LanguageWords = {
  tag: 'en',
  page: words,
  views: import.meta.glob<{ readonly words: object }>('./views/*.ts'),
};
