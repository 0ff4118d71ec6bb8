import { expect, test } from './page.ts';
import { train } from './training.ts';

// runs.sweep.ts trains, keeps and draws in each network
test('training from random weights passes 80% in two epochs, the page follows, and a reload keeps what was learned', async ({
  app,
  page,
}) => {
  await train(app, '2');
  await expect(page.getByText('2 epochs done')).toBeVisible({ timeout: 30_000 });
  const right = page.getByText(/^Validation accuracy .*%/);
  const percent = Number.parseFloat(/[\d.]+(?=%)/.exec((await right.textContent()) ?? '')?.[0] ?? '');
  expect(percent).toBeGreaterThan(80);
  const own = app.radio('Weights', 'Yours');
  await expect(own).toBeChecked();
  await app.settled();
  const trained = await app.cellNames('w1cnn');
  await app.radio('Weights', 'Trained').check();
  await expect.poll(() => app.cellNames('w1cnn')).not.toEqual(trained);
  await own.check();
  await page.reload();
  await app.ready();
  await expect(own).toBeChecked();
  expect(await app.cellNames('w1cnn')).toEqual(trained);
});

test.describe('a tenth of the digits', () => {
  test.use({ digits: 1000 });

  test(
    'another network and a reload leave one’s own weights in use, and a run that has ended its curves',
    { tag: '@sweep' },
    async ({ app, page }) => {
      const own = app.radio('Weights', 'Yours');
      const right = page.getByText(/^Validation accuracy .*%/);
      await train(app, '2');
      await expect(page.getByText('2 epochs done')).toBeVisible({ timeout: 30_000 });
      const accuracy = (await right.textContent()) ?? '';
      const curves = app.region('Curves').locator('.validation-dots').first();
      await expect(curves).toHaveAttribute('d', /M/);
      const drawn = (await curves.getAttribute('d')) ?? '';
      await app.settled();
      const trained = await app.cellNames('w1cnn');
      await app.chooseNetwork('kernel4');
      await expect(app.radio('Weights', 'Trained')).toBeChecked();
      await page.reload();
      await app.ready();
      await app.networkButton.click();
      const option = page.getByRole('option', { name: 'One kernel', exact: true });
      await expect(option).toHaveAccessibleDescription(/opens with yours$/);
      await option.click();
      await expect(own).toBeChecked();
      await expect.poll(() => app.cellNames('w1cnn')).toEqual(trained);
      await expect(page.getByText('2 epochs done')).toBeVisible();
      await expect(page.getByText('The weights in use are those of this run.')).toBeVisible();
      await expect(right).toHaveText(accuracy);
      await expect(curves).toHaveAttribute('d', drawn);
      await page.locator('summary', { hasText: 'Training settings' }).click();
      await expect(page.getByRole('combobox', { name: 'Epochs' })).toHaveValue('2');
      await app.radio('Weights', 'Trained').check();
      await expect(page.getByText(/not those that this run ended with/)).toBeVisible();
    },
  );
});

// of all digits, so that no machine is through with the run before it is paused
test(
  'a run is paused, goes on, and goes back to where it began',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await train(app, '200');
    await expect(page.getByText(/digits a second/)).toBeVisible({ timeout: 30_000 });
    await app.button('Pause').click();
    await expect(app.button('Continue')).toBeVisible();
    await app.settled();
    const paused = await app.cellNames('w1cnn');
    await app.button('Continue').click();
    await expect.poll(() => app.cellNames('w1cnn')).not.toEqual(paused);
    await app.button('Reset run').click();
    await expect(app.button('Train')).toBeEnabled();
  },
);
