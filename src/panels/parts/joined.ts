/** Sentences one after another, without those that are not said: Chinese sets no blank after its full stop. */
export function sentences(...said: readonly (string | false | null)[]): string {
  return said
    .filter((sentence) => sentence !== false && sentence !== null)
    .reduce((text, sentence) => `${text}${text === '' || text.endsWith('。') ? '' : ' '}${sentence}`, '');
}

/** Words in a row: "a, b, and c", "a、b和c"; of which one is to be chosen: "a, b, or c". */
export function listed(
  language: string,
  words: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(language, { type }).format(words);
}

/** Ids of what describes an element, as its attribute wants them. */
export function joinedIds(...ids: readonly (string | null | undefined)[]): string {
  return ids.filter(Boolean).join(' ');
}
