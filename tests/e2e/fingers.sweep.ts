import { AppPage, expect, test } from './page.ts';

test.use({ hasTouch: true, isMobile: true });

/** The controls round the stage that are lower than a finger; what stands in a text is met around it. */
async function lowControls(app: AppPage): Promise<string[]> {
  return app.page
    .locator('.page-header, .input-panel, .weight-view-tabs, .tabs, .transport')
    .locator('button:not(.link):visible, select:visible, .switch:visible, .radio-group label:visible')
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.getBoundingClientRect().height < 43.5)
        .map((control) => control.textContent ?? ''),
    );
}

for (const [width, height] of [
  [768, 1024],
  [1024, 768],
] as const)
  test.describe(`on a tablet of ${width}x${height}`, () => {
    test.use({ viewport: { width, height } });

    test('controls are as high as a finger, and nothing scrolls sideways', async ({ app, page }) => {
      expect(await lowControls(app)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      // the column of the pad has room for its digits
      const beyond = await page.locator('.input-panel').evaluate((pad) => pad.scrollWidth - pad.clientWidth);
      expect(beyond).toBe(0);
    });
  });

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 568 } });

  test('networks and weights fit, the mark goes to the network that is chosen, and plain names reach the strip', async ({
    page,
  }) => {
    const app = new AppPage(page);
    await page.goto('./');
    await page.locator('.phone-chip').tap();
    const dialog = page.getByRole('dialog');
    const options = dialog.getByRole('option');
    await expect(options.first()).toBeVisible();
    const wider = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(wider).toBe(0);
    await options.nth(2).tap();
    await expect(options.nth(2)).toHaveAttribute('aria-selected', 'true');
    await expect(dialog.getByRole('listbox')).toHaveAttribute(
      'aria-activedescendant',
      (await options.nth(2).getAttribute('id')) ?? '',
    );
    await dialog.getByText(app.words.header.plainNames).tap();
    await page.keyboard.press('Escape');
    await expect(page.locator('.phone-strip')).not.toContainText('temphicnn');
  });
});
