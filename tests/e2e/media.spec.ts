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

test('in forced colours what is chosen still differs from what is not', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const fill = (group: string, name: string): Promise<string> =>
    app
      .radio(group, name)
      .locator('xpath=..')
      .evaluate((label) => getComputedStyle(label).backgroundColor);
  expect(await fill('Step size', 'Cell')).not.toBe(await fill('Step size', 'Phase'));
});
