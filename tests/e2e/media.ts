import type { Page, ViewportSize } from '@playwright/test';
import { expect, type AppPage } from './page.ts';

/** Presses Tab through the page; what has the focus and cannot be seen whole, since something lies over it. */
async function coveredStops(page: Page): Promise<{ stops: number; covered: string[] }> {
  const covered: string[] = [];
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const bar = document.querySelector('.transport');
      const over = document.elementFromPoint(
        Math.min(Math.max((left + right) / 2, 0), window.innerWidth - 1),
        (top + bottom) / 2,
      );
      const isCovered = over === null || (bar?.contains(over) && !bar.contains(focused));
      return { name: focused.getAttribute('aria-label') ?? focused.textContent ?? '', isCovered };
    });
    if (!stop) return { stops, covered };
    if (stop.isCovered) covered.push(stop.name);
  }
}

/** Nothing of a page of that size that has the focus lies behind its player, and nothing leaves it sideways. */
export async function expectNothingCovered(app: AppPage, size: ViewportSize): Promise<void> {
  const { page } = app;
  await page.setViewportSize(size);
  await page.reload();
  await app.ready();
  const { stops, covered } = await coveredStops(page);
  expect(stops).toBeGreaterThan(50);
  expect(covered).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
}
