import { networkTitle } from '../../src/core/index.ts';
import { expect, test, type AppPage } from './page.ts';
import { train } from './training.ts';

/** What the page says of the validation digits, in percent. */
async function accuracyOf({ page }: AppPage, epoch: number): Promise<number> {
  await expect(page.getByRole('table').filter({ hasText: `at epoch ${epoch}` })).toBeVisible();
  const text = await page.locator('.train-accuracy').textContent();
  return Number.parseFloat((text ?? '').replace(/^\D*/, ''));
}

test.use({ digits: 2000 });

test('one digit and one epoch are trained at a time, and the sizes of the tensors are told', async ({
  app,
  page,
}) => {
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await app.button('One digit').press('Enter');
  await expect(app.button('Continue')).toBeVisible({ timeout: 30_000 });
  await expect(app.radio('Weights', 'Yours')).toBeChecked();
  await expect(app.button('One digit')).toBeFocused();
  const sizes = page.getByRole('table', { name: 'Size of weights and gradients' });
  await expect(sizes.getByRole('row', { name: /^w1cnn \d/ })).toBeVisible();
  await app.settled();
  const stepped = await app.cellNames('w1cnn');
  await app.button('One epoch').click();
  await expect(page.getByText(/^Validation accuracy .*%/)).toBeVisible();
  await expect(app.button('Continue')).toBeVisible();
  await expect.poll(() => app.cellNames('w1cnn')).not.toEqual(stepped);
});

test.describe('a run of one epoch', () => {
  test.beforeEach(async ({ app }) => {
    await app.page.getByRole('tab', { name: 'Train', exact: true }).click();
    await app.page.getByRole('combobox', { name: 'Epochs' }).selectOption('1');
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
});

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

test('the stage follows the film, comes back to now, and the next run begins at the frame that was taken', async ({
  app,
  page,
}) => {
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await app.button('One epoch').click();
  await expect(page.getByText(/^Validation accuracy .*%/)).toBeVisible({ timeout: 30_000 });
  await app.settled();
  const now = await app.cellNames('w1cnn');
  const checkpoints = page.getByRole('slider', { name: 'Training replay' });
  await checkpoints.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('The network diagram shows epoch 0 of the run.')).toBeVisible();
  await expect.poll(() => app.cellNames('w1cnn')).not.toEqual(now);
  await app.settled();
  const first = await app.cellNames('w1cnn');
  await app.button('Latest').click();
  await expect.poll(() => app.cellNames('w1cnn')).toEqual(now);
  await checkpoints.focus();
  await page.keyboard.press('Home');
  await app.button('Continue from here').click();
  await expect(page.getByRole('radio', { name: 'The weights in use' })).toBeChecked();
  await expect.poll(() => app.cellNames('w1cnn')).toEqual(first);
});
