import { violations } from './axe.ts';
import { expect, test } from './page.ts';

test('help names the questions, leads to each answer and shows its place, and the way back is kept', async ({
  app,
  page,
}) => {
  await app.chooseNetwork('kernel2');
  await app.goTo(5);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: app.words.header.help });
  await expect(help.getByRole('button', { name: /^Show it: / })).toHaveCount(10);
  expect(await violations(page, '.help')).toEqual([]);

  // by keyboard alone
  await help.getByRole('button', { name: 'Where are the biases?', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(help).toHaveCount(0);
  const bias = page.getByText('Where are the biases?', { exact: true });
  await expect(bias).toBeFocused();
  await expect(page.getByText(/every term in the network diagram is a product/)).toBeVisible();
  // one sum for each of the two kernels
  await expect(page.getByText(/map by map, to −?[\d.]+\S* and −?[\d.]+\S*: those would be/)).toBeVisible();

  await page.keyboard.press('?');
  await help.getByRole('button', { name: 'Show it: Why is the kernel turned on the way back?' }).click();
  await expect(page.getByRole('tab', { name: 'Turned kernel' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText(/Nobody turns it/)).toBeVisible();
  await expect(app.networkNamed('twoConvolutions')).toBeVisible();

  await app.button('Back to what was shown before').click();
  await expect(app.networkNamed('kernel2')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Position' })).toHaveValue('5');
});
