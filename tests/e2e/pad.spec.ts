import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { pixelsOf } from './model.ts';
import { placeOn } from './pad.ts';
import { expect, test } from './page.ts';

const [, , , , , , , SEVEN] = DIGIT_STROKES;

test('looking never destroys: a click explains a pixel of a sample, and in "Look" one of a drawing', async ({
  app,
  page,
}) => {
  const sample = await pixelsOf(app);
  const middle = await placeOn(app, 7.5 / 14, 5.5 / 14);
  await page.mouse.click(middle.x, middle.y);
  await expect(page.getByRole('gridcell', { selected: true, name: /^x\[77\] = / })).toBeVisible();
  expect(await pixelsOf(app)).toEqual(sample);
  await expect(app.button('Undo')).toBeDisabled();
  await expect(page.getByText('A stroke starts a new one.')).toBeVisible();

  await app.draw(SEVEN);
  await expect(page.getByText('A stroke adds to the drawing.')).toBeVisible();
  const drawing = await pixelsOf(app);
  await app.radio('On the pad', 'Look').check();
  const corner = await placeOn(app, 0.5 / 14, 0.5 / 14);
  await page.mouse.click(corner.x, corner.y);
  await expect(page.getByRole('gridcell', { selected: true, name: /^x\[0\] = 0/ })).toBeVisible();
  await app.draw(SEVEN);
  expect(await pixelsOf(app)).toEqual(drawing);
});

test(
  'the usual keys go back and forth through the history, and buttons say what they would change',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const sample = await pixelsOf(app);
    await app.draw(SEVEN);
    await expect(app.prediction).toHaveText(/^7 /);
    const drawing = await pixelsOf(app);
    await page.keyboard.press('2');
    await expect(app.answer(2)).toBeChecked();
    await expect(app.button('Undo')).toHaveAccessibleDescription('Takes back: the target digit');
    await page.keyboard.press('Control+z');
    await expect(app.answer(7)).toBeChecked();
    await expect(app.button('Undo')).toHaveAccessibleDescription('Takes back: the stroke');
    await page.keyboard.press('Control+z');
    await expect.poll(() => pixelsOf(app)).toEqual(sample);
    await expect(app.button('Undo')).toBeDisabled();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => pixelsOf(app)).toEqual(drawing);
    await page.keyboard.press('Control+y');
    await expect(app.answer(2)).toBeChecked();
    await expect(app.button('Redo')).toBeDisabled();
  },
);

test('on a blank pad nothing is wanted and nothing is computed', { tag: '@sweep' }, async ({ app, page }) => {
  await app.button('Clear').click();
  const nothing = 'The pad is blank: draw a digit, and all of this is computed from it.';
  await expect(app.region('Input').getByRole('radio', { name: /^[0-9]$/, checked: true })).toHaveCount(0);
  await expect(app.answer(5)).toBeDisabled();
  await expect(page.locator('.stage .emphasized')).toHaveCount(0);
  for (const name of ['temphicnn', 'yo', 'dE/dyi', 'dE/dw1cnn'])
    for (const cell of await app.cellNames(name)) expect(cell).toContain(app.words.stage.notYet);
  await expect(app.position).toHaveAttribute('aria-valuetext', nothing);
  await expect(page.getByRole('tabpanel').getByText(nothing)).toHaveCount(2);
  await app.draw(SEVEN);
  await expect(app.gradient).toHaveText(/ = dE\/dw1cnn\[0\]$/);
});
