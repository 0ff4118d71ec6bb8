import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import { translationOf, type Translate } from './translation.ts';
import type { Namespace } from './wordKeys.ts';
import { pageWords, type Words } from './words.ts';

/** Where panels take their words from. */
export const WordsContext = createContext<Words>(pageWords);

export interface Translation<in Of extends Namespace> {
  /** Another function for each language, so that what is memoised by it changes with the words. */
  readonly t: Translate<Of>;
  readonly language: string;
}

/**
 * The words in the language that is shown, and which that is. Nothing is drawn anew when only more words have come, as they
 * do with every view.
 */
export function useTranslation(of?: 'page'): Translation<'page'>;
export function useTranslation(of: 'views'): Translation<'views'>;
export function useTranslation(of: Namespace = 'page'): Translation<Namespace> {
  const words = use(WordsContext);
  const subscribe = useMemo(() => (changed: () => void) => words.onChange(changed), [words]);
  const languageNow = (): string => words.locale;
  const language = useSyncExternalStore(subscribe, languageNow, languageNow);
  return useMemo(() => ({ t: translationOf(words, of), language }), [words, of, language]);
}
