import type { firstWords } from './en/page.ts';
import type { SameKeys } from './sameKeys.ts';

/** The words of a language, exported by its folder. */
export interface LanguageWords {
  /** The `lang` of the document. */
  readonly tag: string;
  /** The words of the page, with the keys of the English ones; the English ones of later captions come by themselves. */
  readonly page: SameKeys<typeof firstWords>;
  /** Those of the views, each loaded with its view: './views/route.ts' and so on. */
  readonly views: Readonly<Record<string, () => Promise<{ readonly words: object }>>>;
}
