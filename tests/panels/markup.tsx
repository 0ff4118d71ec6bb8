import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { WordsContext } from '../../src/panels/words/useTranslation.ts';
import { i18nIn } from './words.ts';

const words = { en: i18nIn('en'), zh: i18nIn('zh') };

/** What is drawn, as text, with the words of a language. */
export function markupIn(language: 'en' | 'zh', drawn: ReactNode): string {
  return renderToStaticMarkup(<WordsContext value={words[language]}>{drawn}</WordsContext>);
}
