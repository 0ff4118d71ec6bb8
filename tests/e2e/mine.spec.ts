import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { keep, openMine, tile } from './mine.ts';
import { expect, test } from './page.ts';

test('a drawing is kept once it was said what it is, is there after a reload, and comes back to be drawn on', async ({
  app,
  page,
}) => {
  await app.button('Clear').click();
  await app.draw(DIGIT_STROKES[7]);
  await expect(app.prediction).toHaveText(/^7 /);
  const x = await app.cellNames('x');
  const box = await page.getByRole('button', { name: 'How it became x' }).boundingBox();
  await expect(app.button('Keep as a 7')).toHaveCount(0);
  await app.answer(7).press(' ');
  await app.button('Keep as a 7').press('Enter');
  await expect(app.button('Kept as a 7')).toBeFocused();
  expect(await page.getByRole('button', { name: 'How it became x' }).boundingBox()).toEqual(box);

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
  await expect(app.prediction).toHaveText(/^7 /);
  expect(await app.cellNames('x')).toEqual(x);
  await expect(app.answer(7)).toBeChecked();
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
