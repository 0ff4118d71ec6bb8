import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { expect, test } from './page.ts';
import { auditIn, someMiddles, STEP_SIZES, walk, WINDOWS } from './walk.ts';

// layout.sweep.ts has every step size in both languages
const LANGUAGES = {
  kernel: { phase: 'zh', cell: 'en', multiply: 'zh' },
  fourLayer: { phase: 'en', cell: 'zh', multiply: 'en' },
} as const;

test.describe('a step', () => {
  test.use({ isShared: true });

  for (const network of ['kernel', 'fourLayer'] as const) {
    for (const size of STEP_SIZES) {
      const language = LANGUAGES[network][size];
      test(`nothing scrolls, is cut, overlaps or is too small: ${network}, ${size}, ${language}`, async ({
        app,
      }) => {
        await app.chooseLanguage(language);
        await app.chooseNetwork(network);
        expect(await walk(app, { size, positions: someMiddles(network, size) }, WINDOWS)).toEqual([]);
      });
    }
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
    await page.mouse.move(600, 5);
    expect(await auditIn(app, WINDOWS), `${language}, drawn`).toEqual([]);
    await app.button(app.words.input.stages).click();
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

test.describe('at 390x844', () => {
  test.use({ viewport: { width: 390, height: 844 }, isShared: true });

  test('the page scrolls down, never sideways', async ({ app, page }) => {
    for (const [network, language] of [
      ['kernel', 'en'],
      ['fourLayer', 'zh'],
    ] as const) {
      await app.chooseNetwork(network);
      await app.chooseLanguage(language);
      for (const size of ['phase', 'cell'] as const) {
        await app.chooseSize(size);
        for (const step of someMiddles(network, size)) {
          await app.goTo(step);
          const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          expect(widths, `${network}, ${language}, ${size} ${step}`).toEqual([390, 390]);
        }
      }
    }
  });
});
