/** What the folder of a language holds. */
export interface LanguageWords {
  /** What the document says its language is. */
  readonly tag: string;
  /** The words of the page. */
  readonly page: object;
  /** Those of the views, each loaded with its view: './views/route.ts' and so on. */
  readonly views: Readonly<Record<string, () => Promise<{ readonly words: object }>>>;
}
