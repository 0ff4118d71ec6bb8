import { networkTitle } from '../../src/core/index.ts';
import { expect, test, type AppPage } from './page.ts';

/** What the page says of the validation digits, in percent. */
async function accuracyOf({ page }: AppPage, epoch: number): Promise<number> {
  await expect(page.getByRole('table').filter({ hasText: `at epoch ${epoch}` })).toBeVisible();
  const text = await page.locator('.train-accuracy').textContent();
  return Number.parseFloat((text ?? '').replace(/^\D*/, ''));
}

test.use({ digits: 2000 });

test.beforeEach(async ({ app, page }) => {
  await app.page.getByRole('tab', { name: 'Train', exact: true }).click();
  await page.getByRole('combobox', { name: 'Epochs' }).selectOption('1');
});

test('more goes on from where the run stands, starting over is an act of its own, and both runs can be had', async ({
  app,
  page,
}) => {
  await app.button('Train').click();
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

test('a press of Pause that comes when the run has just ended does nothing, twice neither', async ({
  app,
  page,
}) => {
  const pause = app.button('Pause');
  await app.button('Train').click();
  const place = await pause.boundingBox();
  await expect(page.getByText('1 epoch done', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await pause.boundingBox()).toEqual(place);
  await app.settled();
  const ended = await app.cellNames('w1cnn');
  await pause.dblclick({ force: true });
  await expect(page.getByText('1 epoch done', { exact: true })).toBeVisible();
  await app.settled();
  expect(await app.cellNames('w1cnn')).toEqual(ended);
});

test('a run stays with its network, and the film changes nothing while another is in use', async ({
  app,
  page,
}) => {
  await app.button('Train').click();
  await expect(page.getByText('1 epoch done', { exact: true })).toBeVisible({ timeout: 30_000 });
  const run = networkTitle('kernel', 'en');
  await app.chooseNetwork('fourLayer');
  const other = page.getByRole('group', { name: 'Run of another network' });
  await expect(other).toContainText(run);
  await expect(page.getByRole('heading', { name: `Run: ${run}` })).toBeVisible();
  await expect(page.locator('.replay').getByRole('slider')).toBeDisabled();
  await other.getByRole('button', { name: `Show "${run}"` }).click();
  await expect(app.grid('w1cnn')).toBeVisible();
  await expect(other).toBeHidden();
  await expect(page.locator('.replay').getByRole('slider')).toBeEnabled();
});
