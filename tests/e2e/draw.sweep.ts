import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { pixelsOf } from './model.ts';
import { expect, test } from './page.ts';

const [, , , THREE, , , , SEVEN] = DIGIT_STROKES;

test('the right mouse button does not draw, and a stroke that leaves the pad and returns is one stroke', async ({
  app,
  page,
}) => {
  const before = await pixelsOf(app);
  await app.pad.click({ button: 'right' });
  await page.keyboard.press('Escape');
  expect(await pixelsOf(app)).toEqual(before);
  await expect(app.button('Undo')).toBeDisabled();

  await app.button('Clear').click();
  const [[start, inside]] = await app.onScreen([
    [
      { x: 0.5, y: 0.3 },
      { x: 0.5, y: 0.8 },
    ],
  ]);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 600, start.y);
  await page.mouse.move(inside.x, inside.y);
  await page.mouse.up();
  await app.button('Undo').click();
  await expect(app.prediction).toHaveText('Draw a digit');
});

test('"Clear" leaves a blank pad that says so, and can be undone', async ({ app }) => {
  await app.draw(SEVEN);
  await app.button('Clear').click();
  await expect(app.prediction).toHaveText('Draw a digit');
  await expect(app.region('Input').getByText('Draw a digit')).toHaveCount(2);
  await expect(app.button('Clear')).toBeDisabled();
  await app.button('Undo').click();
  await expect(app.prediction).toHaveText(/^7 /);
});

test('further strokes keep the answer wanted that was given', async ({ app }) => {
  await app.draw([THREE[0]]);
  await app.answer(3).check();
  await app.draw([THREE[1]]);
  await expect(app.prediction).toHaveText(/^3 /);
  await expect(app.answer(3)).toBeChecked();
});

test('a reload keeps a question that was not answered open', async ({ app, page }) => {
  await app.draw(SEVEN);
  await page.reload();
  await expect(app.prediction).toHaveText(/^7 /);
  await expect(page.getByText('What did you mean?')).toBeVisible();
});

test('a reload after something foreign was written to its storage opens the page as on a first visit', async ({
  app,
  page,
}) => {
  const first = await pixelsOf(app);
  await app.draw(SEVEN);
  await page.reload();
  await app.ready();
  // what the tab holds of its own, and what all tabs go on with
  await page.addInitScript(() => {
    for (const storage of [sessionStorage, localStorage])
      storage.setItem('convscope', '{"version":1,"source":{"kind":"?"}}');
  });
  await page.reload();
  await app.ready();
  expect(await pixelsOf(app)).toEqual(first);
});
