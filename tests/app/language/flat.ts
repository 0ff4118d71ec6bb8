export interface Texts {
  readonly [key: string]: string | Texts;
}

/** All texts with the path to each: "caption.pool". */
export function flat(texts: Texts, path = ''): Map<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
  );
  return new Map(entries);
}

/** What is put into a text, in order, each once. By what the ending of an English noun is chosen is no matter of Chinese. */
export function placeholders(text: string): string {
  return [...new Set(Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name))].toSorted().join();
}
