import { networkNames } from '../../src/core/index.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { expect, test } from './page.ts';
import { auditIn, middles, someMiddles, STEP_SIZES, walk, widthsAt, WINDOWS } from './walk.ts';

// layout.sweep.ts has every phase of every network in every step size, language and window
const [USUAL, SMALLEST] = WINDOWS;

test.describe('a step', () => {
  test.use({ isShared: true });

  for (const [n, network] of networkNames().entries()) {
    for (const [m, size] of STEP_SIZES.entries()) {
      if ((n + m) % 2 === 1) continue;
      const language = n < 2 ? 'zh' : 'en';
      test(`nothing scrolls, is cut, overlaps or is too small: ${network}, ${size}, ${language}`, async ({
        app,
      }) => {
        await app.chooseLanguage(language);
        await app.chooseNetwork(network);
        expect(await walk(app, { size, positions: someMiddles(network, size) }, [SMALLEST])).toEqual([]);
      });
    }
  }
});

test('a fresh drawing, a blank pad and the stages of a drawing fit too', async ({ app, page }) => {
  for (const language of ['en', 'zh'] as const) {
    await app.chooseLanguage(language);
    await app.button(app.words.input.clear).click();
    await expect(app.prediction).toHaveText(app.words.input.blank);
    expect(await auditIn(app, [SMALLEST]), `${language}, blank`).toEqual([]);
    await app.draw(DIGIT_STROKES[7]);
    await expect(app.prediction).toHaveText(/^7 /);
    await page.mouse.move(600, 5);
    expect(await auditIn(app, [USUAL, SMALLEST]), `${language}, drawn`).toEqual([]);
    await app.button(app.words.input.stages.replace('{{name}}', 'x')).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    for (const [width, height] of [USUAL, SMALLEST]) {
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

  test('the page scrolls down, never sideways', async ({ app }) => {
    for (const [n, network] of networkNames().entries()) {
      await app.chooseNetwork(network);
      await app.chooseLanguage(n % 2 === 0 ? 'en' : 'zh');
      const size = n % 2 === 0 ? 'cell' : 'phase';
      expect(await widthsAt(app, size, middles(network, size)), network).toEqual(new Set([390]));
    }
  });
});
