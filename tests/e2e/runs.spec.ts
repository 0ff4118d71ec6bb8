import { expect, test, type AppPage } from './page.ts';
import { train } from './training.ts';

/** What the page says of the validation digits, in percent. */
async function accuracyOf({ page }: AppPage, epoch: number): Promise<number> {
  await expect(page.getByRole('table').filter({ hasText: `at epoch ${epoch}` })).toBeVisible();
  const text = await page.locator('.train-accuracy').textContent();
  return Number.parseFloat((text ?? '').replace(/^\D*/, ''));
}

test.use({ digits: 2000 });

test('more goes on from where the run stands, starting over is an act of its own, and both runs can be had', async ({
  app,
  page,
}) => {
  await train(app, '1');
  await expect(page.getByText('1 epoch done', { exact: true })).toBeVisible({ timeout: 30_000 });
  await app.settled();
  const first = await app.cellNames('w1cnn');
  const firstAccuracy = await accuracyOf(app, 1);
  await app.button('One epoch').click();
  await expect(page.getByText('2 epochs done')).toBeVisible();
  await app.settled();
  const second = await app.cellNames('w1cnn');
  expect(second).not.toEqual(first);
  expect(await accuracyOf(app, 2)).toBeGreaterThan(firstAccuracy);
  await app.button('Start over').click();
  await expect(page.getByText('1 epoch done', { exact: true })).toBeVisible();
  // the seed is the same: so is the first epoch
  await expect.poll(() => app.cellNames('w1cnn')).toEqual(first);
  await app.button('Undo start over').click();
  await expect(page.getByText('2 epochs done')).toBeVisible();
  await expect.poll(() => app.cellNames('w1cnn')).toEqual(second);
  await app.button('Reset run').click();
  await expect.poll(() => app.cellNames('w1cnn')).not.toEqual(second);
  await app.button('Undo reset').click();
  await expect.poll(() => app.cellNames('w1cnn')).toEqual(second);
});
