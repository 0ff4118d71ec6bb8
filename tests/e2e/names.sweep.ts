import { networkNames } from '../../src/core/index.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { violations } from './axe.ts';
import { timelineOf } from './model.ts';
import { expect, test } from './page.ts';
import { expectTranslated } from './words.ts';

for (const network of networkNames()) {
  test(`every word is changed to Chinese and back again: ${network}`, async ({ app }) => {
    await app.draw(DIGIT_STROKES[7]);
    await expect(app.prediction).toHaveText(/^7 /);
    await expectTranslated(app, network, () => true);
  });

  for (const language of ['en', 'zh'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`in a ${colorScheme} system`, () => {
        test.use({ colorScheme });

        test(`axe finds nothing to mend: ${network}, ${language}`, async ({ app, page }) => {
          await app.chooseNetwork(network);
          await app.chooseLanguage(language);
          const { starts } = timelineOf(network);
          for (const step of [3, starts.cell[starts.cell.length - 3] + 1, starts.cell.at(-1) ?? 0]) {
            await app.goTo(step);
            expect(await violations(page), `step ${step}`).toEqual([]);
          }
        });
      });
    }
  }
}

test('the language button changes the dialog too, and a reload keeps the language', async ({ app, page }) => {
  await app.draw(DIGIT_STROKES[7]);
  await app.chooseLanguage('zh');
  await app.button(app.words.input.stages.replace('{{name}}', 'x')).click();
  await expect(
    page.getByRole('dialog', { name: app.words.stages.title.replace('{{name}}', 'x') }),
  ).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText(app.words.stages.centred);
  await page.reload();
  await expect(app.prediction).toHaveText(/^7 /);
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
});
