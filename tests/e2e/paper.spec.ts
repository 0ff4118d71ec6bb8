import { expect, test } from './page.ts';
import { FORMATS, notePrinting, pagesPrinted, textsCut } from './paper.ts';

test('printing gives one sheet of the step in light colours, without what is pressed', async ({
  app,
  page,
}) => {
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
  for (const name of ['Clear', 'Play', 'Step', 'Print']) await expect(app.button(name)).toBeHidden();
  const colours = await sheet.evaluate((paper) => [
    getComputedStyle(paper).backgroundColor,
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(paper).color,
  ]);
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 'rgb(22, 24, 29)']);
  expect(await textsCut(sheet)).toEqual([]);
  await page.emulateMedia({ media: null });
  await expect(sheet).toHaveCount(0);
  for (const format of FORMATS) expect(await pagesPrinted(page, format)).toBe(1);
});

test('the button and Ctrl+P print the sheet once it is ready, and take it away again', async ({
  app,
  page,
}) => {
  await notePrinting(page);
  const printed = page.locator('body');
  await app.button('Print').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Print this step' }).click();
  await expect(printed).toHaveAttribute('data-printed', /temphicnn\[0\]/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.paper')).toHaveCount(0);
  await app.goTo(30);
  await page.keyboard.press('Control+p');
  await expect(printed).toHaveAttribute('data-printed', /temphicnn\[30\]/);
  await expect(page.locator('.paper')).toHaveCount(0);
});
