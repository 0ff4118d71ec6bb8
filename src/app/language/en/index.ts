import type { LanguageWords } from '../languageWords.ts';
import { firstWords } from './page.ts';

export const language: LanguageWords = {
  tag: 'en',
  page: firstWords,
  views: import.meta.glob<{ readonly words: object }>('./views/*.ts'),
};
