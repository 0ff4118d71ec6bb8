import { expect, test } from './page.ts';
import { auditIn, middles } from './walk.ts';

test.use({ isShared: true });

test('low windows show the step’s formula too, and the cells of the card keep their numbers', async ({
  app,
  page,
}) => {
  await app.chooseNetwork('kernel4');
  const now = app.region('Now');
  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    // all but the update, whose picture has its own
    for (const position of middles('kernel4', 'cell').slice(0, -1)) {
      await app.goTo(position);
      await expect(now.locator('.formula-line .katex-html').first(), `${position}`).toBeInViewport({
        ratio: 1,
      });
      expect(await auditIn(app, [[width, height]]), `${position}`).toEqual([]);
    }
    await app.goTo(1100);
    await expect(now.locator('.cell-number')).toHaveCount(75);
  }
});
