import { readFile } from 'node:fs/promises';
import { networkNames } from '../../src/core/index.ts';
import { WEIGHT_VIEWS } from '../../src/store/state.ts';
import { expect, test } from './page.ts';
import { difference, faultsOf, hasSecondRenderer, PictureTab, renderAgain } from './picture.ts';

/** Of views that are nothing but small text a little more is edges of letters; without its text each differs by twice as much. */
const MOST_DIFFERENT = 0.025;

for (const network of networkNames())
  test(`every part of the page can be drawn: ${network}`, async ({ app }) => {
    test.slow();
    await app.chooseNetwork(network);
    const last = Number(await app.position.getAttribute('max'));
    await app.goTo(Math.round(last * 0.7));
    const tab = new PictureTab(app);
    await tab.open();
    await tab.radio('For print').check();
    for (const part of await tab.parts()) {
      await tab.choose(part);
      const { path } = await tab.save();
      expect(await faultsOf(app, await readFile(path, 'utf8')), part).toEqual([]);
      if (hasSecondRenderer) expect(renderAgain(path).length, part).toBeGreaterThan(500);
    }
  });

for (const [language, theme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const)
  test(`every view looks as on the page, drawn by another renderer: ${language}, ${theme}`, async ({
    app,
    page,
  }) => {
    test.skip(!hasSecondRenderer, 'rsvg-convert is not installed (apt-get install librsvg2-bin)');
    test.slow();
    await app.chooseLanguage(language);
    if (theme === 'dark') await app.button(app.words.header.dark).click();
    await app.goTo(480);
    const tab = new PictureTab(app);
    for (const view of WEIGHT_VIEWS) {
      const name = app.words.weightView[view];
      await page.getByRole('tab', { name, exact: true }).click();
      const panel = page.locator('.weight-view-panel');
      await expect(panel.getByText(app.words.weightView.loading)).toHaveCount(0);
      await app.settled();
      const seen = await panel.screenshot();
      await tab.open();
      await tab.choose(tab.words.parts.card.replace('{{name}}', name));
      const { path } = await tab.save();
      await tab.close();
      expect(await faultsOf(app, await readFile(path, 'utf8')), view).toEqual([]);
      expect(await difference(app, renderAgain(path), seen), view).toBeLessThan(MOST_DIFFERENT);
    }
  });
