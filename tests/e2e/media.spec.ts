import type { Locator } from '@playwright/test';
import { expectNothingCovered } from './media.ts';
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

test(
  'the panel at the right is named by its tab, and tabs report how they lie',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await expect(app.region('Why')).toBeVisible();
    await page.getByRole('tab', { name: 'Train', exact: true }).click();
    await expect(app.region('Train')).toBeVisible();
    await expect(app.region('Why')).toHaveCount(0);
    const views = page.getByRole('tablist', { name: app.words.weightView.title, exact: true });
    await expect(views).toHaveAttribute('aria-orientation', 'vertical');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('tab', { name: 'Views', exact: true }).click();
    await expect(views).toHaveAttribute('aria-orientation', 'horizontal');
  },
);

test.describe('in forced colours', () => {
  /** What tells one thing from another there: fills, and outlines in the place of shadows. */
  const looks = (thing: Locator): Promise<string> =>
    thing.evaluate((element) => {
      const { backgroundColor, backgroundImage, outlineStyle, outlineColor } = getComputedStyle(element);
      const thumb = getComputedStyle(element, '::before').left;
      return `${backgroundColor} ${backgroundImage} ${outlineStyle} ${outlineStyle === 'none' ? '' : outlineColor} ${thumb}`;
    });

  test(
    'what is chosen, switched on or lit up still differs from what is not',
    { tag: '@sweep' },
    async ({ app, page }) => {
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
    },
  );
});

test(
  'nothing that has the focus lies behind the player at four times its size',
  { tag: '@sweep' },
  async ({ app }) => {
    await expectNothingCovered(app, { width: 360, height: 225 });
  },
);

test('a page at four times its size has no bar that stays', { tag: '@sweep' }, async ({ app, page }) => {
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
