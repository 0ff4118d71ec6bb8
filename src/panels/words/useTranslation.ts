import { i18n, type I18n } from '@lingui/core';
import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import { translationOf, type Translate } from './translation.ts';
import type { Namespace } from './wordKeys.ts';

/** Where panels take their words from. */
export const WordsContext = createContext<I18n>(i18n);

export interface Translation<in Of extends Namespace> {
  /** Another function for each language, so that what is memoised by it changes with the words. */
  readonly t: Translate<Of>;
  readonly language: string;
}

/**
 * The words in the language that is shown, and which that is. Not Lingui's own provider: it draws the page anew whenever
 * words come, and these come with every view.
 */
export function useTranslation(of?: 'page'): Translation<'page'>;
export function useTranslation(of: 'views'): Translation<'views'>;
export function useTranslation(of: Namespace = 'page'): Translation<Namespace> {
  const words = use(WordsContext);
  const subscribe = useMemo(() => (changed: () => void) => words.on('change', changed), [words]);
  const languageNow = (): string => words.locale;
  const language = useSyncExternalStore(subscribe, languageNow, languageNow);
  return useMemo(() => ({ t: translationOf(words, of), language }), [words, of, language]);
}
