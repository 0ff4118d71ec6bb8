import { readFileSync } from 'node:fs';
import { expect, test } from './page.ts';
import { interruptRun, openSaved, train } from './training.ts';

test.use({ digits: 1000 });

test('saved weights survive a reload, come back once they were deleted, and take the place of others that are kept', async ({
  app,
  page,
}) => {
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  const list = page.getByRole('list', { name: 'Saved weights' });
  await openSaved(app);
  await name.fill('shipped');
  await name.press('Enter');
  const shipped = await app.cellNames('w1cnn');
  await page.getByRole('tab', { name: 'Run', exact: true }).click();
  await train(app, '1');
  await expect(page.getByText('1 epoch done', { exact: true })).toBeVisible({ timeout: 30_000 });
  await openSaved(app);
  await name.fill('shipped');
  await app.button('Save').click();
  await expect(page.getByText('"shipped" is taken.')).toBeVisible();
  await app.button('Do not replace').click();
  await page.reload();
  await app.ready();
  await openSaved(app);
  await expect(list.getByRole('listitem')).toHaveText([/shipped/]);
  await app.button('Delete "shipped"').press('Enter');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await expect(app.button('Undo').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await app.button('Use "shipped"').click();
  await expect(list.getByRole('listitem')).toHaveText([/before shipped/, /shipped ?in use/]);
  await expect(app.radio('Weights', 'Yours')).toBeChecked();
  await expect.poll(() => app.cellNames('w1cnn')).toEqual(shipped);
});

test('a run that a reload interrupts is offered, goes on when asked to, and ends where it would have', async ({
  app,
  page,
}) => {
  const done = page.getByText('20 epochs done');
  await interruptRun(app);
  await expect(app.notice.filter({ hasText: 'A training run was interrupted' })).toBeVisible();
  await app.button('Show it').click();
  const offer = app.region('Interrupted run');
  await expect(offer).toContainText(/interrupted at epoch [1-8] of 20\./);
  await expect(done).toBeHidden();
  await offer.getByRole('button', { name: 'Resume' }).click();
  await expect(done).toBeVisible({ timeout: 30_000 });
  await expect(offer).toBeHidden();
  await app.settled();
  const resumed = await app.cellNames('w1cnn');
  await app.button('Reset run').click();
  await expect.poll(() => app.cellNames('w1cnn')).not.toEqual(resumed);
  await app.button('Train').click();
  await expect(done).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => app.cellNames('w1cnn')).toEqual(resumed);
});

test('where the browser forbids storage that is said, and training goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  });
  await page.goto('./');
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await page.getByRole('combobox', { name: 'Epochs' }).selectOption('2');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'keeps nothing for this page' })).toBeVisible();
  await expect(page.getByText('2 epochs done')).toBeVisible({ timeout: 30_000 });
});

test.describe('a download', () => {
  // the browser itself reports a request that failed
  test.use({ allowedConsole: /^error: Failed to load resource/, digits: 700 });

  test('a downloaded file says on how many digits its accuracy was measured, or that it lacks it', async ({
    app,
    page,
  }) => {
    await openSaved(app);
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('built-in');
    await name.press('Enter');
    const fetched = async (): Promise<unknown> => {
      const download = page.waitForEvent('download');
      await app.button('Download "built-in"').click();
      const path = await (await download).path();
      return (JSON.parse(readFileSync(path, 'utf8')) as { accuracy: unknown }).accuracy;
    };
    await page.route('**/digits14.bin', (route) => route.fulfill({ status: 404 }));
    expect(await fetched()).toBeNull();
    await expect(page.getByText('"built-in" was downloaded without its accuracy')).toBeVisible();
    await page.unroute('**/digits14.bin');
    expect(await fetched()).toMatchObject({ of: 70 });
    await expect(page.getByText('"built-in" was downloaded without its accuracy')).toBeHidden();
  });
});
