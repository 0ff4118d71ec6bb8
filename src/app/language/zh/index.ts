import type { LanguageWords } from '../languageWords.ts';
import { words } from './page.ts';

export const language: LanguageWords = {
  tag: 'zh-Hans',
  page: words,
  views: import.meta.glob<{ readonly words: object }>('./views/*.ts'),
};
