/** The words of the page. Other rooms only read them; the English files declare theirs (app/language/en). */
export interface PageWords {}
/** The words of the views, which are loaded with them, by view. Each English file adds its own; other languages have the same files. */
export interface ViewWords {}

/** The path to each text of a record of words: `caption.pool`. What has a form for one and for others has one path. */
type Paths<Part> = {
  [Key in keyof Part & string]: Part[Key] extends string ? Counted<Key> : `${Key}.${Paths<Part[Key]>}`;
}[keyof Part & string];
type Counted<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** The keys of all texts, by where they stand: among the words of the page, or among those of the views. */
interface WordKeys {
  readonly page: Paths<PageWords>;
  readonly views: Paths<ViewWords>;
}

export type Namespace = keyof WordKeys;
export type WordKey<Of extends Namespace> = WordKeys[Of];
