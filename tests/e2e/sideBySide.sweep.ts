import { formatNumber, namesOf, networkNames, networks, shownNumber } from '../../src/core/index.ts';
import { violations } from './axe.ts';
import { modelOf, timelineOf } from './model.ts';
import { expect, test } from './page.ts';
import { chooseBoth, heading } from './sideBySide.ts';
import { auditIn, middles } from './walk.ts';

for (const network of networkNames()) {
  const { comparedWith: other } = networks[network];
  if (!other) continue;

  for (const language of ['en', 'zh'] as const) {
    test.describe(`${network} and ${other}, ${language}`, () => {
      test.beforeEach(async ({ app }) => {
        test.setTimeout(300_000);
        await app.chooseNetwork(network);
        await app.chooseLanguage(language);
      });

      test('each answers as the core says, at every phase, and a click on the one beside explains its cell', async ({
        app,
        page,
      }) => {
        const models = [await modelOf(app, network), await modelOf(app, other)];
        await chooseBoth(app);
        for (const { network: name, trace } of models) {
          const { yo, E } = trace.values;
          const digit = yo.indexOf(Math.max(...yo));
          const { answers, score } = { answers: String(digit), score: shownNumber(yo[digit]) };
          await expect(heading(app, name).locator('b').first()).toHaveText(answers);
          await expect(heading(app, name)).toContainText(score);
          await expect(heading(app, name)).toContainText(`E = ${shownNumber(E[0])}`);
        }
        for (const position of middles(network, 'cell')) {
          await app.goTo(position);
          await expect(heading(app, other)).toBeVisible();
        }
        await app.button(app.words.transport.last).click();
        const [, { trace }] = models;
        const { cell } = namesOf(networks[other]);
        const ref = { tensor: 'yi', index: 9, of: 'gradient' } as const;
        await page
          .locator('.beside')
          .getByRole('grid', { name: 'dE/dyi' })
          .locator('[data-cell="9"]')
          .click();
        await expect(app.gradient).toHaveText(`${formatNumber(trace.gradients['yi'][9])} = ${cell(ref)}`);
        await expect(app.networkNamed(other)).toBeVisible();
      });

      test('both stages fit the usual windows or scroll in the middle alone, and axe finds nothing to mend', async ({
        app,
        page,
      }) => {
        await chooseBoth(app);
        const last = timelineOf(network).starts.cell.at(-1) ?? 0;
        for (const position of [0, Math.floor(last / 3), last]) {
          await app.goTo(position);
          expect(
            await auditIn(app, [
              [1440, 900],
              [1920, 1080],
            ]),
            `step ${position}`,
          ).toEqual([]);
        }
        expect(await violations(page)).toEqual([]);
        for (const [width, height] of [
          [1366, 768],
          [1280, 720],
          [768, 1024],
          [390, 844],
        ]) {
          await page.setViewportSize({ width, height });
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBe(width);
          for (const name of [network, other]) {
            const end = heading(app, name).getByRole('button').or(heading(app, name).locator('.in-use-note'));
            await end.scrollIntoViewIfNeeded();
            await expect(end, `${width}, ${name}`).toBeInViewport({ ratio: 1 });
          }
          const cell = page
            .locator('.beside')
            .getByRole('grid', { name: 'dE/dyi' })
            .locator('[data-cell="9"]');
          await cell.scrollIntoViewIfNeeded();
          await expect(cell, `${width}`).toBeInViewport();
        }
      });
    });
  }
}
