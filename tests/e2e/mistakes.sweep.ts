import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { cellsOf, openMistakes, rightOf, total } from './mistakes.ts';
import { pixelsOf } from './model.ts';
import { expect, test } from './page.ts';

const SEVEN = DIGIT_STROKES[7];

test('a mistake comes to the stage with its digit wanted, is explained, and Undo gives the drawing back, after a reload too', async ({
  app,
  page,
}) => {
  await app.button('Clear').click();
  await app.draw(SEVEN);
  await expect(app.prediction).toHaveText(/^7 /);
  const drawn = await pixelsOf(app);
  const matrix = await openMistakes(app);
  const cell = (await cellsOf(matrix)).find(({ digit, answer, count }) => digit !== answer && count > 0);
  if (!cell) throw new Error('expected a mistake');
  const { digit, answer, count } = cell;
  await matrix.getByRole('gridcell', { name: new RegExp(`^true ${digit}, read as ${answer}:`) }).click();
  const options = page.getByRole('option', { name: new RegExp(`^${digit}, read as ${answer}, score `) });
  await expect(options).toHaveCount(count);
  await options.first().click();
  await expect(app.prediction).toHaveText(new RegExp(`^${answer} `));
  await expect(app.answer(digit)).toBeChecked();
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await app.button(`Why ${answer}?`).click();
  await expect(page.getByRole('tab', { name: 'Why', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('region', { name: 'Why' })).toContainText(`yi[${answer}]`);
  await page.reload();
  await expect(app.prediction).toHaveText(new RegExp(`^${answer} `));
  await app.button('Undo').click();
  await expect(app.prediction).toHaveText(/^7 /);
  expect(await pixelsOf(app)).toEqual(drawn);
});

test('the matrix follows the weights, and the list begins with 60 of many mistakes', async ({
  app,
  page,
}) => {
  const matrix = await openMistakes(app);
  await app.radio('Weights', 'Random').check();
  await expect.poll(async () => rightOf(await cellsOf(matrix))).toBeLessThan(250);
  expect(total(await cellsOf(matrix))).toBe(1000);
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(60);
});

test.describe('digits that do not come', () => {
  // the browser itself reports a request that failed
  test.use({ allowedConsole: /^error: Failed to load resource/ });

  test('are named with what to do; by keyboard the matrix is one tab stop, and a run is followed', async ({
    app,
    page,
  }) => {
    await page.route('**/digits14.bin', (route) => route.abort());
    await page.getByRole('tab', { name: 'Train', exact: true }).click();
    await page.getByRole('tab', { name: 'Misread', exact: true }).click();
    await expect(page.getByText(/file of digits could not be loaded/)).toBeVisible();
    await page.unroute('**/digits14.bin');
    await app.button('Try again').click();
    const matrix = page.getByRole('grid', { name: 'Confusion matrix' });
    await matrix.getByRole('gridcell').first().focus();
    await page.keyboard.press('Control+End');
    await expect(matrix.getByRole('gridcell').last()).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^true 9, read as 8: / })).toBeVisible();
    const before = rightOf(await cellsOf(matrix));
    await page.getByRole('tab', { name: 'Run', exact: true }).click();
    await page.getByRole('combobox', { name: 'Epochs' }).selectOption('200');
    await app.button('Train').click();
    await page.getByRole('tab', { name: 'Misread', exact: true }).click();
    await expect(page.getByText(/once a second/)).toBeVisible({ timeout: 30_000 });
    await expect.poll(async () => rightOf(await cellsOf(matrix))).not.toBe(before);
  });
});
