import { isConvolution, networkNames, networks } from '../../src/core/index.ts';
import { expect, test } from './page.ts';
import { choose, FORMATS, notePrinting, pagesPrinted, textsCut } from './paper.ts';
import { middles } from './walk.ts';

for (const network of networkNames())
  for (const language of ['en', 'zh'] as const)
    test(`every step is printed on one sheet, and nothing of it is cut: ${network}, ${language}`, async ({
      app,
      page,
    }) => {
      await app.chooseNetwork(network);
      await app.chooseLanguage(language);
      await expect(async () => {
        await page.emulateMedia({ media: 'screen' });
        await page.emulateMedia({ media: 'print' });
        await expect(page.locator('.paper')).toBeVisible({ timeout: 500 });
      }).toPass();
      for (const size of ['phase', 'multiply'] as const) {
        await page.emulateMedia({ media: 'screen' });
        await app.chooseSize(size);
        for (const position of middles(network, size)) {
          await page.emulateMedia({ media: 'screen' });
          await app.goTo(position);
          await page.emulateMedia({ media: 'print' });
          const sheet = page.locator('.paper');
          await expect(sheet).toBeVisible();
          expect(await textsCut(sheet), `${size} ${position}`).toEqual([]);
          for (const format of FORMATS)
            expect(await pagesPrinted(page, format), `${size} ${position}, ${format}`).toBe(1);
        }
      }
    });

for (const network of networkNames())
  for (const language of ['en', 'zh'] as const)
    test(`the worksheet takes as many pages as its answers, and nothing is cut: ${network}, ${language}`, async ({
      app,
      page,
    }) => {
      await app.chooseNetwork(network);
      await app.chooseLanguage(language);
      const { done } = await notePrinting(page);
      // of two convolutions there is more to work out than fits a page
      const pages = networks[network].layers.filter(isConvolution).length > 1 ? 2 : 1;
      for (const format of FORMATS) {
        await choose(app, 'worksheet');
        await expect(page.locator('body')).toHaveAttribute('data-printed', /E/);
        await page.emulateMedia({ media: 'print' });
        expect(await textsCut(page.locator('.paper'))).toEqual([]);
        expect(await pagesPrinted(page, format)).toBe(2 * pages);
        await page.emulateMedia({ media: 'screen' });
        await done();
      }
    });

test('the worksheet of the digit stands on a page, its answers on the next, and follows what is selected', async ({
  app,
  page,
}) => {
  const { done } = await notePrinting(page);
  const ask = async (): Promise<void> => {
    await choose(app, 'worksheet');
    await expect(page.locator('body')).toHaveAttribute('data-printed', /Worksheet/);
  };
  await ask();
  await page.emulateMedia({ media: 'print' });
  const pages = page.getByRole('article', { name: 'Worksheet' }).locator('.sheet');
  await expect(pages).toHaveCount(2);
  const [task, answers] = [pages.first(), pages.last()];
  await expect(task.locator('.answer')).toHaveCount(0);
  await expect(answers.locator('.blank')).toHaveCount(0);
  // the worked cell: 64 is the corner and the pixel of the first weight
  await expect(task).toContainText('dE/dhicnn[14] × x[]');
  await expect(answers).toContainText('dE/dhicnn[14] × x[64]');
  await expect(answers).toContainText('dE/dw1cnn[0] = 0.0912');
  expect(await textsCut(page.locator('.paper'))).toEqual([]);
  for (const format of FORMATS) {
    expect(await pagesPrinted(page, format)).toBe(2);
    await page.emulateMedia({ media: 'screen' });
    await done();
    await ask();
    await page.emulateMedia({ media: 'print' });
  }
  await page.emulateMedia({ media: 'screen' });
  await done();
  await app.cell('w1cnn', 7).press('Enter');
  await ask();
  await expect(page.locator('body')).toHaveAttribute('data-printed', /gradient of w1cnn\[7\]/);
});
