import { expect, test } from './page.ts';

test.use({ isShared: true });

test('the views of the card are chosen by keyboard, and a reload finds the same one', async ({
  app,
  page,
}) => {
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await tab('Now').focus();
  await page.keyboard.press('ArrowDown');
  await expect(tab('Which pixel')).toBeFocused();
  await expect(tab('Which pixel')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(tab('Products')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('tabpanel', { name: 'Products' }).getByRole('row').nth(3)).toBeVisible();
  await page.reload();
  await app.ready();
  await expect(page.getByRole('tabpanel', { name: 'Products' }).getByRole('row').nth(3)).toBeVisible();
});

test(
  'a view of a weight says what to do while none is selected',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await page.getByRole('tab', { name: 'Flow', exact: true }).click();
    await app.cell('hicnn', 3).click();
    await expect(page.getByRole('tabpanel', { name: 'Flow' })).toHaveText(/Select a weight/);
    await app.cell('w1cnn', 3).click();
    await expect(page.getByRole('tabpanel', { name: 'Flow' })).not.toHaveText(/Select a weight/);
  },
);
