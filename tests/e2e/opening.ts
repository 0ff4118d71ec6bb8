import type { Browser, Page } from '@playwright/test';
import { expect } from './page.ts';

/** Where the first paragraphs of the chapter lie, to the pixel. */
async function paragraphsOf(page: Page): Promise<{ readonly text: string; readonly boxes: number[] }> {
  const paragraphs = page.locator('.chapter > p:visible');
  const boxes = await Promise.all([0, 1, 2].map((n) => paragraphs.nth(n).boundingBox()));
  return {
    text: (await paragraphs.first().textContent()) ?? '',
    boxes: boxes.flatMap((box) => (box ? [box.x, box.y, box.width, box.height].map(Math.round) : [NaN])),
  };
}

/** In windows of these sizes a first visit has the first chapter before the page's script, where the page has it afterwards. */
export async function expectOpeningStays(
  browser: Browser,
  locale: string,
  sizes: readonly (readonly [width: number, height: number])[],
): Promise<void> {
  for (const [width, height] of sizes) {
    const context = await browser.newContext({ viewport: { width, height }, locale });
    const page = await context.newPage();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/assets\/page-.*\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('./', { waitUntil: 'commit' });
    await page.waitForFunction(() => document.styleSheets.length > 0);
    const before = await paragraphsOf(page);
    // nothing can be pressed, so nothing looks as if
    await expect(page.locator('button:not(.cell-name):visible')).toHaveCount(0);
    release();
    await expect(page.locator('.opening, .opening-part')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
    const after = await paragraphsOf(page);
    expect(after.text).toBe(before.text);
    const moved = before.boxes.map((each, n) => Math.abs(each - after.boxes[n]));
    expect(Math.max(...moved), `${width}x${height}`).toBeLessThanOrEqual(1);
    await context.close();
  }
}
