import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { keep, openMine, tile } from './mine.ts';
import { expect, test, type AppPage } from './page.ts';

test('a kept digit is said to be another, is deleted and brought back, and is drawn on', async ({
  app,
  page,
}) => {
  await keep(app, 7);
  await keep(app, 3);
  await openMine(app);
  await expect(
    page.getByText('Your digits: 2. The weights in use classify 2 of them correctly.'),
  ).toBeVisible();
  await page.reload();
  await app.ready();
  await expect(app.button('Kept as a 3')).toBeVisible();
  await openMine(app);
  await tile(app, 7).click();
  await expect(app.button('Kept as a 7')).toBeVisible();

  await page.getByRole('combobox', { name: 'It is a' }).selectOption('1');
  await expect(app.button('Your 1, number 1, read as 7')).toHaveAttribute('aria-pressed', 'true');
  await app.button('Delete').click();
  await expect(app.button('Keep as a 1')).toBeVisible();
  await app.button('Bring back').click();
  await expect(app.button('Kept as a 1')).toBeVisible();
  await app.draw([DIGIT_STROKES[1][0]]);
  await expect(app.button('Keep as a 1')).toBeVisible();
});

test('digits go out as a file and come in again, and a damaged file is told of and changes nothing', async ({
  app,
  page,
}) => {
  await keep(app, 2);
  await openMine(app);
  const download = page.waitForEvent('download');
  await app.button('Export').click();
  const file = await (await download).path();
  await app.button('Delete all').click();
  await app.button('Delete 1').click();
  await expect(page.getByText(/^None yet/)).toBeVisible();

  const choose = async (what: Parameters<AppPage['page']['setInputFiles']>[1]): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await app.button('Import').click();
    await (await chooser).setFiles(what);
  };
  const hostile =
    '{"format":"convscope-digits","version":1,"digits":[{"label":7,"drawnAt":0,"strokes":[[[1e308,0]]]}]}';
  await choose({ name: 'hostile.json', mimeType: 'application/json', buffer: Buffer.from(hostile) });
  await expect(page.getByRole('alert').filter({ hasText: 'digits.0.strokes.0.0' })).toContainText(
    'Nothing was changed.',
  );
  await expect(page.getByText(/^None yet/)).toBeVisible();
  await choose(file);
  await expect(page.getByText('Imported: 1.')).toBeVisible();
  await choose(file);
  await expect(page.getByText('Imported: 0. You have 1 of its digits already.')).toBeVisible();
  await expect(tile(app, 2)).toHaveCount(1);
});

test.describe('a tenth of the digits', () => {
  test.use({ digits: 1000 });

  test('a run on one’s own digits alone learns them, and tells how well others’ are answered', async ({
    app,
    page,
  }) => {
    await page.getByRole('tab', { name: 'Train', exact: true }).click();
    await expect(app.radio('Digits to train on', 'Mine (0)')).toBeDisabled();
    await keep(app, 0);
    await keep(app, 7);
    await app.radio('Digits to train on', 'Mine (2)').check();
    await page.getByRole('combobox', { name: 'Epochs' }).selectOption('100');
    await app.button('Train').click();
    await expect(page.getByText('100 epochs done')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('Your own digits after the last epoch: 2 of 2 correct')).toBeVisible();
    const right = page.getByText(/^Validation accuracy .*%/);
    expect(Number.parseFloat(/[\d.]+(?=%)/.exec((await right.textContent()) ?? '')?.[0] ?? '')).toBeLessThan(
      40,
    );
  });
});
