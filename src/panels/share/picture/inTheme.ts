import { flushSync } from 'react-dom';
import type { ColorTheme } from '../../parts/colorScale.ts';

export interface Themed {
  readonly shown: ColorTheme;
  readonly show: (theme: ColorTheme) => void;
}

/** Does something while the page has the colours of a theme: all in one go, so that nobody sees it change. */
export function inTheme<T>(theme: ColorTheme, { shown, show }: Themed, then: () => T): T {
  if (theme === shown) return then();
  const still = new CSSStyleSheet();
  still.replaceSync('*, ::before, ::after { transition: none !important; }');
  document.adoptedStyleSheets.push(still);
  try {
    flushSync(() => show(theme));
    return then();
  } finally {
    flushSync(() => show(shown));
    // styles settle before colours may glide again
    document.body.getBoundingClientRect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
  }
}
