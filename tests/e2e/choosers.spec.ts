import { networkNames, networkTitle } from '../../src/core/index.ts';
import { violations } from './axe.ts';
import { expect, test } from './page.ts';

test.use({ isShared: true });

test('the list of networks says of each its shape, its weights and what it answers rightly', async ({
  app,
  page,
}) => {
  await expect(app.networkButton).toHaveText('Network: One kernel');
  await app.networkButton.click();
  const list = page.getByRole('listbox', { name: 'Network' });
  await expect(list.getByRole('option')).toHaveCount(networkNames().length);
  const four = list.getByRole('option', { name: networkTitle('kernel4', 'en'), exact: true });
  await expect(four).toHaveAccessibleDescription(/^8,900 weights \d\d\.\d% right$/);
  // the image, then twice four maps, and two rows of units
  await expect(four.locator('rect')).toHaveCount(1 + 4 + 4 + 2);
  expect(await violations(page, '.list-button')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(app.networkButton).toBeFocused();
});

test('the list is walked with the keys', { tag: '@sweep' }, async ({ app, page }) => {
  await app.networkButton.press('ArrowDown');
  const list = page.getByRole('listbox', { name: 'Network' });
  await expect(list).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const names = networkNames();
  await expect(app.networkNamed(names[names.length - 2])).toBeFocused();
  await expect(page.getByRole('grid', { name: 'temphicnn[0]', exact: true })).toBeVisible();
});

test('a cell is found by its name from the keyboard, and comes to the front', async ({ app, page }) => {
  await app.chooseNetwork('kernel4');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Find a cell' });
  const field = dialog.getByRole('textbox', { name: 'Name of the cell' });
  await expect(field).toBeFocused();
  const before = await app.gradient.textContent();
  await field.fill('dE/dhicnn[55]');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('from dE/dhicnn[0][0] to dE/dhicnn[3][24]');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(app.gradient).toHaveText(before ?? '');
  expect(await violations(page, 'dialog')).toEqual([]);
  await field.fill('dE/dhicnn[2][5]');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(app.gradient).toHaveText(/= dE\/dhicnn\[2\]\[5\]$/);
  await expect(page.getByRole('grid', { name: 'dE/dhicnn[2]', exact: true })).toBeVisible();
});

test(
  'a table says what several kernels buy, and what each network makes of the digit',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.networkButton.click();
    await page.getByRole('button', { name: 'What several kernels buy' }).click();
    const dialog = page.getByRole('dialog', { name: 'What several kernels buy' });
    await expect(dialog.getByRole('table').first().getByRole('row')).toHaveCount(networkNames().length + 1);
    await expect(dialog).toContainText(
      /Fewer digits right than "Fully connected" \(97\.5%\): One kernel \(96\.6%\)/,
    );
    const answers = dialog.getByRole('table', { name: 'Predictions of all networks' });
    // the first sample is a 3 that one kernel reads as a 5
    await expect(answers.getByRole('row', { name: /^One kernel 5 .*wrong$/ })).toBeVisible();
    await expect(answers.getByRole('row', { name: /^Four kernels 3 .*right$/ })).toBeVisible();
    expect(await violations(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  },
);
