/** More than this makes a field slow to draw. */
const MOST = 100_000;

/** What is shown of a text: all of it, or whole lines from its beginning, with how many these are of how many. */
export function beginningOf(text: string): {
  readonly shown: string;
  readonly cut: { readonly shown: number; readonly lines: number } | null;
} {
  if (text.length <= MOST) return { shown: text, cut: null };
  const shown = text.slice(0, text.lastIndexOf('\n', MOST) + 1);
  const count = (lines: string): number => lines.split('\n').length - 1;
  return { shown, cut: { shown: count(shown), lines: count(text) } };
}
