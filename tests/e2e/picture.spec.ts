import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './page.ts';
import {
  difference,
  faultsOf,
  hasSecondRenderer,
  MOST_DIFFERENT,
  PictureTab,
  renderAgain,
} from './picture.ts';

// picture.sweep.ts has every network and view
test.describe('a picture', () => {
  test.use({ isShared: true });

  test('is a vector graphic that needs nothing else, and says what it shows', async ({ app }) => {
    await app.goTo(300);
    const tab = new PictureTab(app);
    await tab.open();
    for (const part of [
      'Whole diagram: Network',
      'Card: Now',
      'Panel: Why',
      'Block: Output',
      'Map: w12',
      'Image: x',
    ]) {
      await tab.choose(part);
      const svg = await tab.saveText();
      expect(await faultsOf(app, svg), part).toEqual([]);
      for (const fact of ['One kernel', 'weights: Trained', 'digit: 3, read as 5', 'step 301 of 499'])
        expect(svg, part).toContain(fact);
    }
  });

  test('has formulas as outlines, and text as text', async ({ app, page }) => {
    const tab = new PictureTab(app);
    const caption = (await app.position.getAttribute('aria-valuetext')) ?? '';
    await tab.open();
    await tab.choose('Card: Now');
    const svg = await tab.saveText();
    expect(svg).not.toContain('KaTeX');
    const texts = await page.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
      return Array.from(picture.querySelectorAll('text'), (each) => each.textContent).join(' ');
    }, svg);
    expect(texts.replace(/\s/g, '')).toContain(caption.replace(/\s/g, ''));
  });

  test('looks as the page does, drawn by another renderer', { tag: '@sweep' }, async ({ app, page }) => {
    test.skip(!hasSecondRenderer, 'rsvg-convert is not installed (apt-get install librsvg2-bin)');
    await app.goTo(300);
    const tab = new PictureTab(app);
    const parts: (readonly [string, Locator])[] = [
      ['Whole diagram: Network', page.locator('.stage')],
      ['Card: Now', page.locator('.weight-view-panel')],
      ['Block: Hidden layer', page.getByRole('group', { name: 'Hidden layer' })],
      ['Map: dE/dtemphicnn', page.getByRole('figure', { name: 'dE/dtemphicnn' })],
    ];
    for (const [part, place] of parts) {
      const seen = await place.screenshot();
      await tab.open();
      await tab.choose(part);
      const { path } = await tab.save();
      await tab.close();
      expect(await difference(app, renderAgain(path), seen), part).toBeLessThan(MOST_DIFFERENT);
    }
  });

  test('is of the map that is enlarged, where that asks for it', { tag: '@sweep' }, async ({ app, page }) => {
    await app.button('Enlarge hicnn').click();
    await app.button('As a picture…').click();
    const tab = new PictureTab(app);
    await tab.shown.waitFor();
    await expect(tab.what.locator('option:checked')).toHaveText('Enlarged: hicnn, 5×5');
    expect(await faultsOf(app, await tab.saveText())).toEqual([]);
    await tab.close();
    await expect(page.getByRole('heading', { name: 'hicnn, 5×5' })).toBeVisible();
  });

  test('as PNG has twice the pixels of the page', { tag: '@sweep' }, async ({ app, page }) => {
    const tab = new PictureTab(app);
    await tab.open();
    await tab.radio('PNG').check();
    const { name, path } = await tab.save();
    expect(name).toBe('convscope-Network-1.png');
    const file = await readFile(path);
    const [width, height] = await Promise.all(
      ['width', 'height'].map(async (side) => Number(await tab.shown.getAttribute(side))),
    );
    // the first chunk of a PNG says its size
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
    await expect(page.getByRole('dialog')).toContainText(`${2 * width}×${2 * height} pixels`);
  });

  test('can be put on the clipboard as PNG', { tag: '@sweep' }, async ({ app, page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const tab = new PictureTab(app);
    await tab.open();
    await tab.radio('PNG').check();
    await app.button('Copy').click();
    await expect(page.getByRole('dialog')).toContainText('The picture is on the clipboard.');
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    );
    expect(types).toContain('image/png');
  });
});

test(
  'what is saved is what is seen, also while the letters of another part are still to come',
  { tag: '@sweep' },
  async ({ app, page }) => {
    let come = (): void => undefined;
    const letters = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route(/\.woff$/, async (route) => {
      await letters;
      await route.continue();
    });
    const tab = new PictureTab(app);
    await tab.open();
    await Promise.all([page.waitForRequest(/\.woff$/), tab.what.selectOption('Card: Now')]);
    const { name, path } = await tab.save();
    expect(name).toBe('convscope-Network-1.svg');
    expect(await readFile(path, 'utf8')).toContain('<title>Network · ');
    await tab.radio('PNG').check();
    expect((await tab.save()).name).toBe('convscope-Network-1.png');
    await expect(tab.shown).toHaveAttribute('alt', /^Network · /);
    come();
    await expect(tab.shown).toHaveAttribute('alt', /^Now · /);
    expect((await tab.save()).name).toBe('convscope-Now-1.png');
  },
);

test(
  'in print colors a picture is light on white, while the page stays dark',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.button(app.words.header.dark).click();
    const tab = new PictureTab(app);
    await tab.open();
    const dark = await tab.saveText();
    // every theme that the page is given meanwhile, as somebody would see it
    await page.evaluate(() => {
      const seen = (): void => {
        document.body.dataset['seen'] =
          `${document.body.dataset['seen'] ?? ''} ${document.documentElement.dataset['theme']}`;
        requestAnimationFrame(seen);
      };
      seen();
    });
    await tab.radio('For print').check();
    await expect.poll(() => tab.saveText()).not.toBe(dark);
    const print = await tab.saveText();
    expect(/<rect[^>]*fill="(.*?)"/.exec(print)?.[1]).toBe('#ffffff');
    expect(/<rect[^>]*fill="(.*?)"/.exec(dark)?.[1]).not.toBe('#ffffff');
    const themes = (await page.locator('body').getAttribute('data-seen')) ?? '';
    expect([...new Set(themes.trim().split(' '))]).toEqual(['dark']);
    await tab.close();
    await app.button(app.words.header.light).click();
    await tab.open();
    // the same picture as from a light page
    await tab.radio('For print').check();
    await expect.poll(() => tab.saveText()).toBe(print);
  },
);

test(
  'on a phone the tab fits, and nothing is amiss for assistive technology',
  { tag: '@sweep' },
  async ({ page, app }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.openChoices();
    const tab = new PictureTab(app);
    await tab.open();
    await tab.choose('Map: temphicnn');
    expect(await faultsOf(app, await tab.saveText())).toEqual([]);
    const dialog = page.getByRole('dialog').filter({ has: tab.what });
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await violations(page)).toEqual([]);
  },
);
