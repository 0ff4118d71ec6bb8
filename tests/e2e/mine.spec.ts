import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { openMine, tile } from './mine.ts';
import { expect, test } from './page.ts';

test('a drawing is kept once it was said what it is, is there after a reload, and comes back', async ({
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

  await app.button('Clear').click();
  await page.reload();
  await openMine(app);
  await expect(
    page.getByText('Your digits: 1. The weights in use classify 1 of them correctly.'),
  ).toBeVisible();
  await tile(app, 7).click();
  await expect(app.prediction).toHaveText(/^7 /);
  expect(await app.cellNames('x')).toEqual(x);
  await expect(app.answer(7)).toBeChecked();
  await expect(app.button('Kept as a 7')).toBeVisible();
});
