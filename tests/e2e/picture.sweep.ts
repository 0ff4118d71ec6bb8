import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
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

for (const height of [720, 1300])
  test(`the panel "Why" is drawn whole, and as high as what is in it: window of ${height} px`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height });
    await app.goTo(480);
    if (height === 720) await page.getByText('Notes and the next update').click();
    const panel = page.locator('#side-panel');
    const [box, inside] = await Promise.all([
      panel.evaluate((element) => element.clientHeight),
      panel.locator('.why').evaluate((element) => element.getBoundingClientRect().height),
    ]);
    // it scrolls in the low window, and leaves room in the high one
    expect(inside > box).toBe(height === 720);
    const tab = new PictureTab(app);
    await tab.open();
    await tab.choose('Panel: Why');
    const svg = await tab.saveText();
    // margin and caption
    const drawn = Number(/height="([\d.]+)"/.exec(svg)?.[1]);
    expect(drawn).toBeGreaterThan(inside + 24);
    expect(drawn).toBeLessThan(inside + 140);
    expect(await clippedTexts(page, svg)).toEqual([]);
    await tab.close();
    expect(await panel.evaluate((element) => element.clientHeight)).toBe(box);
  });

/** Texts that lie below what they are cut to. */
function clippedTexts(page: Page, svg: string): Promise<string[]> {
  return page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    return Array.from(picture.querySelectorAll('[clip-path] text'))
      .filter((each) => {
        const id = each.closest('[clip-path]')?.getAttribute('clip-path')?.slice(5, -1) ?? '';
        const rect = picture.getElementById(id)?.querySelector('rect');
        const bottom = Number(rect?.getAttribute('y')) + Number(rect?.getAttribute('height'));
        return Number(each.getAttribute('y')) > bottom + 1;
      })
      .map((each) => each.textContent ?? '');
  }, svg);
}

test('a box that is ticked has a dark tick on the light accent of the dark theme', async ({ app, page }) => {
  const tick = async (): Promise<string | undefined> => {
    const tab = new PictureTab(app);
    await tab.open();
    await tab.choose('Panel: Why');
    const svg = await tab.saveText();
    await tab.close();
    return /stroke="(#\w{6})" stroke-width="2"\/>(?=<\/g>|<text)/.exec(svg)?.[1];
  };
  await app.goTo(480);
  await expect(page.locator('#side-panel').getByLabel('Hide zeros')).toBeChecked();
  expect(await tick()).toBe('#ffffff');
  await app.button(app.words.header.dark).click();
  expect(await tick()).toBe('#000000');
});

test('on a phone each part is offered once', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const tab = new PictureTab(app);
  for (const name of [app.words.weightView.now, app.words.sideTabs.why]) {
    await page.getByRole('tab', { name, exact: true }).click();
    await app.button(app.words.transport.more).click();
    await tab.open();
    const parts = (await tab.parts()).map((part) => part.slice(part.indexOf(': ')));
    expect(parts).toContain(`: ${name}`);
    expect(new Set(parts).size).toBe(parts.length);
    await tab.close();
  }
});
