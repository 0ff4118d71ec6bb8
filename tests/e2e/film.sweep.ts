import { readFile } from 'node:fs/promises';
import { expect, test } from './page.ts';
import { PictureTab } from './picture.ts';

/** How many pictures a GIF has: each follows what says how long it stands. */
function framesIn(gif: Buffer): number {
  return gif.toString('latin1').split('\x21\xf9\x04').length - 1;
}

test('a phase becomes an animation, and the page stays at its step', async ({ app, page }) => {
  await app.goTo(30);
  const screen = await app.screen();
  const tab = new PictureTab(app);
  await tab.open();
  await tab.choose('Block: Output');
  await page.getByRole('combobox', { name: 'Steps of' }).selectOption('dE/dyi');
  await expect(page.getByRole('dialog')).toContainText('10 frames, one for each step.');
  await app.button('Make a GIF').click();
  await expect(page.getByRole('progressbar', { name: 'Frames drawn' })).toBeVisible();
  const save = app.button('Save the GIF');
  await save.waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(file.suggestedFilename()).toBe('convscope-Output.gif');
  const gif = await readFile(await file.path());
  expect(gif.toString('latin1', 0, 6)).toBe('GIF89a');
  expect(framesIn(gif)).toBe(10);
  // what it was drawn from is gone
  await expect(page.locator('.stage')).toHaveCount(1);
  await tab.close();
  expect(await app.screen()).toEqual(screen);
});

test('of a long pass some steps are drawn, as is said; given up, nothing of it is left', async ({
  app,
  page,
}) => {
  await app.goTo(30);
  const screen = await app.screen();
  const tab = new PictureTab(app);
  await tab.open();
  await page.getByRole('combobox', { name: 'Steps of' }).selectOption('the whole pass');
  await expect(page.getByRole('dialog')).toContainText('80 frames of 499 steps');
  await app.button('Make a GIF').click();
  await expect
    .poll(() => page.getByRole('progressbar').evaluate((bar) => (bar as HTMLProgressElement).value))
    .toBeGreaterThan(1);
  expect(await page.locator('.stage').count()).toBe(2);
  await app.button('Cancel').click();
  await expect(page.getByRole('dialog')).toContainText('Given up. Nothing was kept.');
  expect(await page.locator('.stage').count()).toBe(1);
  await expect(app.button('Save the GIF')).toHaveCount(0);
  // so it is where the dialog is closed meanwhile
  await app.button('Make a GIF').click();
  await expect(page.locator('.stage')).toHaveCount(2);
  await tab.close();
  await expect(page.locator('.stage')).toHaveCount(1);
  expect(await app.screen()).toEqual(screen);
});
