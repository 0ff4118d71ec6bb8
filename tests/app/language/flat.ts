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
