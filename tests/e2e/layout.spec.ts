import { auditLayout } from './audit.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { timelines } from './model.ts';
import { expect, test, type AppPage } from './page.ts';

const SIZES = ['phase', 'cell', 'multiply'] as const;

/** A step inside every phase, at the sizes in turn. */
function stepsOf(network: 'kernel' | 'fourLayer', size: (typeof SIZES)[number]): number[] {
  const starts = timelines[network].starts[size];
  const middles = starts.slice(0, -1).map((start, n) => Math.floor((start + starts[n + 1]) / 2));
  return size === 'cell' ? middles : middles.filter((_, n) => n % 3 === (size === 'phase' ? 0 : 1));
}

/** Every finding once, with the first step that has it. */
async function walk(app: AppPage, network: 'kernel' | 'fourLayer', steps: typeof stepsOf): Promise<string[]> {
  const seen = new Map<string, string>();
  await app.chooseNetwork(network);
  for (const size of SIZES) {
    await app.chooseSize(size);
    for (const step of steps(network, size)) {
      await app.goTo(step);
      await expect(
        app.region(app.words.now.title).locator('.katex:visible, .result:visible').first(),
      ).toBeVisible();
      for (const finding of await auditLayout(app.page)) {
        if (!seen.has(finding)) seen.set(finding, `${size} ${step}: ${finding}`);
      }
    }
  }
  return [...seen.values()];
}

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1920, 1080],
] as const) {
  test.describe(`at ${width}x${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const network of ['kernel', 'fourLayer'] as const) {
      for (const language of ['en', 'zh'] as const) {
        test(`nothing scrolls, is cut, overlaps or is too small: ${network}, ${language}`, async ({
          app,
        }) => {
          test.slow();
          await app.chooseLanguage(language);
          expect(await walk(app, network, stepsOf)).toEqual([]);
        });
      }
    }

    test('a fresh drawing, a blank pad and the stages of a drawing fit too', async ({ app, page }) => {
      for (const language of ['en', 'zh'] as const) {
        await app.chooseLanguage(language);
        await app.button(app.words.input.clear).click();
        await expect(app.prediction).toHaveText(app.words.input.blank);
        expect(await auditLayout(page), `${language}, blank`).toEqual([]);
        await app.draw(DIGIT_STROKES[7]);
        await expect(app.prediction).toHaveText(/^7 /);
        await page.mouse.move(width / 2, 5);
        expect(await auditLayout(page), `${language}, drawn`).toEqual([]);
        await app.button(app.words.input.stages).click();
        const dialog = page.getByRole('dialog');
        await expect(dialog).toBeVisible();
        const box = await dialog.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
        expect(
          await dialog.evaluate((it) => [it.scrollWidth - it.clientWidth, it.scrollHeight - it.clientHeight]),
        ).toEqual([0, 0]);
        await app.button(app.words.input.close).click();
      }
    });
  });
}

test.describe('at 390x844', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the page scrolls down, never sideways', async ({ app, page }) => {
    test.slow();
    for (const network of ['kernel', 'fourLayer'] as const) {
      await app.chooseNetwork(network);
      for (const language of ['en', 'zh'] as const) {
        await app.chooseLanguage(language);
        for (const size of ['phase', 'cell'] as const) {
          await app.chooseSize(size);
          for (const step of stepsOf(network, size).filter((_, n) => n % 2 === 0)) {
            await app.goTo(step);
            const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
            expect(widths[0], `${network}, ${language}, ${size} ${step}`).toBe(390);
            expect(widths[1]).toBe(390);
          }
        }
      }
    }
  });
});
