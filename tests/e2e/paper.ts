import type { Locator, Page } from '@playwright/test';
import { words as en } from '../../src/app/language/en/views/paper.ts';
import { words as zh } from '../../src/app/language/zh/views/paper.ts';
import { WORDS, type AppPage } from './page.ts';

export const FORMATS = ['A4', 'Letter'] as const;

/** How many pages the page makes, printed as its style sheet wants it. */
export async function pagesPrinted(page: Page, format: (typeof FORMATS)[number]): Promise<number> {
  const file = await page.pdf({ format });
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The texts that something cuts, or that stand beyond the paper. */
export function textsCut(sheet: Locator): Promise<string[]> {
  return sheet.evaluate((paper) => {
    const edge = paper.getBoundingClientRect();
    return (
      [...paper.querySelectorAll<HTMLElement>('h1, h2, p, span, b, small, output, .formula')]
        // what is there for assistive technology alone is cut to a point
        .filter((element) => !element.closest('.katex-mathml'))
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          const isClipped =
            getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
          return width > 0 && (left < edge.left - 1 || right > edge.right + 1 || isClipped);
        })
        .map((element) => element.textContent ?? '')
    );
  });
}

/** Makes the browser's own printing a note of what there was to print; `done` tells the page that it is over. */
export async function notePrinting(page: Page): Promise<{ done: () => Promise<void> }> {
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = document.querySelector('.paper')?.textContent ?? 'no sheet';
    };
  });
  return {
    done: () =>
      page.evaluate(() => {
        delete document.body.dataset['printed'];
        window.dispatchEvent(new Event('afterprint'));
      }),
  };
}

/** Chooses in the menu what is printed. */
export async function choose(app: AppPage, sheet: keyof typeof en.choice): Promise<void> {
  await app.button(app.words.transport.more).click();
  await app.button((app.words === WORDS.zh ? zh : en).choice[sheet]).click();
}
