import type { Locator, Page } from '@playwright/test';
import { WEIGHT_VIEWS } from '../../src/store/state.ts';
import { timelineOf } from './model.ts';
import { expect, test } from './page.ts';

test('the names of phases to come can be read on the strip, light and dark', async ({ app, page }) => {
  await app.goTo(0);
  const contrasts = (): Promise<number[]> =>
    page.locator('.strip .segment.ahead').evaluateAll((segments) => {
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const luminance = (color: string): number => {
        if (!pen) throw new Error('expected a canvas to draw on');
        pen.fillStyle = color;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((byte) => {
          const share = byte / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      return segments.map((segment) => {
        const { color, backgroundColor } = getComputedStyle(segment);
        const [low, high] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      });
    });
  for (const theme of ['light', 'dark'] as const) {
    const found = await contrasts();
    expect(found).toHaveLength(13);
    expect(Math.min(...found), theme).toBeGreaterThan(4.5);
    if (theme === 'light') await app.button(app.words.header.dark).click();
  }
});

test('the panel at the right is named by its tab, and tabs report how they lie', async ({ app, page }) => {
  await expect(app.region('Why')).toBeVisible();
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await expect(app.region('Train')).toBeVisible();
  await expect(app.region('Why')).toHaveCount(0);
  const views = page.getByRole('tablist', { name: app.words.weightView.title, exact: true });
  await expect(views).toHaveAttribute('aria-orientation', 'vertical');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Views', exact: true }).click();
  await expect(views).toHaveAttribute('aria-orientation', 'horizontal');
});

test.describe('in forced colours', () => {
  /** What tells one thing from another there: fills, and outlines in the place of shadows. */
  const looks = (thing: Locator): Promise<string> =>
    thing.evaluate((element) => {
      const { backgroundColor, backgroundImage, outlineStyle, outlineColor } = getComputedStyle(element);
      const thumb = getComputedStyle(element, '::before').left;
      return `${backgroundColor} ${backgroundImage} ${outlineStyle} ${outlineStyle === 'none' ? '' : outlineColor} ${thumb}`;
    });

  test('what is chosen, switched on or lit up still differs from what is not', async ({ app, page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const label = (name: string): Locator => app.radio('Step size', name).locator('xpath=..');
    expect(await looks(label('Cell'))).not.toBe(await looks(label('Phase')));
    const names = page.getByRole('switch', { name: 'Plain names' });
    const off = await looks(names);
    await names.click();
    await expect.poll(() => looks(names)).not.toBe(off);
    const border = await names.evaluate((each) => getComputedStyle(each, '::before').backgroundColor);
    expect(border).not.toBe(await names.evaluate((each) => getComputedStyle(each).backgroundColor));
    await names.click();

    const block = (name: string): Locator => page.getByRole('group', { name, exact: true });
    await app.goTo(0);
    expect(await looks(block('Convolution'))).not.toBe(await looks(block('Output')));
    await app.goTo(timelineOf('kernel').starts.cell[4]);
    const cells = app.grid('yo').getByRole('gridcell');
    expect(await looks(cells.first())).not.toBe(await looks(cells.last()));

    await page.getByRole('tab', { name: 'Flow', exact: true }).click();
    const swatches = page.locator('.flow-legend i');
    await expect(swatches.first()).toBeVisible();
    const colors = await Promise.all([0, 1, 2].map((n) => looks(swatches.nth(n))));
    expect(new Set(colors).size).toBe(3);
  });
});

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

/** Presses Tab through the page; what has the focus and cannot be seen whole, since something lies over it. */
async function coveredStops(page: Page): Promise<{ stops: number; covered: string[] }> {
  const covered: string[] = [];
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const bar = document.querySelector('.transport');
      const over = document.elementFromPoint(
        Math.min(Math.max((left + right) / 2, 0), window.innerWidth - 1),
        (top + bottom) / 2,
      );
      const isCovered = over === null || (bar?.contains(over) && !bar.contains(focused));
      return { name: focused.getAttribute('aria-label') ?? focused.textContent ?? '', isCovered };
    });
    if (!stop) return { stops, covered };
    if (stop.isCovered) covered.push(stop.name);
  }
}

for (const [width, height] of [
  [360, 225],
  [768, 1024],
] as const) {
  test(`nothing that has the focus lies behind the player at ${width}x${height}`, async ({ app, page }) => {
    await page.setViewportSize({ width, height });
    await page.reload();
    await app.ready();
    const { stops, covered } = await coveredStops(page);
    expect(stops).toBeGreaterThan(50);
    expect(covered).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('a page at four times its size has no bar that stays', async ({ app, page }) => {
  await page.setViewportSize({ width: 360, height: 225 });
  await app.region('Network').scrollIntoViewIfNeeded();
  const stuck = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((each) => each.checkVisibility() && /sticky|fixed/.test(getComputedStyle(each).position))
      .filter(
        (each) => getComputedStyle(each).pointerEvents !== 'none' && each.getBoundingClientRect().height > 0,
      )
      .map((each) => each.className),
  );
  expect(stuck).toEqual([]);
});
