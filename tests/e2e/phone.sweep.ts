import { AppPage, expect, test } from './page.ts';
import { expectOneScreen } from './phone.ts';

test.use({ hasTouch: true });

for (const size of [
  { width: 390, height: 844 },
  { width: 360, height: 740 },
  { width: 320, height: 568 },
])
  test.describe(`at ${size.width}x${size.height}`, () => {
    test.use({ viewport: size });

    for (const language of ['en', 'zh'] as const)
      test(`the page is one screen, whatever is open on it, and fingers find its controls: ${language}`, async ({
        page,
      }) => {
        await expectOneScreen(new AppPage(page), language);
      });
  });

test.describe('at 740x360', () => {
  test.use({ viewport: { width: 740, height: 360 } });

  test('what is longer than the screen makes the page no longer', async ({ page }) => {
    const app = new AppPage(page);
    await app.openFirst();
    await page.locator('.phone-tabs').getByRole('tab', { name: app.words.sideTabs.train }).tap();
    await expect(app.button('Train')).toBeVisible();
    const longer = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(longer).toBe(0);
  });
});
