/** The name of a language in another, or in itself: "Chinese", "中文". */
export function languageName(language: string, inLanguage = language): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
}
