import { AppPage, expect, test } from './page.ts';
import { violations } from './axe.ts';
import { choose, notePrinting, pagesPrinted, textsCut } from './paper.ts';

// paper.sweep.ts prints every step, in both formats
test(
  'printing gives one sheet of the step in light colours, without what is pressed',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.goTo(30);
    const caption = (await app.position.getAttribute('aria-valuetext')) ?? '';
    await app.button(app.words.header.dark).click();
    const sheet = page.getByRole('article', { name: 'Sheet of the step' });
    // it is loaded a while after the page
    await expect(async () => {
      await page.emulateMedia({ media: 'screen' });
      await page.emulateMedia({ media: 'print' });
      await expect(sheet).toBeVisible({ timeout: 500 });
    }).toPass();
    for (const text of ['One kernel', 'Trained', 'digit: 3, read as 5', 'step 31 of 499', caption])
      await expect(sheet).toContainText(text);
    for (const name of ['x', 'w1cnn', 'temphicnn', 'dE/dw1cnn'])
      await expect(sheet.getByRole('grid', { name, exact: true }).first()).toBeVisible();
    await expect(sheet.locator('.katex').first()).toBeVisible();
    for (const name of ['Clear', 'Play', 'Step', 'More']) await expect(app.button(name)).toBeHidden();
    const colours = await sheet.evaluate((paper) => [
      getComputedStyle(paper).backgroundColor,
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(paper).color,
    ]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 'rgb(22, 24, 29)']);
    expect(await textsCut(sheet)).toEqual([]);
    await page.emulateMedia({ media: null });
    await expect(sheet).toHaveCount(0);
    expect(await pagesPrinted(page, 'A4')).toBe(1);
  },
);

test(
  'the menu and Ctrl+P print the sheet once it is ready, and take it away again',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const { done } = await notePrinting(page);
    const printed = page.locator('body');
    const sheet = page.locator('.paper');
    await choose(app, 'step');
    await expect(printed).toHaveAttribute('data-printed', /temphicnn\[0\]/);
    await expect(app.button('Print this step')).toHaveCount(0);
    await expect(app.button('More')).toBeFocused();
    await expect(sheet).toBeHidden();
    await done();
    await expect(sheet).toHaveCount(0);
    await app.goTo(30);
    await page.keyboard.press('Control+p');
    await expect(printed).toHaveAttribute('data-printed', /temphicnn\[30\]/);
    await done();
    await expect(sheet).toHaveCount(0);
  },
);

// paper.sweep.ts reads the worksheet and counts its pages
test(
  'the worksheet of the digit has its answers; a blank pad has none, and the page says why',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const { done } = await notePrinting(page);
    await choose(app, 'worksheet');
    await expect(page.locator('body')).toHaveAttribute(
      'data-printed',
      /Worksheet.*dE\/dhicnn\[14\] × x\[64\]/s,
    );
    await done();
    await app.button('Clear').click();
    await app.button('More').click();
    const worksheet = app.button('Worksheet of this digit');
    await expect(worksheet).toBeDisabled();
    await expect(worksheet).toHaveAccessibleDescription(app.words.pad.nothing);
    expect(await violations(page, '.more')).toEqual([]);
  },
);

test.describe('a lost file', () => {
  test.use({ allowedConsole: /Failed to (load resource|fetch dynamically)/ });
  test('where the sheets cannot be loaded the page says so', { tag: '@sweep' }, async ({ page }) => {
    const app = new AppPage(page);
    await page.route(/Sheets\.container/, (route) => route.abort());
    await app.open();
    await notePrinting(page);
    // what hears the key comes after the page
    await expect(async () => {
      await page.keyboard.press('Control+p');
      await expect(app.notice).toContainText(app.words.notice.printFailed, { timeout: 1000 });
    }).toPass();
    await expect(page.locator('body')).not.toHaveAttribute('data-printed');
  });
});
