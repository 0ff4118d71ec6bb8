import { readFile } from 'node:fs/promises';
import { CONTRAST, violations } from './axe.ts';
import { expect, test } from './page.ts';

test.use({ isShared: true });

// views.sweep.ts has weights of every tensor and kernel of each network
test('all 20,000 products can be sorted, filtered and taken away', async ({ app }) => {
  await app.cell('w1cnn', 7).click();
  await app.page.getByRole('tab', { name: 'Products' }).click();
  const grid = app.page.getByRole('grid', { name: 'Products of dE/dw1cnn[7]' });
  await expect(grid).toHaveAttribute('aria-rowcount', '20001');
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await app.page.getByLabel('Only k').selectOption('3');
  await expect(grid).toHaveAttribute('aria-rowcount', '2001');
  await grid.getByRole('button', { name: /^j/ }).click();
  await expect(grid.getByRole('columnheader', { name: /^j/ })).toHaveAttribute('aria-sort', 'ascending');
  await grid.focus();
  await grid.press('End');
  await expect(grid.locator('[aria-rowindex="2001"]').getByRole('gridcell').first()).toHaveText('24');
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.button('Download the products shown as CSV').click(),
  ]);
  expect(download.suggestedFilename()).toBe('dE_dw1cnn_7.csv');
  expect((await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')).toHaveLength(2001);
  expect(await violations(app.page, '.products', CONTRAST)).toEqual([]);
});

test('the product that keys have come to says its factors, as its row shows them', async ({ app }) => {
  await app.page.getByRole('tab', { name: 'Products' }).click();
  const grid = app.page.getByRole('grid', { name: /^Products of / });
  await grid.press('ArrowDown');
  const shown = await grid.locator('[aria-rowindex="2"]').getByRole('gridcell').allInnerTexts();
  const letters = shown.filter((text) => /^\d+$/.test(text)).length;
  const [product] = shown.slice(-1);
  const active = app.page.locator('#active-product');
  await expect(active).toHaveAccessibleName(/^\(yo\[\d\] − d\[\d\]\) × ds\(.* = .* = /);
  const [, numbers, value] = ((await active.getAttribute('aria-label')) ?? '').split(' = ');
  expect(numbers.replaceAll(/[()]/g, '').split(' × ')).toEqual(shown.slice(letters, -1));
  expect(value).toBe(product);
  await grid.press('ArrowLeft');
  await expect(active).toHaveAccessibleName(/^x\[\d+\] = /);
});
