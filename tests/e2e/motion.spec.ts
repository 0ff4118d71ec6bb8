import { expect, test } from './page.ts';

test('numbers fly at a step taken by hand, and leave nothing lying over the page', async ({ app, page }) => {
  const sheet = page.locator('canvas.motion');
  // it comes after the page
  await sheet.waitFor({ state: 'attached' });
  await expect(sheet).toBeHidden();
  await app.button('Step').click();
  await expect(sheet).toBeVisible();
  await expect(sheet).toBeHidden();
});
