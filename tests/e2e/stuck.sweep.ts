import { expect, test } from './page.ts';

test('weights that cannot learn give way to each other, are there after a reload, and give way to those before', async ({
  app,
  page,
}) => {
  const before = await app.cellNames('w1cnn');
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await app.radio('Initial weights', 'Zeros').check();
  await expect(app.radio('Weights', 'Zeros')).toBeChecked();
  await app.radio('Initial weights', 'All positive').check();
  await expect(app.radio('Weights', 'All positive')).toBeChecked();
  await expect(app.radio('Weights', 'Zeros')).toHaveCount(0);
  await expect(page.getByText(/yo: 10 of 10/)).toBeVisible();

  await page.reload();
  await app.ready();
  await expect(app.radio('Weights', 'All positive')).toBeChecked();
  await expect(app.radio('Initial weights', 'All positive')).toBeChecked();
  await app.radio('Weights', 'Trained').check();
  await expect(app.radio('Weights', 'All positive')).toHaveCount(0);
  await app.button('Show the initial weights: All positive').click();
  await app.button('Back to the weights before: Trained').click();
  await expect(app.radio('Weights', 'Trained')).toBeChecked();
  await app.settled();
  expect(await app.cellNames('w1cnn')).toEqual(before);
});
