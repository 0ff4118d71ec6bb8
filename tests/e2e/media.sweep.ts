import type { Page } from '@playwright/test';
import { WEIGHT_VIEWS } from '../../src/store/state.ts';
import { expectNothingCovered } from './media.ts';
import { expect, test } from './page.ts';

/** As readers may set it: WCAG 1.4.12. */
const WIDE_TEXT = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Texts that are cut off, with nothing to scroll them into view. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // a picture's own text, drawn signs, and lines that leave out what does not fit on purpose
    const OWN = '.visually-hidden, .katex, .skip, .active-row, .strip, .flow-legend, option, desc, [hidden]';
    const isCut = (text: Node, start: Element): boolean => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].some((line) => {
        for (let box: Element | null = start; box; box = box.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(box);
          if (/auto|scroll/.test(overflowX + overflowY)) return false;
          const { left, right, top, bottom } = box.getBoundingClientRect();
          if (overflowX !== 'visible' && (line.left < left - 2 || line.right > right + 2)) return true;
          if (overflowY !== 'visible' && (line.top < top - 3 || line.bottom > bottom + 3)) return true;
        }
        return false;
      });
    };
    const cut: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      const parent = text.parentElement;
      if (!parent?.checkVisibility() || parent.closest(OWN) || !text.textContent?.trim()) continue;
      if (isCut(text, parent)) cut.push(text.textContent.trim());
    }
    return cut;
  });
}

test('wider letters and lines cut nothing off: what no longer fits scrolls', async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, WIDE_TEXT);
  await app.goTo(498);
  for (const view of WEIGHT_VIEWS) {
    const name = app.words.weightView[view];
    await page.getByRole('tab', { name, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name })).not.toContainText('Loading…');
    await expect(page.getByRole('tab', { name, exact: true })).toBeInViewport({ ratio: 0.9 });
    await expect.poll(() => cutTexts(page), { message: name }).toEqual([]);
  }
});

test('nothing that has the focus lies behind the player on a tablet', async ({ app }) => {
  await expectNothingCovered(app, { width: 768, height: 1024 });
});
