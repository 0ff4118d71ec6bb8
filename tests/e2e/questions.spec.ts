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

test('the question of networks that do not learn leads to weights that cannot, and back', async ({
  app,
  page,
}) => {
  await page.keyboard.press('?');
  await page.getByRole('button', { name: /^Show it: Why does a network sometimes not learn/ }).click();
  await expect(app.radio('Weights', 'Zeros')).toBeChecked();
  await expect(page.getByRole('tab', { name: 'Train', exact: true })).toBeFocused();
  await app.button('Back to what was shown before').click();
  await expect(app.radio('Weights', 'Trained')).toBeChecked();
  await expect(page.getByText(/^If all weights begin at zero/)).toBeVisible();
  await expect(
    page.getByText('Why does a network sometimes not learn at all?', { exact: true }),
  ).toBeFocused();
});

test('the question of ties shows the gradient of the image, and takes it away again', async ({
  app,
  page,
}) => {
  const isShown = page.getByRole('switch', { name: 'Show dE/dx' });
  await page.keyboard.press('?');
  await page.getByRole('button', { name: /^Show it: What if two candidates/ }).click();
  await expect(page.getByRole('tab', { name: 'Why', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(isShown).toBeChecked();
  await app.button('Back to what was shown before').click();
  await expect(isShown).not.toBeChecked();
});
