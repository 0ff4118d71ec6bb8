/** A moment as it is read in the page's language: "24 Nov 2026, 21:56". */
export function shownDate(milliseconds: number, language: string): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(milliseconds);
}
