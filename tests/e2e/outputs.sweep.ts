import { networkNames, networks, tensorOf, cellCount, tiedCells, imageOf } from '../../src/core/index.ts';
import { violations } from './axe.ts';
import { wrongTexts } from './everywhere.ts';
import { modelOf } from './model.ts';
import { expect, test, type AppPage } from './page.ts';

// what softmax.spec.ts and ties.spec.ts show in one network, in all of them, in both languages and every window

const WINDOWS = [
  [1440, 900],
  [1366, 768],
  [1280, 720],
  [768, 1024],
  [390, 844],
] as const;

/** A phone has reasons in a sheet, where what was opened on a wide page is to be opened anew. */
const WIDE = WINDOWS.filter(([width]) => width >= 700);

/** Nothing of a part is cut off at its right, and the page has no scroll bar below. */
async function expectWithin(app: AppPage, part: string, window: string): Promise<void> {
  const wide = await app.page.evaluate((selector) => {
    const { scrollWidth, clientWidth } = document.querySelector(selector) ?? document.body;
    const { documentElement: page } = document;
    return [scrollWidth - clientWidth, page.scrollWidth - page.clientWidth];
  }, part);
  expect(wide, window).toEqual([0, 0]);
}

for (const network of networkNames()) {
  for (const language of ['en', 'zh'] as const) {
    test(`"Softmax" fits every window: ${network}, ${language}`, async ({ app, page }) => {
      await app.chooseNetwork(network);
      await app.chooseLanguage(language);
      await page.getByRole('tab', { name: app.words.weightView.softmax, exact: true }).click();
      const outputs = cellCount(tensorOf(networks[network], 'yo'));
      for (let digit = 0; digit < outputs; digit += 3) {
        await app.answer(digit).click();
        await app.settled();
        for (const [width, height] of WINDOWS) {
          await page.setViewportSize({ width, height });
          await expect(page.locator('.softmax tbody tr')).toHaveCount(2 * outputs);
          await expectWithin(app, '.softmax', `${width}x${height}, ${digit}`);
        }
        await page.setViewportSize({ width: 1280, height: 720 });
      }
      expect(await wrongTexts(app)).toEqual([]);
      expect(await violations(page, '.softmax')).toEqual([]);
    });
  }

  test(`the slopes at a tie fit every window: ${network}`, async ({ app, page }) => {
    await app.chooseNetwork(network);
    for (let n = 0; n < 2; n += 1) await app.button(app.words.input.sample).click();
    await app.settled();
    const { trace } = await modelOf(app, network);
    const image = imageOf(networks[network]).name;
    const [pixel] = tiedCells(networks[network], trace, image);
    test.skip(pixel === undefined, 'no pool, or nothing tied');
    await app
      .region('Input')
      .getByRole('switch', { name: `Show dE/d${image}` })
      .check();
    await app.button(app.words.transport.last).click();
    await page
      .getByRole('grid', { name: `dE/d${image}`, exact: true })
      .locator(`[data-cell="${pixel}"]`)
      .click();
    for (const language of ['en', 'zh'] as const) {
      await app.chooseLanguage(language);
      for (const [width, height] of WIDE) {
        await page.setViewportSize({ width, height });
        await expect(page.locator('.tie-slopes .line-chart')).toBeVisible();
        await expectWithin(app, '.why', `${width}x${height}, ${language}`);
      }
      await page.setViewportSize({ width: 1280, height: 720 });
    }
    expect(await wrongTexts(app)).toEqual([]);
    expect(await violations(page, '.why')).toEqual([]);
  });
}
