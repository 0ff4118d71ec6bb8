import { violations } from './axe.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1280, height: 720 } });

test('the presentation shows the step alone and large, goes on by keys, and leaves the page as it was', async ({
  app,
  page,
}) => {
  const dialog = page.getByRole('dialog', { name: 'Presentation' });
  await app.open();
  await app.goTo(30);
  await app.button('More').click();
  await app.button('Present').press('Enter');
  await expect(dialog.getByRole('grid', { name: 'temphicnn', exact: true })).toBeVisible();
  const box = await dialog.boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
  const caption = dialog.locator('.caption');
  const size = (text: ReturnType<typeof page.locator>) =>
    text.evaluate((element) => element.getBoundingClientRect().height);
  await expect(caption).toContainText('temphicnn[30]');
  expect(await size(caption)).toBeGreaterThan(45); // two lines of 11 pixels at least, twice as large
  expect(await violations(page, '.present')).toEqual([]);

  for (const [key, cell] of [
    ['ArrowRight', 31],
    [' ', 32],
    ['PageDown', 33],
    ['PageUp', 32],
    ['ArrowLeft', 31],
  ] as const) {
    await page.keyboard.press(key);
    await expect(caption).toContainText(`temphicnn[${cell}]`);
    // the page under it is not heard
    await expect(dialog.locator('[aria-live=polite]')).toHaveText(await caption.innerText());
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(app.button('More')).toBeFocused();
  await expect(app.position).toHaveValue('31');
});
