import { networkNames } from '../../src/core/index.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { expect, test } from './page.ts';
import { auditIn, middles, STEP_SIZES, walk, widthsAt, WINDOWS } from './walk.ts';

for (const network of networkNames()) {
  for (const language of ['en', 'zh'] as const) {
    for (const size of STEP_SIZES) {
      test(`nothing scrolls, is cut, overlaps or is too small: ${network}, ${size}, ${language}`, async ({
        app,
      }) => {
        await app.chooseLanguage(language);
        await app.chooseNetwork(network);
        expect(await walk(app, { size, positions: middles(network, size) }, WINDOWS)).toEqual([]);
      });
    }

    for (const width of [360, 390, 600, 1000])
      test(`at ${width} the page scrolls down, never sideways: ${network}, ${language}`, async ({
        app,
        page,
      }) => {
        await page.setViewportSize({ width, height: 844 });
        await app.chooseNetwork(network);
        await app.chooseLanguage(language);
        for (const size of STEP_SIZES)
          expect(await widthsAt(app, size, middles(network, size)), size).toEqual(new Set([width]));
      });
  }
}

test('nothing is wider than a window of 360, in either language', async ({ app, page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const language of ['en', 'zh'] as const) {
    await app.chooseLanguage(language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expect(app.button(app.words.transport.step)).toBeInViewport({ ratio: 1 });
  }
});

test('a fresh drawing, a blank pad and the stages of a drawing fit too', async ({ app, page }) => {
  for (const language of ['en', 'zh'] as const) {
    await app.chooseLanguage(language);
    await app.button(app.words.input.clear).click();
    await expect(app.prediction).toHaveText(app.words.input.blank);
    expect(await auditIn(app, WINDOWS), `${language}, blank`).toEqual([]);
    await app.draw(DIGIT_STROKES[7]);
    await expect(app.prediction).toHaveText(/^7 /);
    expect(await auditIn(app, WINDOWS), `${language}, drawn`).toEqual([]);
    await app.button(app.words.input.stages.replace('{{name}}', 'x')).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      const box = await dialog.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      expect(
        await dialog.evaluate((it) => [it.scrollWidth - it.clientWidth, it.scrollHeight - it.clientHeight]),
      ).toEqual([0, 0]);
    }
    await app.button(app.words.input.close).click();
  }
});
