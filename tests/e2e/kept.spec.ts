import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { keep, openMine, tile } from './mine.ts';
import { AppPage, expect, test, WORDS } from './page.ts';
import { openSaved } from './training.ts';
import { updateAt } from './update.ts';

/** Opens the dialog by the menu, once what is kept has been looked at. */
async function openKept(app: AppPage, name = 'Kept in this browser'): Promise<Locator> {
  await app.button(app.words.transport.more).click();
  await app.button(name).click();
  const dialog = app.page.getByRole('dialog', { name });
  await expect(dialog.getByRole('table')).toBeVisible();
  return dialog;
}

const count = (dialog: Locator, kind: string | RegExp): Locator =>
  dialog.getByRole('row', { name: kind }).getByRole('cell').first();

async function savedFile(app: AppPage, dialog: Locator): Promise<Buffer> {
  const download = app.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save all in one file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^convscope-\d{4}-\d\d-\d\d\.zip$/);
  return readFileSync(await file.path());
}

const take = (dialog: Locator, buffer: Buffer) =>
  dialog
    .getByLabel('File of all that is kept')
    .setInputFiles({ name: 'all.zip', mimeType: 'application/zip', buffer });

async function saveWeights(app: AppPage, name: string): Promise<void> {
  await openSaved(app);
  const field = app.page.getByRole('textbox', { name: 'Name', exact: true });
  await field.fill(name);
  await field.press('Enter');
  await expect(app.page.getByRole('button', { name: `Use "${name}"` })).toBeVisible();
}

test(
  'what is kept goes to another machine in one file, is there after a reload, and can be taken out again',
  { tag: '@sweep' },
  async ({ app, page, browser }) => {
    await keep(app, 3);
    await app.goTo(updateAt('kernel'));
    await app.button('Apply 10 times').click();
    await saveWeights(app, 'ten steps');
    await app.goTo(4);
    const dialog = await openKept(app);
    await expect(count(dialog, 'Saved weights')).toHaveText('1');
    await expect(count(dialog, 'Your own digits')).toHaveText('1');
    const file = await savedFile(app, dialog);
    await page.keyboard.press('Escape');
    const screen = await app.screen({ pictures: false });

    const context = await browser.newContext();
    const other = new AppPage(await context.newPage());
    await other.open();
    const there = await openKept(other);
    await expect(count(there, 'Your own digits')).toHaveText('0');
    await take(there, file.subarray(0, file.length / 2));
    await expect(there.getByRole('alert')).toContainText('The file is cut off or damaged.');
    await there.getByRole('switch', { name: 'Then show what the page showed there' }).check();
    await take(there, file);
    await expect(there.getByRole('status')).toContainText('Digits: 1 new, 0 that you had.');
    await expect(count(there, 'Saved weights')).toHaveText('1');
    await other.page.keyboard.press('Escape');
    // cell by cell
    await expect.poll(() => other.screen({ pictures: false })).toEqual(screen);
    await other.page.reload();
    await other.ready();
    // the card comes after the stage
    await expect.poll(() => other.screen({ pictures: false })).toEqual(screen);
    await openMine(other);
    await expect(tile(other, 3)).toBeVisible();

    // once more: nothing comes twice, and a reload later it can no longer be undone
    const again = await openKept(other);
    await expect(again.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await take(again, file);
    await expect(again.getByRole('status')).toContainText('Digits: 0 new, 1 that you had.');
    await context.close();
  },
);

test(
  'everything that is kept is forgotten once that is confirmed, comes back by "Undo", and else is gone after a reload',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await keep(app, 7);
    await saveWeights(app, 'mine');
    const dialog = await openKept(app);
    const forget = dialog.getByRole('button', { name: 'Forget everything kept here…' });
    await forget.focus();
    await page.keyboard.press('Enter');
    const question = dialog.getByRole('region', { name: 'Forget everything?' });
    await expect(question.getByRole('button', { name: 'Save it in a file first' })).toBeFocused();
    await question.getByRole('button', { name: 'Keep it' }).press('Enter');
    await expect(forget).toBeFocused();
    await expect(count(dialog, 'Your own digits')).toHaveText('1');

    await forget.press('Enter');
    await question.getByRole('button', { name: 'Forget everything' }).press('Enter');
    await expect(dialog.getByRole('status')).toContainText('Everything is forgotten.');
    await expect(count(dialog, 'Your own digits')).toHaveText('0');
    const undo = dialog.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('status')).toContainText('Everything is back.');
    await expect(count(dialog, 'Saved weights')).toHaveText('1');
    await expect(count(dialog, 'Your own digits')).toHaveText('1');

    await forget.click();
    await question.getByRole('button', { name: 'Forget everything' }).click();
    await expect(dialog.getByRole('status')).toContainText('Everything is forgotten.');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.reload();
    await app.ready();
    // as a first visit
    await expect(page.getByRole('tab', { name: app.words.sideTabs.lesson, exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await openMine(app);
    await expect(tile(app, 7)).toHaveCount(0);
    await openSaved(app);
    await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  },
);

test('another tab forgets with it', { tag: '@sweep' }, async ({ app, page }) => {
  await keep(app, 7);
  const other = new AppPage(await page.context().newPage());
  await other.openFirst();
  await openMine(other);
  await expect(tile(other, 7)).toBeVisible();
  const dialog = await openKept(app);
  await dialog.getByRole('button', { name: 'Forget everything kept here…' }).click();
  await dialog.getByRole('button', { name: 'Forget everything', exact: true }).click();
  await expect(other.notice.filter({ hasText: 'was forgotten in another tab' })).toBeVisible();
  await openMine(other);
  await expect(tile(other, 7)).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(tile(other, 7)).toBeVisible();
});

test.describe('on a phone, in Chinese', () => {
  test.use({ locale: 'zh-CN', viewport: { width: 390, height: 844 }, hasTouch: true });

  test(
    'the dialog opens from the menu, fits, and its buttons are large enough',
    { tag: '@sweep' },
    async ({ page }) => {
      const app = new AppPage(page);
      app.words = WORDS.zh;
      await app.openFirst();
      const dialog = await openKept(app, '本浏览器保存的内容');
      await dialog.getByRole('button', { name: '清除这里保存的全部内容…' }).tap();
      await expect(dialog.getByRole('button', { name: '全部清除' })).toBeVisible();
      const wide = await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(wide).toBe(0);
      for (const button of await dialog.getByRole('button').all())
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    },
  );
});
