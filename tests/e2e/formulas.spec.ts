import { CONTRAST, violations } from './axe.ts';
import { expect, test } from './page.ts';

test.use({ isShared: true });

// views.sweep.ts has weights of every tensor and kernel of each network
test('the article’s formula is completed stage by stage, and the two networks stand factor by factor', async ({
  app,
}) => {
  await app.cell('w1cnn', 7).click();
  await app.page.getByRole('tab', { name: 'Formulas' }).click();
  const kernel = app.page.getByRole('group', { name: /^One kernel: dE\/dw1cnn\[7\]/ });
  const other = app.page.getByRole('group', { name: /^Fully connected: dE\/dw1\[\d+,\d+\]/ });
  await expect(kernel.getByRole('button')).toHaveCount(7);
  await expect(other).toBeVisible();
  await expect(app.page.getByRole('row', { name: /^this weight/ })).toContainText('2,940');
  await app.radio('Step of the formula', '+ which pixel').check();
  const value = (await app.gradient.innerText()).trim().split(/\s/)[0];
  await expect(app.page.getByText(`20,000 products add up to: dE/dw1cnn[7] = ${value}`)).toBeVisible();
  await app.page.getByLabel('Path: j').selectOption('24');
  await expect(kernel.getByRole('button', { name: /^ds\(hocnn\[24\]\) = / })).toBeVisible();
  expect(await violations(app.page, '.formulas', CONTRAST)).toEqual([]);
});
